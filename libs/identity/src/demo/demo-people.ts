import type { CompetenceKind, MandateRole, Protection } from '../contract/index.js';
import { withCheckDigit } from '../domain/personal-identity-number.js';

/** A made-up person. Identity numbers use the serials 980–999 of published test numbers; production refuses them. */
export type DemoPerson = {
  key: string;
  id: string;
  givenName: string;
  surname: string;
  personalIdentityNumber: string;
  email: string;
  protection: Protection;
  /** How the sign-in page groups and describes the person. */
  group: string;
  description: string;
  /** Keys of demo units where the person works. */
  works: readonly string[];
  mandates: readonly DemoMandate[];
  competence: readonly DemoCompetence[];
};

/** `unit` and `careProvider` are keys of demo organisations. */
export type DemoMandate = { role: MandateRole; careProvider?: string; unit?: string; region?: string };
/** A licence and a specialty come from HOSP, the rest from the care provider. */
export type DemoCompetence = { kind: CompetenceKind; specialty?: string; from: string };

export function demoPersonId(number: number): string {
  return `019b7600-0000-7000-8000-0000000e${number.toString(16).padStart(4, '0')}`;
}

const licence = (from: string): DemoCompetence => ({ kind: 'licence', from });
const specialist = (specialty: string, from: string): DemoCompetence[] => [
  licence(`${Number(from.slice(0, 4)) - 7}${from.slice(4)}`),
  { kind: 'specialty', specialty, from },
  { kind: 'supervisor-training', from: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` },
];

const TRAINEES = 'Läkare i bastjänstgöring';
const SPECIALIST_TRAINEES = 'Läkare i specialiseringstjänstgöring';
const AT_TRAINEES = 'Läkare i allmäntjänstgöring';
const SUPERVISORS = 'Handledare och bedömare';
const MANAGEMENT = 'Verksamhet och studierektor';
const AUTHORITY = 'Socialstyrelsen';
const PLANNERS = 'Planerare';

const heads = ['vardcentral', 'akut', 'psykiatri', 'medicin'];
const headsInEast = ['vardcentral-05', 'psykiatri-05'];

export const demoPeople: readonly DemoPerson[] = [
  person(1, 'maja', 'Maja Lindqvist', '960314982', TRAINEES, 'Gör bastjänstgöring', {
    works: ['vardcentral'],
    competence: [licence('2024-01-15')],
  }),
  person(2, 'noor', 'Noor Haddad', '940802984', TRAINEES, 'Gör bastjänstgöring', {
    works: ['akut'],
    competence: [licence('2025-02-03')],
  }),
  person(3, 'alex', 'Alex Bergman', '951120981', TRAINEES, 'Har skyddad folkbokföring', {
    works: ['medicin'],
    protection: 'skyddad folkbokföring',
    competence: [licence('2025-03-03')],
  }),
  person(4, 'erik', 'Erik Sandström', '740506983', SUPERVISORS, 'Huvudansvarig handledare, allmänmedicin', {
    works: ['vardcentral'],
    competence: specialist('Allmänmedicin', '2010-05-03'),
  }),
  person(5, 'sara', 'Sara Wikström', '790217986', SUPERVISORS, 'Handledare, akutsjukvård', {
    works: ['akut'],
    competence: specialist('Akutsjukvård', '2016-09-12'),
  }),
  person(6, 'johan', 'Johan Ek', '810930985', SUPERVISORS, 'Handledare, psykiatri', {
    works: ['psykiatri'],
    competence: specialist('Psykiatri', '2018-02-19'),
  }),
  person(7, 'per', 'Per Holm', '661013989', SUPERVISORS, 'Extern bedömare, annan region', {
    works: ['vardcentral-05'],
    competence: [...specialist('Allmänmedicin', '2002-03-11'), { kind: 'assessment', from: '2021-10-01' }],
  }),
  person(8, 'helena', 'Helena Nyström', '720725992', SUPERVISORS, 'Arbetar vid samma enhet', {
    works: ['vardcentral'],
    competence: [...specialist('Allmänmedicin', '2009-11-02'), { kind: 'assessment', from: '2022-02-01' }],
  }),
  person(9, 'karin', 'Karin Åberg', '681201988', MANAGEMENT, 'Verksamhetschef', {
    works: ['vardcentral'],
    mandates: heads.map((unit) => ({ role: 'head_of_department', careProvider: 'sormland', unit })),
    competence: specialist('Allmänmedicin', '2004-06-07'),
  }),
  person(10, 'anders', 'Anders Melin', '700422987', MANAGEMENT, 'Studierektor', {
    works: ['medicin'],
    mandates: [{ role: 'study_director', careProvider: 'sormland' }],
    competence: specialist('Internmedicin', '2007-01-15'),
  }),
  person(11, 'linnea', 'Linnea Forss', '850609990', MANAGEMENT, 'BT-samordnare', {
    works: ['medicin'],
    mandates: [{ role: 'bt_coordinator', careProvider: 'sormland' }],
  }),
  person(12, 'ulla', 'Ulla Granath', '630128994', MANAGEMENT, 'Behörighetsadministratör', {
    works: ['medicin'],
    mandates: [{ role: 'mandate_administrator', careProvider: 'sormland', region: '04' }],
  }),
  person(13, 'ingrid', 'Ingrid Palm', '760303996', AUTHORITY, 'Handläggare', {
    mandates: [{ role: 'case_officer' }],
  }),
  person(14, 'magnus', 'Magnus Öhrn', '690819991', AUTHORITY, 'Handläggare och driftansvarig', {
    mandates: [{ role: 'case_officer' }, { role: 'operations' }],
  }),
  person(15, 'nils', 'Nils Backman', '801111993', PLANNERS, 'Planerare, Region Sörmland och Region Uppsala', {
    // Uppsala does not use the portfolio: its ongoing posts are loaded as opening stock.
    mandates: [
      { role: 'planner', region: '04' },
      { role: 'planner', region: '03' },
    ],
  }),
  person(
    16,
    'eva',
    'Eva Strand',
    '750205998',
    PLANNERS,
    'Planerare, hela landet (Nationella vårdkompetensrådet)',
    {
      mandates: [{ role: 'planner' }],
    },
  ),
  person(17, 'viktor', 'Viktor Hedman', '900530995', SUPERVISORS, 'Läkare utan uppdrag', {
    works: ['vardcentral'],
    competence: [licence('2022-06-01')],
  }),
  person(18, 'ylva', 'Ylva Dahlin', '730917980', MANAGEMENT, 'BT-samordnare, Östergötland', {
    works: ['vardcentral-05'],
    mandates: [{ role: 'bt_coordinator', careProvider: 'ostergotland' }],
  }),
  person(19, 'tove', 'Tove Nordin', '920417982', SPECIALIST_TRAINEES, 'Gör ST i allmänmedicin', {
    works: ['vardcentral'],
    competence: [licence('2021-07-01')],
  }),
  person(20, 'simon', 'Simon Lund', '880611985', SPECIALIST_TRAINEES, 'Gör ST i psykiatri', {
    works: ['psykiatri'],
    competence: [licence('2019-02-01')],
  }),
  // Before the licence HOSP knows nothing of a doctor.
  person(21, 'leo', 'Leo Vikström', '990124983', AT_TRAINEES, 'Gör allmäntjänstgöring', {
    works: ['medicin'],
  }),
  person(22, 'astrid', 'Astrid Falk', '710305984', SUPERVISORS, 'Handledare, psykiatri, Östergötland', {
    works: ['psykiatri-05'],
    competence: specialist('Psykiatri', '2008-04-07'),
  }),
  person(23, 'oskar', 'Oskar Hall', '770708987', SUPERVISORS, 'Överläkare, psykiatri, Östergötland', {
    works: ['psykiatri-05'],
    competence: specialist('Psykiatri', '2014-10-06'),
  }),
  person(24, 'gustav', 'Gustav Rehn', '640818989', MANAGEMENT, 'Verksamhetschef, Östergötland', {
    works: ['vardcentral-05'],
    mandates: headsInEast.map((unit) => ({ role: 'head_of_department', careProvider: 'ostergotland', unit })),
    competence: specialist('Allmänmedicin', '1999-02-01'),
  }),
  person(25, 'birgit', 'Birgit Ahlm', '690514986', MANAGEMENT, 'Studierektor, Östergötland', {
    works: ['psykiatri-05'],
    mandates: [{ role: 'study_director', careProvider: 'ostergotland' }],
    competence: specialist('Psykiatri', '2005-09-05'),
  }),
  person(26, 'lena', 'Lena Kvist', '750912990', SUPERVISORS, 'Kursledare, inte läkare', {}),
  person(27, 'elin', 'Elin Holm', '970509982', TRAINEES, 'Mitt i bastjänstgöringen, Östergötland', {
    works: ['vardcentral-05'],
    competence: [licence('2025-02-03')],
  }),
];

type Traits = {
  works?: readonly string[];
  mandates?: readonly DemoMandate[];
  competence?: readonly DemoCompetence[];
  protection?: Protection;
};

function person(
  number: number,
  key: string,
  name: string,
  nineDigits: string,
  group: string,
  description: string,
  traits: Traits,
): DemoPerson {
  const [givenName = '', surname = ''] = name.split(' ');
  return {
    key,
    id: demoPersonId(number),
    givenName,
    surname,
    personalIdentityNumber: `19${withCheckDigit(nineDigits)}`,
    email: `${key}@demo.invalid`,
    protection: traits.protection ?? 'none',
    group,
    description,
    works: traits.works ?? [],
    mandates: traits.mandates ?? [],
    competence: traits.competence ?? [],
  };
}

export function demoPerson(key: string): DemoPerson {
  const found = demoPeople.find((one) => one.key === key);
  if (!found) throw new Error(`No such demo person: ${key}`);
  return found;
}
