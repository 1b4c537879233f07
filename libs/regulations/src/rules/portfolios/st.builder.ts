import type {
  CompetenceSnapshot,
  IntygSignerFacts,
  IntygSummary,
  RuleFacts,
  ServicePeriodFacts,
  SigningFacts,
  SigningSignerFacts,
} from '../../facts/index.js';
import { goalsOf, specialtyById } from '../../law-data/index.js';
import { templateFor } from '../../versions/template-for.js';
import type { PlainDate } from '../../time/index.js';
import { aCompetence, anApplication, anIntyg, facts, type FactsChange } from '../bt-facts.builder.js';
import { aSigner, aSigning } from '../bt-facts.builder.js';

/* Builders of whole ST portfolios: complete ones, of which each portfolio changes what it is about. */

export const VERSION = '2026-11-21';
export const YEAR_2021 = 'HSLF-FS 2021:8';
export const YEAR_2015 = 'SOSFS 2015:8';
export const HASH = 'a'.repeat(64);

export function specialistIn(
  id: string,
  personId: string,
  change: Partial<CompetenceSnapshot> = {},
): CompetenceSnapshot {
  const known = aCompetence({ personId });
  const [statement] = known.specialties;
  const name = specialtyById(id)?.name ?? id;
  return { ...known, specialties: statement ? [{ ...statement, specialty: name }] : [], ...change };
}

export function signedBy(
  personId: string,
  role: IntygSignerFacts['role'],
  specialty: string,
  signedAt: string,
): IntygSignerFacts {
  return {
    personId,
    displayName: personId,
    role,
    signedAt,
    competence: role === 'course-leader' ? null : specialistIn(specialty, personId),
  };
}

type Law = { readonly regulation: string; readonly specialty: string };

/** The hash that a document of the type is signed on. */
export function hashOf(type: string, regulation: string): string {
  return templateFor(type, { designation: regulation, version: VERSION })?.hash ?? HASH;
}

export function stIntyg(law: Law, change: Partial<IntygSummary> = {}): IntygSummary {
  const signedAt = change.signedAt ?? '2024-01-15T10:00:00Z';
  return anIntyg({
    regulation: law.regulation,
    specialty: law.specialty,
    signers: [signedBy('supervisor', 'supervisor', law.specialty, signedAt)],
    signedAt,
    templateId: `${change.type ?? ''}/1`,
    ...change,
  });
}

/** One intyg for each group of each goal, on the first form that attests it. */
export function goalIntyg(law: Law): IntygSummary[] {
  const goals = goalsOf(law.regulation, VERSION, { specialty: law.specialty, kinds: ['a', 'b', 'c'] });
  return goals.flatMap((goal) =>
    goal.groups.flatMap((group) =>
      group.anyOf.slice(0, 1).map(({ activity, form }) =>
        stIntyg(law, {
          id: `${goal.code}-${activity ?? 'goal'}`,
          type: form,
          activity,
          goals: [goal.code],
        }),
      ),
    ),
  );
}

/** Bilaga 6 and 7 of 2021, or bilaga 2 of 2015, signed on the day. */
export function finalIntyg(law: Law, on: PlainDate): IntygSummary[] {
  const at = `${on}T09:00:00Z`;
  const principal = signedBy('principal', 'principal-supervisor', law.specialty, at);
  const head = signedBy('head', 'head-of-department', law.specialty, at);
  if (law.regulation === YEAR_2015) {
    return [
      stIntyg(law, { id: 'final', type: 'SOS-2015-B2', goals: [], signers: [head, principal], signedAt: at }),
    ];
  }
  const second = signedBy('second', 'second-specialist', law.specialty, at);
  return [
    stIntyg(law, { id: 'service', type: 'SOS-2021-B6', goals: [], signers: [head], signedAt: at }),
    stIntyg(law, { id: 'final', type: 'SOS-2021-B7', goals: [], signers: [principal, second], signedAt: at }),
  ];
}

export function stPeriod(
  from: PlainDate,
  to: PlainDate | null,
  percent = 100,
  change: Partial<ServicePeriodFacts> = {},
): ServicePeriodFacts {
  return {
    id: `service-${from}-${percent}`,
    postId: 'st-post',
    alsoForPostIds: [],
    careUnitId: 'unit',
    careUnitName: 'Kliniken',
    from,
    to,
    percent,
    area: 'other',
    atSection: null,
    ...change,
  };
}

