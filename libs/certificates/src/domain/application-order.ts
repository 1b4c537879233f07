import { declarationsFor } from '@specialistvagen/regulations';
import type { SignedPlatform } from '@specialistvagen/regulations';
import type { ApplicationForm, BundleItem } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import { enclosureNumbers } from './bundle.js';

export type Identity = { surname: string; givenName: string; personalIdentityNumber: string };
export type ApplicationToSign = {
  identity: Identity;
  form: ApplicationForm;
  bundle: readonly BundleItem[];
  confirmed: readonly Finding[];
  isProtected: boolean;
};

/** Bilaga 1 as it is signed. A protected applicant's address and places are left out (R27). */
export function applicationFormContent(given: ApplicationToSign): Record<string, unknown> {
  const { address, postalCode, city, phonePrivate, email, workplace, phoneWork, degree, licence } =
    given.form;
  const places: Record<string, string> = given.isProtected
    ? {}
    : { address, postalCode, city, phonePrivate, email, workplace, phoneWork };
  return {
    lastName: given.identity.surname,
    firstName: given.identity.givenName,
    personalIdentityNumber: given.identity.personalIdentityNumber,
    ...withoutEmpty(places),
    degree,
    licence,
    ...withoutEmpty(enclosureNumbers(given.bundle)),
    signatures: { sokande: {} },
  };
}

/** What the applicant confirmed stands in the signed bytes (decision 25). */
export function applicationPlatform(given: ApplicationToSign): OrderedPlatform {
  return {
    declarations: declarationsFor('SOS-2021-B1', 'sokande').map(({ id, text, citation }) => ({
      id,
      text,
      citation,
      field: 'sokande',
    })),
    goals: [],
    credits: [],
    months: null,
    enclosures: enclosures(given.bundle),
    replaces: null,
    remarks: given.confirmed.map(({ rule, text }) => `Skickad trots denna brist (${rule}): ${text}`),
  };
}

export type OrderedPlatform = Pick<
  SignedPlatform,
  'declarations' | 'goals' | 'credits' | 'months' | 'enclosures' | 'replaces' | 'remarks'
>;

export function enclosures(bundle: readonly BundleItem[]): SignedPlatform['enclosures'] {
  return bundle.map(({ documentId, type, title, number, sha256, signedAt }) => ({
    documentId,
    type,
    sha256,
    signedAt,
    title: `Bilaga ${number}: ${title}`,
  }));
}

function withoutEmpty(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
