import type { RuleFacts, SigningFacts, SigningSignerFacts } from '../../facts/index.js';
import { signing, type Portfolio } from './portfolio.js';
import { atSigning, specialistIn, st2015, st2021, stSigner } from './st.builder.js';

const S = 'psykiatri';
const base = st2021(S);
const older = st2015(S);

type SignerChange = Partial<SigningSignerFacts>;

function clinical(change: SignerChange = {}, document: Partial<SigningFacts> = {}): RuleFacts {
  return atSigning(base, 'SOS-2021-B9', [stSigner('supervisor', S, change)], {
    goals: ['STc1'],
    activity: 'KLINISK_TJANSTGORING',
    form: { goals: ['STc1'] },
    ...document,
  });
}

function final2021(second: SignerChange = {}, principal: SignerChange = {}): RuleFacts {
  return atSigning(base, 'SOS-2021-B7', [
    stSigner('principal-supervisor', S, principal),
    stSigner('second-specialist', S, second),
  ]);
}

const studyDirector = {
  studyDirectorLastName: 'Ek',
  studyDirectorFirstName: 'Åsa',
  studyDirectorWorkplace: 'Regionen',
};
const delegation = {
  by: 'head',
  to: 'appointed-doctor',
  on: '2024-01-10',
  until: null,
  text: 'Utses att bedöma',
  citation: 'SOSFS 2015:8 4 kap. 4 §',
};

function final2015(
  role: 'head-of-department' | 'appointed-doctor',
  document: Partial<SigningFacts> = {},
  principal: SignerChange = {},
): RuleFacts {
  return atSigning(
    older,
    'SOS-2015-B2',
    [stSigner(role, S), stSigner('principal-supervisor', S, { supervisorTrainingYear: 2016, ...principal })],
    { form: studyDirector, ...document },
  );
}

function statedFrom(from: string, to: string | null = null): SignerChange {
  const competence = specialistIn(S, 'supervisor');
  return {
    competence: { ...competence, specialties: competence.specialties.map((one) => ({ ...one, from, to })) },
  };
}

const supervisors: readonly Portfolio[] = [
  signing('bilaga 9 av en behörig handledare', clinical()),
  signing('specialiteten beviljades dagen efter', clinical(statedFrom('2027-03-02')), {
    blocks: ['R12 signers.supervisor'],
  }),
  signing('specialiteten beviljades samma dag', clinical(statedFrom('2027-03-01'))),
  signing(
    'legitimationen återkallades i går',
    clinical({
      competence: {
        ...specialistIn(S, 'supervisor'),
        licence: { from: '2001-01-01', to: '2027-02-28', source: 'HOSP', checkedAt: null },
      },
    }),
    {
      blocks: ['R12 signers.supervisor'],
    },
  ),
  signing(
    'behörigheten är inte kontrollerad',
    clinical({ competence: { ...specialistIn(S, 'supervisor'), licence: null, specialties: [] } }),
    {
      blocks: ['R12 signers.supervisor', 'R12 signers.supervisor'],
    },
  ),
  signing(
    'handledaruppdraget slutade före perioden',
    clinical(
      { mandates: [{ basis: 'Handledare', from: '2020-01-01', to: '2022-12-31' }] },
      { periodFrom: '2023-01-01', periodTo: '2023-06-30' },
    ),
    { blocks: ['R12 signers.supervisor'] },
  ),
  signing(
    'handledaren saknar handledarutbildning',
    clinical({ competence: { ...specialistIn(S, 'supervisor'), supervisorTraining: null } }),
    {
      warns: ['R13 signers'],
    },
  ),
  signing('läkaren intygar sig själv', clinical({ personId: 'trainee' }), { blocks: ['R11 signers'] }),
  signing(
    'en rubrik efter delmålets nummer',
    clinical({}, { form: { goals: ['STc1 Affektiva sjukdomar'] } }),
    { blocks: ['R16 goals'] },
  ),
  signing('ett delmål ur 2015 på en blankett av 2021', clinical({}, { goals: ['c1'] }), {
    blocks: ['R1 goals'],
  }),
  signing(
    'blanketten hör till den andra föreskriften',
    clinical({}, { type: 'SOS-2015-B4', regulation: 'SOSFS 2015:8' }),
    {
      blocks: ['R1 type'],
    },
  ),
  signing('intyget är redan undertecknat', clinical({}, { isSigned: true }), { blocks: ['R24 '] }),
  signing('blankettens version är inte angiven', clinical({}, { templateHash: 'okänd' }), {
    warns: ['R25 template'],
  }),
];

const leader = atSigning(
  base,
  'SOS-2021-B10',
  [stSigner('course-leader', S, { competence: null, mandates: [] })],
  {
    goals: ['STc1'],
    activity: 'KURS',
  },
);

const earlier = { kind: 'earlier-document', title: 'Intyg 2019', sha256: 'b'.repeat(64) } as const;