export function btPeriod(from: PlainDate, to: PlainDate): ServicePeriodFacts {
  return stPeriod(from, to, 100, { id: `bt-${from}`, postId: 'bt-post', careUnitName: 'BT-enheten' });
}

type Background = { readonly law: Law; readonly change: FactsChange };

function post({ law, change }: Background, from: PlainDate): FactsChange['post'] {
  return {
    id: 'st-post',
    kind: 'st',
    specialty: law.specialty,
    form: null,
    regulation: law.regulation,
    regulationVersion: VERSION,
    from,
    to: null,
    ...change.post,
  };
}

function application(law: Law, intyg: readonly IntygSummary[], on: PlainDate): RuleFacts['application'] {
  return anApplication({
    type: 'specialist',
    specialty: law.specialty,
    regulation: law.regulation,
    signedOn: on,
    enclosed: intyg.map((one) => one.id),
    fee: { amount: 3300, paidOn: on, paidAmount: 3300 },
  });
}

/** Twelve months of BT and fifty-four of ST: sixty-six months on the day Bilaga 6 is signed. */
export function st2021(specialty: string, change: FactsChange = {}): RuleFacts {
  const law = { regulation: YEAR_2021, specialty };
  const today = change.today ?? '2027-03-01';
  const intyg = change.intyg ?? [...goalIntyg(law), ...finalIntyg(law, '2027-02-28')];
  return facts({
    today,
    intyg,
    application: application(law, intyg, today),
    ...change,
    trainee: { licensedOn: '2021-08-01', ...change.trainee },
    post: post({ law, change }, '2022-09-01'),
    training: {
      servicePeriods: [stPeriod('2022-09-01', '2027-02-28')],
      btApproval: {
        decidedOn: '2022-10-15',
        caseNumber: '1-2022',
        service: [btPeriod('2021-09-01', '2022-08-31')],
        credits: [],
      },
      ...change.training,
    },
  });
}

/** AT before, sixty months of ST; the last day is a leap day. */
export function st2015(specialty: string, change: FactsChange = {}): RuleFacts {
  const law = { regulation: YEAR_2015, specialty };
  const today = change.today ?? '2024-03-01';
  const intyg = change.intyg ?? [...goalIntyg(law), ...finalIntyg(law, '2024-02-29')];
  return facts({
    today,
    intyg,
    application: application(law, intyg, today),
    ...change,
    trainee: { licensedOn: '2019-02-01', ...change.trainee },
    post: post(
      { law, change: { ...change, post: { licenceRoute: 'swedish-degree-with-at', ...change.post } } },
      '2019-03-01',
    ),
    training: {
      servicePeriods: [stPeriod('2019-03-01', '2024-02-29')],
      regulationChoice: {
        reason: 'Fullgjord AT',
        chosenOn: '2019-03-01',
        atCompletedOn: '2018-12-31',
        stBegunOn: '2019-03-01',
      },
      ...change.training,
    },
  });
}

/** The same case with other intyg, all of them enclosed. */
export function withIntyg(base: RuleFacts, intyg: readonly IntygSummary[]): RuleFacts {
  const { application: own } = base;
  return { ...base, intyg, application: own && { ...own, enclosed: intyg.map((one) => one.id) } };
}

export function without(base: RuleFacts, ...ids: readonly string[]): RuleFacts {
  return withIntyg(
    base,
    base.intyg.filter((one) => !ids.includes(one.id)),
  );
}

export function changed(base: RuleFacts, id: string, change: Partial<IntygSummary>): RuleFacts {
  return { ...base, intyg: base.intyg.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

export function stSigner(
  role: SigningSignerFacts['role'],
  specialty: string,
  change: Partial<SigningSignerFacts> = {},
): SigningSignerFacts {
  return aSigner(role, {
    competence: specialistIn(specialty, role),
    mandates: [{ basis: 'Förordnande', from: '2015-01-01', to: null }],
    ...change,
  });
}

/** The case at the moment when one document is signed; nothing is applied for yet. */
export function atSigning(
  base: RuleFacts,
  type: string,
  signers: readonly SigningSignerFacts[],
  change: Partial<SigningFacts> = {},
): RuleFacts {
  const { regulation, specialty } = base.training.post;
  const document = { regulation, specialty, templateHash: hashOf(type, regulation), ...change };
  return { ...base, application: null, signing: aSigning(type, signers, document) };
}
