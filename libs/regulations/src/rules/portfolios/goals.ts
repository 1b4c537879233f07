import type { IntygSummary, RuleFacts, VerifiedCopyFacts } from '../../facts/index.js';
import { sending, type Portfolio } from './portfolio.js';
import {
  changed,
  signedBy,
  st2015,
  st2021,
  stIntyg,
  withIntyg,
  without,
  YEAR_2015,
  YEAR_2021,
} from './st.builder.js';

const law2021 = { regulation: YEAR_2021, specialty: 'psykiatri' };

function plus(base: RuleFacts, ...intyg: readonly IntygSummary[]): RuleFacts {
  return withIntyg(base, [...base.intyg, ...intyg]);
}

function withCopy(base: RuleFacts, isOriginalReceived: boolean): RuleFacts {
  const copy: VerifiedCopyFacts = {
    id: 'copy',
    title: 'Kursintyg 2022',
    regulation: YEAR_2021,
    specialty: 'psykiatri',
    goals: ['STc1'],
    activity: 'KURS',
    isOriginalReceived,
  };
  const { application } = base;
  return {
    ...base,
    verifiedCopies: [copy],
    application: application && { ...application, enclosed: [...application.enclosed, 'copy'] },
  };
}

const psykiatri = st2021('psykiatri');
const courseMissing = without(psykiatri, 'STc1-KURS');

/** The course stands on the form of another activity. */
function onForm(type: string, change: Partial<IntygSummary> = {}): RuleFacts {
  return changed(psykiatri, 'STc1-KURS', { type, ...change });
}

const open: readonly Portfolio[] = [
  sending('Psykiatri: kursen för STc1 saknas', courseMissing, { blocks: ['R15 goals.STc1'] }),
  sending('Psykiatri: två delmål saknas, båda sägs', without(courseMissing, 'STc2-KLINISK_TJANSTGORING'), {
    blocks: ['R15 goals.STc1', 'R15 goals.STc2'],
  }),
  sending(
    'Allmänmedicin: delmålens aktiviteter är inte lästa i föreskriften, så det varnar',
    without(st2021('allmanmedicin'), 'STc1-KLINISK_TJANSTGORING'),
    { warns: ['R15 goals.STc1'] },
  ),
  sending('2021: STa1 saknas; aktiviteten är en andrahandsuppgift', without(psykiatri, 'STa1-KURS'), {
    warns: ['R15 goals.STa1'],
  }),
  sending('2015: a1 saknar kurs', without(st2015('psykiatri'), 'a1-KURS'), { blocks: ['R15 goals.a1'] }),
  sending('2015 Psykiatri: b1 saknar kurs', without(st2015('psykiatri'), 'b1-KURS'), {
    blocks: ['R15 goals.b1'],
  }),
  sending(
    '2015 Allmänmedicin: vilka delmål b som gäller är inte läst',
    without(st2015('allmanmedicin'), 'b1-KURS'),
    { warns: ['R15 goals.b1'] },
  ),
  sending(
    '2015: a5 saknar det skriftliga arbetet',
    without(st2015('psykiatri'), 'a5-SJALVSTANDIGT_SKRIFTLIGT_ARBETE'),
    { blocks: ['R15 goals.a5'] },
  ),
  sending('2021: det avslutande intyget saknas', without(psykiatri, 'final'), { warns: ['R15 enclosed'] }),
  sending(
    '2015 Hud: utan det avslutande intyget är c1 och c2 öppna',
    without(st2015('hud-och-konssjukdomar'), 'final'),
    { warns: ['R15 enclosed', 'R15 goals.c1', 'R15 goals.c2'] },
  ),
];