const others: readonly Portfolio[] = [
  signing('en kursledare utan läkarlegitimation undertecknar kursintyget', leader),
  signing(
    'en kursledare undertecknar klinisk tjänstgöring',
    clinical({ role: 'course-leader', competence: null, mandates: [] }),
    {
      blocks: ['R14 signers'],
    },
  ),
  signing(
    'handledaren undertecknar kursintyget',
    atSigning(base, 'SOS-2021-B10', [stSigner('supervisor', S)], { goals: ['STc1'] }),
  ),
  signing(
    'ett äldre intyg skrivs om av huvudansvarig handledare',
    clinical(
      { personId: 'principal', mandates: [{ basis: 'Huvudansvarig', from: '2026-01-01', to: null }] },
      { restsOn: earlier, periodFrom: '2019-01-01', periodTo: '2019-12-31' },
    ),
  ),
  signing('ett äldre intyg skrivs om av någon annan', clinical({}, { restsOn: earlier }), {
    blocks: ['R12 signers'],
  }),
];

const finals: readonly Portfolio[] = [
  signing('bilaga 7 av två specialistläkare', final2021()),
  signing('bilaga 7: samma person två gånger', final2021({ personId: 'principal-supervisor' }), {
    blocks: ['R11 signers', 'R9 signers'],
  }),
  signing(
    'bilaga 7: den andra är inte specialist',
    final2021({ competence: { ...specialistIn(S, 'second'), specialties: [] } }),
    {
      blocks: ['R12 signers.second-specialist', 'R9 signers'],
    },
  ),
  signing(
    'bilaga 7: den andra har en annan specialitet',
    final2021({ competence: specialistIn('kirurgi', 'second') }),
    {
      warns: ['R9 signers'],
    },
  ),
  signing(
    'bilaga 7: huvudansvarig handledare är inte specialist i specialiteten',
    final2021({}, { competence: specialistIn('kirurgi', 'principal') }),
    {
      warns: ['R12 signers.principal-supervisor'],
    },
  ),
  signing(
    'bilaga 6 av en verksamhetschef som är ställföreträdare i eget namn',
    atSigning(base, 'SOS-2021-B6', [
      stSigner('head-of-department', S, { personId: 'stand-in', competence: null }),
    ]),
  ),
  signing(
    'bilaga 6: uppdraget slutade i går',
    atSigning(base, 'SOS-2021-B6', [
      stSigner('head-of-department', S, {
        mandates: [{ basis: 'Verksamhetschef', from: '2020-01-01', to: '2027-02-28' }],
      }),
    ]),
    {
      blocks: ['R12 signers.head-of-department'],
    },
  ),
  signing(
    'bilaga 6 kan inte överlåtas',
    atSigning(base, 'SOS-2021-B6', [stSigner('head-of-department', S)], { delegation }),
    {
      blocks: ['R10 delegation'],
    },
  ),
];

const appointed: readonly Portfolio[] = [
  signing('2015 bilaga 2 av verksamhetschefen', final2015('head-of-department')),
  signing('2015 bilaga 2 av en utsedd läkare med beslut', final2015('appointed-doctor', { delegation })),
  signing('utsedd läkare utan beslut', final2015('appointed-doctor'), { blocks: ['R10 delegation'] }),
  signing(
    'beslutet gäller en annan läkare',
    final2015('appointed-doctor', { delegation: { ...delegation, to: 'other' } }),
    {
      blocks: ['R10 delegation'],
    },
  ),
  signing(
    'beslutet har upphört',
    final2015('appointed-doctor', { delegation: { ...delegation, until: '2024-02-29' } }),
    {
      blocks: ['R10 delegation'],
    },
  ),
  signing(
    'verksamhetschefen har utsett sig själv',
    final2015('appointed-doctor', { delegation: { ...delegation, by: 'appointed-doctor' } }),
    {
      blocks: ['R10 delegation'],
    },
  ),
  signing(
    'årtal för handledarutbildning saknas',
    final2015(
      'head-of-department',
      {},
      {
        supervisorTrainingYear: null,
        competence: {
          ...specialistIn(S, 'principal'),
          supervisorTraining: { from: null, to: null, source: 'care-provider', checkedAt: null },
        },
      },
    ),
    {
      blocks: ['R10 supervisorTrainingYear'],
    },
  ),
  signing('studierektorn är inte namngiven', final2015('head-of-department', { form: {} }), {
    blocks: ['R10 studyDirectorLastName'],
  }),
];

const service: readonly Portfolio[] = [
  signing(
    'bilaga 6: sextiofem komma nio månader',
    atSigning(st2021(S, { today: '2027-02-27' }), 'SOS-2021-B6', [stSigner('head-of-department', S)]),
    { blocks: ['R18 totalMonths'] },
  ),
  signing(
    '2015 bilaga 2: femtionio månader',
    atSigning(
      st2015(S, { today: '2024-01-31' }),
      'SOS-2015-B2',
      [stSigner('head-of-department', S), stSigner('principal-supervisor', S)],
      { form: studyDirector },
    ),
    { blocks: ['R18 totalMonths'] },
  ),
];

export const signerPortfolios: readonly Portfolio[] = [
  ...supervisors,
  ...others,
  ...finals,
  ...appointed,
  ...service,
];
