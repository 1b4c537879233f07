import { aCredit } from '../bt-facts.builder.js';
import { atCase, AT_SERVICE } from './at.builder.js';
import { deciding, recording, sending, type Portfolio } from './portfolio.js';
import { btPeriod, st2015, st2021, stPeriod } from './st.builder.js';
import type { FactsChange } from '../bt-facts.builder.js';
import type { RuleFacts, ServicePeriodFacts } from '../../facts/index.js';

const SHORT = { blocks: ['R18 totalMonths'] };

/** 2015, service only; the case is asked about long after, so the rows decide. */
function served2015(...servicePeriods: readonly ServicePeriodFacts[]): RuleFacts {
  const from = servicePeriods.map((one) => one.from).sort()[0] ?? '2019-03-01';
  return st2015('psykiatri', {
    today: '2040-01-01',
    trainee: { licensedOn: '2010-01-01' },
    post: { from },
    training: {
      servicePeriods,
      regulationChoice: {
        reason: 'Fullgjord AT',
        chosenOn: from,
        atCompletedOn: '2009-12-31',
        stBegunOn: from,
      },
    },
  });
}

function with2021(training: FactsChange['training']): RuleFacts {
  return st2021('psykiatri', { training });
}

const leave = (from: string, to: string, kind: 'parental-leave' | 'other' = 'parental-leave') => ({
  id: `leave-${from}`,
  from,
  to,
  kind,
});

const doctorate = { country: 'SE', decidedOn: '2017-05-05', isSwedish: true };
const allButADay = [stPeriod('2022-09-01', '2027-02-27')];

const total: readonly Portfolio[] = [
  sending(
    '2021: en dag kort av sextiosex månader avrundas aldrig uppåt',
    with2021({ servicePeriods: allButADay }),
    SHORT,
  ),
  sending('2015: skottdagen saknas', served2015(stPeriod('2019-03-01', '2024-02-28')), SHORT),
  sending(
    '2015: sextio månader till 28 februari ett år utan skottdag',
    served2015(stPeriod('2018-03-01', '2023-02-28')),
  ),
  sending(
    '2015: från den 31 januari till dagen före månadens sista dag',
    served2015(stPeriod('2019-01-31', '2024-01-30')),
  ),
  sending(
    '2015: från den 31 januari, en dag för kort',
    served2015(stPeriod('2019-01-31', '2024-01-29')),
    SHORT,
  ),
  sending('2015: från skottdagen den 29 februari', served2015(stPeriod('2016-02-29', '2021-02-27'))),
  sending('2015: halvtid i tio år', served2015(stPeriod('2012-01-01', '2021-12-31', 50))),
  sending('2015: åttio procent i sjuttiofem månader', served2015(stPeriod('2015-01-01', '2021-03-31', 80))),
  sending(
    '2015: åttio procent, en dag för kort',
    served2015(stPeriod('2015-01-01', '2021-03-30', 80)),
    SHORT,
  ),
  sending(
    '2015: heltid i två år och tre fjärdedelar i fyra',
    served2015(stPeriod('2014-01-01', '2015-12-31'), stPeriod('2016-01-01', '2019-12-31', 75)),
  ),
  sending(
    '2015: blandad deltid, en dag för kort',
    served2015(stPeriod('2014-01-01', '2015-12-31'), stPeriod('2016-01-01', '2019-12-30', 75)),
    SHORT,
  ),
  sending(
    '2015: två halvtider samtidigt vid två enheter är en heltid',
    served2015(
      stPeriod('2014-01-01', '2018-12-31', 50),
      stPeriod('2014-01-01', '2018-12-31', 50, { id: 'second' }),
    ),
  ),
  sending(
    '2015: flytt mitt i en månad räknas i ett',
    served2015(
      stPeriod('2014-01-01', '2016-05-17', 100, { postId: 'earlier-post' }),
      stPeriod('2016-05-18', '2018-12-31', 100, { postId: 'earlier-post', careUnitName: 'Kliniken i söder' }),
    ),
  ),
  sending(
    '2015 med doktorsexamen: femtiofyra månader, en dag för kort',
    st2015('psykiatri', { training: { servicePeriods: [stPeriod('2019-03-01', '2023-08-30')], doctorate } }),
    SHORT,
  ),
  sending(
    '2015 med utländsk doktorsexamen: bedömningen bifogas',
    st2015('psykiatri', {
      training: { doctorate: { country: 'NO', decidedOn: '2017-05-05', isSwedish: false } },
    }),
    { warns: ['R19 doctorate'] },
  ),
];

const leaves: readonly Portfolio[] = [
  sending(
    'föräldraledighet räknas inte',
    with2021({ interruptions: [leave('2025-01-01', '2025-06-30')] }),
    SHORT,
  ),
  sending(
    'föräldraledighet som tjänstgöringen har förlängts med',
    st2021('psykiatri', {
      trainee: { licensedOn: '2021-01-15' },
      post: { from: '2022-03-01' },
      training: {
        servicePeriods: [stPeriod('2022-03-01', '2027-02-28')],
        btApproval: {
          decidedOn: '2022-10-15',
          caseNumber: null,
          service: [btPeriod('2021-03-01', '2022-02-28')],
          credits: [],
        },
        interruptions: [leave('2025-01-01', '2025-06-30')],
      },
    }),
  ),
  sending(
    'en enda dag av övrigt uppehåll',
    with2021({ interruptions: [leave('2025-01-01', '2025-01-01', 'other')] }),
    SHORT,
  ),
  sending(
    'ledighet i bastjänstgöringen tas bort där också',
    with2021({ interruptions: [leave('2022-01-01', '2022-03-31')] }),
    SHORT,
  ),
];

