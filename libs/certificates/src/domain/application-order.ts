import { declarationsFor, formOf } from '@specialistvagen/regulations';
import type { SignedPlatform } from '@specialistvagen/regulations';
import type { ApplicationForm, BundleItem } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import { enclosureNumbers } from './bundle.js';

export type Identity = { surname: string; givenName: string; personalIdentityNumber: string };
export type ApplicationToSign = {
  /** The form's type; what it has no field for is left out. */
  type: string;
  identity: Identity;
  form: ApplicationForm;
  bundle: readonly BundleItem[];
  confirmed: readonly Finding[];
  isProtected: boolean;
  specialty: { id: string; name: string } | null;
  btApprovedOn: string | null;
  feePaidOn: string | null;
  /** The service table, which the application of 2015 has inside it. */
  service: object;
  regulationChoice: SignedPlatform['regulationChoice'];
};

/** The application as it is signed. A protected applicant's address and places are left out (R27). */
export function applicationFormContent(given: ApplicationToSign): Record<string, unknown> {
  const { degree, licence, earlierCertificates, feePaidOn, ...texts } = given.form;
  const all: Record<string, unknown> = {
    lastName: given.identity.surname,
    firstName: given.identity.givenName,
    personalIdentityNumber: given.identity.personalIdentityNumber,
    ...(given.isProtected ? {} : withoutEmpty(texts)),
    degree,
    licence,
    ...(earlierCertificates.length > 0 ? { earlierCertificates } : {}),
    ...withoutEmpty({
      specialtyApplied: given.specialty?.name ?? '',
      btApprovalDate: given.btApprovedOn ?? '',
      feePaidOn: given.feePaidOn ?? feePaidOn,
      ...enclosureNumbers(given.type, given.bundle),
    }),
    ...given.service,
  };
  const fields = formOf(given.type)?.sections.flatMap((section) => section.fields) ?? [];
  const filled = fields.filter(({ id }) => all[id] !== undefined).map(({ id }) => [id, all[id]] as const);
  return { ...Object.fromEntries(filled), signatures: { sokande: {} } };
}

/** What the applicant confirmed stands in the signed bytes (decision 25). */
export function applicationPlatform(given: ApplicationToSign): OrderedPlatform & ApplicationPlatform {
  return {
    declarations: declarationsFor(given.type, 'sokande').map(({ id, text, citation }) => ({
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
    ...(given.specialty ? { specialty: given.specialty } : {}),
    ...(given.regulationChoice ? { regulationChoice: given.regulationChoice } : {}),
  };
}

type ApplicationPlatform = Pick<SignedPlatform, 'specialty' | 'regulationChoice'>;
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