const forms: readonly Portfolio[] = [
  sending(
    'STa3 styrks inte av klinisk tjänstgöring',
    changed(psykiatri, 'STa3-goal', { type: 'SOS-2021-B9', activity: 'KLINISK_TJANSTGORING' }),
    { blocks: ['R15 goals.STa3'] },
  ),
  sending(
    'STa3 på sin egen blankett, som inte nämner delmålet',
    changed(psykiatri, 'STa3-goal', { goals: [] }),
  ),
  sending('kurs på fel blankett räknas inte', onForm('SOS-2021-B8', { activity: 'AUSKULTATION' }), {
    blocks: ['R15 goals.STc1'],
  }),
  sending(
    'STb4: auskultation räcker i stället för klinisk tjänstgöring',
    changed(psykiatri, 'STb4-KLINISK_TJANSTGORING', { type: 'SOS-2021-B8', activity: 'AUSKULTATION' }),
  ),
  sending(
    '2015 b5: auskultation räcker i stället för klinisk tjänstgöring',
    changed(st2015('psykiatri'), 'b5-KLINISK_TJANSTGORING', {
      type: 'SOS-2015-B3',
      activity: 'AUSKULTATION',
    }),
  ),
  sending('en blankett av 2015 i en ansökan enligt 2021', onForm('SOS-2015-B5', { regulation: YEAR_2015 }), {
    blocks: ['R1 STc1-KURS', 'R15 goals.STc1'],
  }),
  sending('ett delmål ur den andra föreskriften', onForm('SOS-2021-B10', { goals: ['c1'] }), {
    blocks: ['R1 goals', 'R15 goals.STc1'],
  }),
  sending(
    'ett delmål som inte är känt för specialiteten',
    onForm('SOS-2021-B10', { goals: ['STc1', 'STc15'] }),
    {
      warns: ['R1 goals'],
    },
  ),
  sending('ett intyg för en annan specialitet', onForm('SOS-2021-B10', { specialty: 'allmanmedicin' }), {
    blocks: ['R15 goals.STc1'],
    warns: ['R1 STc1-KURS'],
  }),
];

const standings: readonly Portfolio[] = [
  sending('ett återkallat intyg är bifogat', changed(psykiatri, 'STc1-KURS', { status: 'revoked' }), {
    blocks: ['R15 goals.STc1', 'R24 enclosed.STc1-KURS'],
  }),
  sending(
    'ett ersatt intyg är bifogat bredvid det nya',
    plus(
      changed(psykiatri, 'STc1-KURS', { status: 'replaced' }),
      stIntyg(law2021, { id: 'new', type: 'SOS-2021-B10', activity: 'KURS', goals: ['STc1'] }),
    ),
    {
      blocks: ['R24 enclosed.STc1-KURS'],
    },
  ),
  sending(
    'ett intyg som saknar en underskrift',
    changed(psykiatri, 'STc1-KURS', { status: 'awaiting-cosignature' }),
    {
      blocks: ['R15 goals.STc1', 'R24 enclosed.STc1-KURS'],
    },
  ),
  sending('en vidimerad kopia räknas inte i ansökan', withCopy(courseMissing, false), {
    blocks: ['R15 goals.STc1'],
  }),
  sending('en vidimerad kopia vars original har kommit in', withCopy(courseMissing, true)),
  sending(
    'en kursledare har undertecknat ett intyg om klinisk tjänstgöring',
    changed(psykiatri, 'STc1-KLINISK_TJANSTGORING', {
      signers: [signedBy('leader', 'course-leader', 'psykiatri', '2024-01-15T10:00:00Z')],
    }),
    { blocks: ['R14 STc1-KLINISK_TJANSTGORING'] },
  ),
  sending(
    'en kursledare intygar kurs för ett delmål som nås i klinisk tjänstgöring',
    changed(st2015('psykiatri'), 'a3-KLINISK_TJANSTGORING', {
      type: 'SOS-2015-B5',
      activity: 'KURS',
      signers: [signedBy('leader', 'course-leader', 'psykiatri', '2022-01-15T10:00:00Z')],
    }),
    { blocks: ['R15 goals.a3'], warns: ['R14 goals'] },
  ),
  sending(
    'ett bifogat intyg vars handledare saknar handledarutbildning',
    changed(psykiatri, 'STc1-KURS', {
      signers: psykiatri.intyg
        .slice(0, 1)
        .flatMap((one) => one.signers)
        .map((by) => ({
          ...by,
          competence: by.competence && { ...by.competence, supervisorTraining: null },
        })),
    }),
    { warns: ['R13 signers'] },
  ),
  sending(
    'tredjeland 2021: bilaga 13 styrker delmålet, och om BT krävs är inte läst',
    {
      ...withIntyg(courseMissing, [
        ...courseMissing.intyg,
        stIntyg(law2021, { id: 'b13', type: 'SOS-2021-B13', goals: ['STc1'] }),
      ]),
      training: { ...psykiatri.training, isThirdCountrySpecialist: true, btApproval: null },
    },
    { warns: ['R18 totalMonths', 'R20 application', 'R3 btApprovalDate'] },
  ),
];

export const goalPortfolios: readonly Portfolio[] = [...open, ...forms, ...standings];