const overlaps: readonly Portfolio[] = [
  sending(
    'sextio och sextio procent samma dagar',
    served2015(
      stPeriod('2014-01-01', '2020-12-31', 60),
      stPeriod('2015-01-01', '2020-12-31', 60, { id: 'second' }),
    ),
    { blocks: ['R17 servicePeriods'] },
  ),
  sending(
    'heltid här och halvtid i en annan ST',
    with2021({ otherService: [stPeriod('2026-01-01', '2026-06-30', 50, { id: 'other', postId: 'other' })] }),
    { blocks: ['R17 servicePeriods'] },
  ),
  recording(
    'tjänstgöring före legitimationen',
    st2021('psykiatri', { trainee: { licensedOn: '2022-10-01' } }),
    { blocks: ['R17 servicePeriods.service-2022-09-01-100'] },
  ),
  recording('tjänstgöring efter tjänstens sista dag', st2021('psykiatri', { post: { to: '2026-12-31' } }), {
    blocks: ['R17 servicePeriods.service-2022-09-01-100'],
  }),
];

const bt = { decidedOn: '2022-10-15', caseNumber: null, service: [], credits: [] };
const psychiatrist = [
  { specialty: 'psykiatri', country: 'SE', decidedOn: '2020-01-10', source: 'HOSP' as const },
];

const credits: readonly Portfolio[] = [
  sending('bastjänstgöringens rader är inte registrerade', with2021({ btApproval: bt }), SHORT),
  sending(
    'bastjänstgöringen är delvis tillgodoräknad',
    with2021({
      btApproval: {
        ...bt,
        service: [btPeriod('2022-03-01', '2022-08-31')],
        credits: [aCredit('6', { kind: 'other-education' })],
      },
    }),
  ),
  sending(
    'trettioen månader från en tidigare specialitet',
    with2021({
      earlierCertificates: psychiatrist,
      credits: [aCredit('31', { kind: 'specialist-education' })],
    }),
    { warns: ['R19 credits'] },
  ),
  sending(
    'tid från tidigare specialitet utan bevis',
    with2021({ credits: [aCredit('12', { kind: 'specialist-education' })] }),
    { warns: ['R19 credits'] },
  ),
  sending(
    'forskarutbildning: sex månader, mängden är inte läst',
    with2021({
      servicePeriods: [stPeriod('2022-09-01', '2026-08-31')],
      credits: [aCredit('6', { kind: 'research-education' })],
    }),
    { warns: ['R19 credits'] },
  ),
  sending(
    'forskarutbildning med fem komma nio månader når inte fram',
    with2021({
      servicePeriods: [stPeriod('2022-09-01', '2026-08-31')],
      credits: [aCredit('5,9', { kind: 'research-education' })],
    }),
    { ...SHORT, warns: ['R19 credits'] },
  ),
  sending(
    'annan merit räknas inte i ST',
    with2021({
      servicePeriods: [stPeriod('2022-09-01', '2026-08-31')],
      credits: [aCredit('6', { kind: 'knowledge-and-skills' })],
    }),
    { ...SHORT, warns: ['R19 credits'] },
  ),
  sending(
    '2015: doktorsexamen förkortar och tillgodoräknas dessutom',
    st2015('psykiatri', { training: { doctorate, credits: [aCredit('6', { kind: 'research-education' })] } }),
    { warns: ['R19 credits'] },
  ),
  sending(
    'AT inlagd bland ST-raderna',
    st2015('psykiatri', {
      trainee: { licensedOn: '2018-01-01' },
      post: { from: '2018-07-01' },
      training: { servicePeriods: [stPeriod('2018-07-01', '2024-02-29')] },
    }),
    { warns: ['R19 servicePeriods.service-2018-07-01-100'] },
  ),
  sending(
    'undantag utan angiven tid: handläggaren prövar',
    with2021({
      servicePeriods: allButADay,
      exceptions: [
        {
          id: 'e',
          what: 'Kortare tid',
          months: null,
          decidedBy: 'Socialstyrelsen',
          decidedOn: '2026-05-01',
          reason: 'Särskilda skäl',
        },
      ],
    }),
    { warns: ['R18 totalMonths'] },
  ),
  sending(
    'tredjeland 2021: tiden är inte läst, så den blockerar inte',
    with2021({ servicePeriods: [stPeriod('2025-03-01', '2027-02-28')], isThirdCountrySpecialist: true }),
    { warns: ['R18 totalMonths'] },
  ),
];

const at: readonly Portfolio[] = [
  deciding(
    'AT: en dag kort i allmänmedicin',
    atCase([...AT_SERVICE.slice(0, 3), ['general-practice', '2025-01-01', '2025-06-29']]),
    {
      blocks: ['R18 totalMonths', 'R18 servicePeriods'],
    },
  ),
  deciding(
    'AT: nio månader men mindre än tre i kirurgi',
    atCase([
      ['internal-medicine-and-paediatrics', '2024-01-01', '2024-07-01'],
      ['surgery', '2024-07-02', '2024-09-30'],
      ...AT_SERVICE.slice(2),
    ]),
    { blocks: ['R18 servicePeriods'] },
  ),
  deciding('AT: provet är inte godkänt', atCase(AT_SERVICE, null), { blocks: ['R18 atExam'] }),
  deciding('AT: provet är godkänt först i morgon', atCase(AT_SERVICE, '2025-07-02'), {
    blocks: ['R18 atExam'],
  }),
];

export const timePortfolios: readonly Portfolio[] = [...total, ...leaves, ...overlaps, ...credits, ...at];
