import type { RegulationChoiceFacts, RuleFacts } from '../../facts/index.js';
import { anApplication, facts } from '../bt-facts.builder.js';
import { deciding, recording, sending, type Portfolio } from './portfolio.js';
import { st2015, st2021 } from './st.builder.js';

const choice: RegulationChoiceFacts = {
  reason: 'Valet',
  chosenOn: '2019-03-01',
  atCompletedOn: null,
  stBegunOn: null,
};

function chosen(change: Partial<RegulationChoiceFacts>, licensedOn = '2019-02-01'): RuleFacts {
  return st2015('psykiatri', {
    trainee: { licensedOn },
    training: { regulationChoice: { ...choice, ...change } },
  });
}

const regulation: readonly Portfolio[] = [
  sending('2015 utan AT och utan påbörjad ST', chosen({}), { blocks: ['R2 regulation'] }),
  sending('2015: ST påbörjad samma dag som de nya bestämmelserna', chosen({ stBegunOn: '2021-07-01' }), {
    blocks: ['R2 regulation'],
  }),
  sending('2015: AT blir fullgjord först i morgon', chosen({ atCompletedOn: '2024-03-02' }), {
    blocks: ['R2 regulation'],
    warns: ['R19 servicePeriods.service-2019-03-01-100'],
  }),
  sending('2015: legitimation före den 1 maj 2015 varnar', chosen({}, '2015-04-30'), {
    warns: ['R2 regulation'],
  }),
  sending('2015: skälet till valet saknas', chosen({ reason: ' ', atCompletedOn: '2018-12-31' }), {
    warns: ['R2 regulation'],
  }),
  recording('SOSFS 2008:17 kan inte väljas', st2021('psykiatri', { post: { regulation: 'SOSFS 2008:17' } }), {
    blocks: ['R2 regulation'],
  }),
  sending(
    'ansökan enligt den ena föreskriften, utbildning enligt den andra',
    withApplication(st2021('psykiatri'), { regulation: 'SOSFS 2015:8' }),
    { blocks: ['R1 '] },
  ),
  sending('ansökan om en annan specialitet', withApplication(st2021('psykiatri'), { specialty: 'kirurgi' }), {
    blocks: ['R1 specialty'],
  }),
];

function withApplication(base: RuleFacts, change: Partial<NonNullable<RuleFacts['application']>>): RuleFacts {
  return { ...base, application: base.application && { ...base.application, ...change } };
}

const bt: readonly Portfolio[] = [
  recording(
    'bastjänstgöring en gång till',
    facts({ trainee: { earlierBtApprovals: [{ decidedOn: '2023-05-05', caseNumber: 'BT-1' }] } }),
    {
      blocks: ['R3 '],
    },
  ),
  sending(
    '2021 utan intyg om godkänd bastjänstgöring',
    st2021('psykiatri', { training: { btApproval: null } }),
    {
      blocks: ['R18 totalMonths', 'R3 btApprovalDate'],
      warns: ['R20 application'],
    },
  ),
  sending(
    '2021: intyget om godkänd bastjänstgöring har en dag som inte har varit',
    approvedOn('2027-03-02'),
    { blocks: ['R3 btApprovalDate'] },
  ),
];

function approvedOn(decidedOn: string): RuleFacts {
  const base = st2021('psykiatri');
  const { btApproval } = base.training;
  return { ...base, training: { ...base.training, btApproval: btApproval && { ...btApproval, decidedOn } } };
}

const kirurg = [{ specialty: 'kirurgi', country: 'SE', decidedOn: '2020-01-10', source: 'HOSP' as const }];

const base: readonly Portfolio[] = [
  sending('Rättspsykiatri utan bevis i Psykiatri', st2021('rattspsykiatri'), {
    warns: ['R21 earlierCertificates'],
  }),
  sending(
    'Rättspsykiatri med bevis i Kirurgi',
    st2021('rattspsykiatri', { training: { earlierCertificates: kirurg } }),
    {
      warns: ['R21 earlierCertificates'],
    },
  ),
  sending('Palliativ medicin utan bevis', st2021('palliativ-medicin'), {
    warns: ['R21 earlierCertificates'],
  }),
  sending('Allergologi: listan är inte läst', st2021('allergologi'), { warns: ['R21 earlierCertificates'] }),
  sending(
    'Äldrepsykiatri med bevis i Geriatrik',
    st2021('aldrepsykiatri', {
      training: {
        earlierCertificates: [
          { specialty: 'Geriatrik', country: 'SE', decidedOn: '2020-01-10', source: 'HOSP' },
        ],
      },
    }),
  ),
];

const decision = {
  outcome: 'refuse',
  deciderId: 'officer',
  secondOfficerId: null,
  reasons: 'Delmål STc1 är inte styrkt.',
  lackingCompetence: [{ what: 'STc1', explanation: 'Kurs saknas' }],
  appealText: 'Beslutet kan överklagas',
  decidedOn: '2027-03-01',
} as const;

function received(change: Partial<NonNullable<RuleFacts['application']>> = {}): RuleFacts {
  return withApplication(st2021('psykiatri'), { receivedOn: '2027-03-01', ...change });
}

const authority: readonly Portfolio[] = [
  deciding('betald och komplett ansökan', received()),
  deciding('avgiften är inte betald', received({ fee: { amount: 3300, paidOn: null, paidAmount: null } }), {
    blocks: ['R22 fee'],
  }),
  deciding(
    'avgiften för fel slag är betald',
    received({ fee: { amount: 3300, paidOn: '2027-03-01', paidAmount: 1890 } }),
    {
      blocks: ['R22 fee'],
    },
  ),
  deciding('ett avslag med skäl, brist och överklagandehänvisning', { ...received(), decision }),
  deciding(
    'ett avslag utan vad som brister',
    { ...received(), decision: { ...decision, lackingCompetence: [], appealText: ' ' } },
    {
      blocks: ['R23 appealText', 'R23 lackingCompetence'],
    },
  ),
  sending(
    'en handling som inte finns är bifogad',
    withApplication(st2021('psykiatri'), {
      enclosed: [...(st2021('psykiatri').application?.enclosed ?? []), 'gone'],
    }),
    {
      blocks: ['R24 enclosed.gone'],
    },
  ),
  sending(
    'en bedömning som läkaren inte själv har bifogat',
    withApplication(st2021('psykiatri'), { attachedAssessments: [{ id: 'cbd', attachedByTrainee: false }] }),
    {
      warns: ['R26 attachedAssessments.cbd'],
    },
  ),
  sending('BT-ansökan utan en del i akut sjukvård', shortBt(), {
    blocks: ['R4 totalMonths', 'R5 emergencyCarePart'],
    warns: ['R6 servicePeriods', 'R6 totalMonths'],
  }),
];

function shortBt(): RuleFacts {
  const bt = facts({ application: anApplication() });
  return {
    ...bt,
    training: {
      ...bt.training,
      servicePeriods: bt.training.servicePeriods.slice(0, 1).map((one) => ({ ...one, to: '2026-04-29' })),
    },
  };
}

export const choicePortfolios: readonly Portfolio[] = [...regulation, ...bt, ...base, ...authority];
