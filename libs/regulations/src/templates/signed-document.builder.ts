import { SIGNER_ROLES } from '../facts/intyg-facts.js';
import type { FormContent } from '../forms/check-form.js';
import { roleOf } from '../forms/check-signatures.js';
import { versionsOf } from '../versions/version-registry.js';
import { ST_FORMS } from './st-document.builder.js';
import { templateOf } from './template-store.js';
import type { SignedPlatform, SignedSigner } from './signed-json.js';
import { TEST_MARKING } from './signed-json.js';
import { declarationsFor } from './declarations.js';

/* Builders for specs: one plausible document of each type, with test people only. */

const HEX = (digit: string): string => digit.repeat(64);
export const DOCUMENT_ID = '0198a000-0000-7000-8000-000000000001';
const PERSON = '0198a000-0000-7000-8000-0000000000aa';

const PERSON_FIELDS = { lastName: 'Testsson', firstName: 'Maja', personalIdentityNumber: '19900101-9802' };
const SIGNATURE = {
  place: 'Exempelstad',
  name: 'Erik Exempel',
  personalIdentityNumber: '19700101-9814',
  specialty: 'Allmänmedicin',
  workplace: 'Exempelvårdcentralen',
};

const BT_FORMS: Readonly<Record<string, FormContent>> = {
  'SOS-2021-B1': {
    ...PERSON_FIELDS,
    email: 'maja@example.invalid',
    degree: [{ country: 'Sverige', date: '2025-06-10' }],
    licence: [{ country: 'Sverige', date: '2025-07-01' }],
    enclosedGoals: '1–4',
    enclosedService: '5',
    enclosedCompetence: '6',
    signatures: { sokande: { place: 'Exempelstad' } },
  },
  'SOS-2021-B2': {
    attachmentNumber: '1',
    ...PERSON_FIELDS,
    goals: ['BT1', 'BT9'],
    activities: 'Tjänstgöring på vårdcentral.\nMedsittning två gånger.',
    verification: 'Medsittning och genomgång av journaler.',
    signatures: { handledare: SIGNATURE },
  },
  'SOS-2021-B3': {
    ...PERSON_FIELDS,
    servicePeriods: [
      {
        careUnit: 'Exempelvårdcentralen',
        period: { from: '2025-11-01', to: '2026-04-30' },
        percent: '100',
        months: '6,0',
      },
      {
        careUnit: 'Exempelsjukhuset akutmottagning',
        period: { from: '2026-05-01', to: '2026-10-31' },
        percent: '80',
        months: '4,8',
      },
    ],
    totalMonths: '10,8',
    primaryCarePart: 'Sex månader vid Exempelvårdcentralen.',
    emergencyCarePart: 'Sex månader vid akutmottagningen.',
    signatures: {
      verksamhetschef: { place: 'Exempelstad', name: 'Karin Chef', workplace: 'Exempelvårdcentralen' },
    },
  },
  'SOS-2021-B4': {
    ...PERSON_FIELDS,
    signatures: {
      'huvudansvarig-handledare': SIGNATURE,
      'extern-bedomare': { ...SIGNATURE, name: 'Per Bedömare', workplace: 'Annan vårdcentral' },
    },
  },
  'OUT-BT-INTYG': {
    ...PERSON_FIELDS,
    caseNumber: 'DEMO-2026-1',
    decidedOn: '2026-11-22',
    decidedBy: 'Ingrid Handläggare',
  },
  'SV-BT-AVSKRIVNING': {
    ...PERSON_FIELDS,
    caseNumber: 'DEMO-2026-1',
    decidedOn: '2026-11-22',
    decidedBy: 'Ingrid Handläggare',
    reasons: 'Sökanden har tagit tillbaka ansökan.',
  },
  'SV-BT-AVVISNING': {
    ...PERSON_FIELDS,
    caseNumber: 'DEMO-2026-1',
    decidedOn: '2026-11-22',
    decidedBy: 'Ingrid Handläggare',
    reasons: 'Avgiften är inte betald.',
    appeal: 'Beslutet överklagas hos allmän förvaltningsdomstol.',
  },
  'SV-BT-AVSLAG': {
    ...PERSON_FIELDS,
    caseNumber: 'DEMO-2026-1',
    decidedOn: '2026-11-22',
    decidedBy: 'Ingrid Handläggare',
    proposedBy: 'Magnus Handläggare',
    reasons: 'Delmål BT3 är inte styrkt.',
    lacking: [{ what: 'BT3', explanation: 'Inget gällande intyg.' }],
    appeal: 'Beslutet överklagas hos allmän förvaltningsdomstol.',
  },
};

export const FORMS: Readonly<Record<string, FormContent>> = { ...BT_FORMS, ...ST_FORMS };

function signersOf(type: string): SignedSigner[] {
  const form = templateOf(type)?.template.form;
  const persons = form?.signers.filter((one) => one.kind === 'person') ?? [];
  return persons.map((one, index): SignedSigner => ({
    field: one.field,
    role: SIGNER_ROLES.find((role) => form && role === roleOf(form, FORMS[type] ?? {}, one)) ?? 'applicant',
    name: `Undertecknare ${index + 1}`,
    identifier: `pairwise-${index + 1}-0000`,
    competence: {
      personId: PERSON,
      takenAt: '2026-11-22T08:00:00Z',
      licence: { from: '2010-01-01', to: null, source: 'HOSP', checkedAt: '2026-11-21T08:00:00Z' },
      specialties: [
        { specialty: 'Allmänmedicin', from: null, to: null, source: 'care-provider', checkedAt: null },
      ],
      supervisorTraining: null,
      assessment: null,
    },
    mandate: { basis: 'Förordnande', from: '2025-01-01', to: null },
  }));
}

export function aPlatform(type: string, change: Partial<SignedPlatform> = {}): SignedPlatform {
  const signers = signersOf(type);
  const designation = templateOf(type)?.template.regulation ?? '';
  const isRegulation = versionsOf(designation).length > 0;
  return {
    test: true,
    testMarking: TEST_MARKING,
    pins: {
      renderer: 1,
      fonts: HEX('1'),
      platformSeal: HEX('2'),
      authoritySeal: HEX('3'),
      signingAuthority: HEX('4'),
      timestampAuthority: HEX('5'),
    },
    regulation: { designation: isRegulation ? designation : 'HSLF-FS 2021:8', version: '2026-11-21' },
    ...(type in ST_FORMS ? { specialty: { id: 'psykiatri', name: 'Psykiatri' } } : {}),
    verifyUrl: 'https://example.invalid/kontrollera',
    preparedAt: '2026-11-22T08:00:00Z',
    subjectId: PERSON,
    signers,
    declarations: signers.flatMap((one) =>
      declarationsFor(type, one.field).map(({ id, text, citation }) => ({
        id,
        text,
        citation,
        field: one.field,
      })),
    ),
    goals: [],
    credits: [],
    months: null,
    enclosures: [],
    replaces: null,
    remarks: [],
    ...change,
  };
}
