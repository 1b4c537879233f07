import type { FormContent } from '../forms/check-form.js';

/* Builders for specs: one plausible document of each form of ST in both regulations. Test people only. */

const PERSON = { lastName: 'Testsson', firstName: 'Maja', personalIdentityNumber: '19900101-9802' };
const TRAINEE = { ...PERSON, specialtyApplied: 'Psykiatri' };
const DOCTOR = {
  place: 'Exempelstad',
  name: 'Erik Exempel',
  personalIdentityNumber: '19700101-9814',
  specialty: 'Psykiatri',
  workplace: 'Psykiatriska kliniken, Exempelsjukhuset',
};
const { personalIdentityNumber: _, ...DOCTOR_2015 } = DOCTOR;
const TRAINED = { ...DOCTOR, name: 'Anna Handledare', supervisorTrainingYear: '2014' };
const HEAD = { place: 'Exempelstad', name: 'Karin Chef', workplace: 'Psykiatriska kliniken' };

const PERIOD = { from: '2022-01-01', to: '2022-06-30' };
const DESCRIPTION = 'Tjänstgöring på avdelning och mottagning.\nHandledning varje vecka.';

/** As many rows as the paper form of Bilaga 6 has: 39, a month each. */
function thirtyNineRows(): FormContent[] {
  return Array.from({ length: 39 }, (_unused, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    const year = 2021 + Math.floor(index / 12);
    const lastDay = new Date(Date.UTC(year, (index % 12) + 1, 0)).toISOString().slice(0, 10);
    return {
      careUnit: `Exempelsjukhuset, enhet ${index + 1}`,
      period: { from: `${year}-${month}-01`, to: lastDay },
      percent: '100',
      months: '1,0',
    };
  });
}

const SERVICE = { servicePeriods: thirtyNineRows(), totalMonths: '39,0' };

const APPLICANT = {
  ...TRAINEE,
  email: 'maja@example.invalid',
  degree: [{ country: 'Sverige', date: '2019-06-10' }],
  licence: [{ country: 'Sverige', date: '2021-07-01' }],
  feePaidOn: '2026-11-20',
  signatures: { sokande: { place: 'Exempelstad' } },
};

const supervised = (fields: FormContent, block: FormContent = DOCTOR): FormContent => ({
  attachmentNumber: '7',
  ...TRAINEE,
  ...fields,
  signatures: { handledare: block },
});

const appointed = (fields: FormContent): FormContent => ({
  ...TRAINEE,
  appointedByHead: 'yes',
  ...fields,
  signatures: {
    verksamhetschef: { ...DOCTOR, name: 'Per Utsedd' },
    'huvudansvarig-handledare': TRAINED,
  },
});

const DIRECTOR = {
  studyDirectorLastName: 'Rektor',
  studyDirectorFirstName: 'Siv',
  studyDirectorWorkplace: 'Exempelsjukhuset',
};

const FORMS_2021: Readonly<Record<string, FormContent>> = {
  'SOS-2021-B5': {
    ...APPLICANT,
    btApprovalDate: '2022-05-02',
    earlierCertificates: [{ specialty: 'Allmänmedicin', country: 'Norge', date: '2018-02-01' }],
    enclosedService: '1',
    enclosedCompetence: '2',
    enclosedClinicalService: '3–40',
    enclosedCourses: '41–70',
  },
  'SOS-2021-B6': { attachmentNumber: '1', ...TRAINEE, ...SERVICE, signatures: { verksamhetschef: HEAD } },
  'SOS-2021-B7': {
    ...TRAINEE,
    signatures: {
      'huvudansvarig-handledare': DOCTOR,
      'annan-specialist': { ...DOCTOR, name: 'Lena Annan' },
    },
  },
  'SOS-2021-B8': supervised({
    goals: ['STb4'],
    careUnit: 'ASIH',
    period: PERIOD,
    description: DESCRIPTION,
  }),
  'SOS-2021-B9': supervised({
    goals: ['STa4', 'STc1'],
    careUnit: 'Psykiatriska kliniken',
    period: PERIOD,
    description: DESCRIPTION,
  }),
  'SOS-2021-B10': supervised(
    {
      goals: ['STa1', 'STc2'],
      courseSubject: 'Psykofarmakologi',
      description: DESCRIPTION,
      signerKind: 'course-leader',
    },
    { place: 'Exempelstad', name: 'Kim Kursledare', workplace: 'Exempeluniversitetet' },
  ),
  'SOS-2021-B11': supervised({ goals: ['STa2'], subject: 'Färre tvångsåtgärder', description: DESCRIPTION }),
  'SOS-2021-B12': supervised({ activities: DESCRIPTION, verification: 'Seminarium med opponent.' }),
  'SOS-2021-B13': supervised({ goals: ['STc3'], activities: DESCRIPTION, verification: 'Medsittning.' }),
};

const FORMS_2015: Readonly<Record<string, FormContent>> = {
  'SOS-2015-B1': { ...APPLICANT, ...SERVICE, enclosedIntyg: 'Bilaga 2: 1; bilaga 4: 2–60; bilaga 5: 61–90' },
  'SOS-2015-B2': appointed(DIRECTOR),
  'SOS-2015-B3': supervised(
    { goals: ['b5'], careUnit: 'ASIH', period: PERIOD, description: DESCRIPTION },
    DOCTOR_2015,
  ),
  'SOS-2015-B4': supervised(
    { goals: ['a1', 'c1'], careUnit: 'Psykiatriska kliniken', period: PERIOD, description: DESCRIPTION },
    DOCTOR_2015,
  ),
  'SOS-2015-B5': supervised(
    {
      goals: ['a6'],
      courseLeader: 'Kim Kursledare',
      courseSubject: 'Lagar och andra föreskrifter',
      period: PERIOD,
      description: DESCRIPTION,
      signerKind: 'supervisor',
    },
    DOCTOR_2015,
  ),
  'SOS-2015-B6': supervised(
    { goals: ['a4'], subject: 'Färre tvångsåtgärder', description: DESCRIPTION },
    DOCTOR_2015,
  ),
  'SOS-2015-B7': supervised(
    { goals: ['a5'], subject: 'Återfall efter utskrivning', description: DESCRIPTION },
    DOCTOR_2015,
  ),
  'SOS-2015-B8a': appointed({
    goals: ['c1', 'c2'],
    careUnit: 'Psykiatriska kliniken',
    period: PERIOD,
    verification: 'Medsittning och journalgranskning.',
  }),
  'SOS-2015-B8b': appointed(DIRECTOR),
};

const DECISION = {
  ...TRAINEE,
  caseNumber: 'DEMO-2026-2',
  decidedOn: '2026-11-22',
  decidedBy: 'Ingrid Handläggare',
  proposedBy: 'Magnus Handläggare',
};
const APPEAL = { appeal: 'Beslutet överklagas hos allmän förvaltningsdomstol.' };

const DECISIONS: Readonly<Record<string, FormContent>> = {
  'OUT-SPEC-BEVIS': DECISION,
  'SV-SPEC-AVSLAG': {
    ...DECISION,
    ...APPEAL,
    reasons: 'Delmål STc3 är inte styrkt.',
    lacking: [{ what: 'STc3', explanation: 'Inget gällande intyg om kurs.' }],
  },
  'SV-SPEC-AVVISNING': { ...DECISION, ...APPEAL, reasons: 'Avgiften är inte betald.' },
  'SV-SPEC-AVSKRIVNING': { ...DECISION, reasons: 'Sökanden har tagit tillbaka ansökan.' },
};

export const ST_FORMS: Readonly<Record<string, FormContent>> = { ...FORMS_2021, ...FORMS_2015, ...DECISIONS };
