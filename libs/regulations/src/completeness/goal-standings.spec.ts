import type { VerifiedCopyFacts } from '../facts/index.js';
import { goalsOf, specialties } from '../law-data/index.js';
import { anIntyg, facts } from '../rules/bt-facts.builder.js';
import {
  changed,
  goalIntyg,
  st2015,
  st2021,
  VERSION,
  withIntyg,
  without,
} from '../rules/portfolios/st.builder.js';
import { goalStandings } from './index.js';

const REGULATIONS = [
  ['HSLF-FS 2021:8', st2021],
  ['SOSFS 2015:8', st2015],
] as const;

const everyTraining = REGULATIONS.flatMap(([regulation, build]) =>
  specialties().map(
    (specialty) => [`${regulation} ${specialty.name}`, specialty.id, regulation, build] as const,
  ),
);

describe('the goals of every specialty in both regulations', () => {
  it('are of sixty-three specialties each', () => {
    expect(everyTraining).toHaveLength(126);
  });

  it.each(everyTraining)(
    '%s: complete with every intyg, open without the one',
    (_, id, regulation, build) => {
      const complete = build(id);
      const goals = goalsOf(regulation, VERSION, { specialty: id, kinds: ['a', 'b', 'c'] });
      const codes = goalStandings(complete, 'application').map((one) => [one.code, one.isMet]);
      expect(codes).toEqual(goals.map((goal) => [goal.code, true]));
      const law = { regulation, specialty: id };
      for (const one of goalIntyg(law)) {
        const open = goalStandings(without(complete, one.id), 'application').filter((goal) => !goal.isMet);
        // Some data sets list a goal twice; the other entry asks for the same intyg.
        expect(new Set(open.map((goal) => goal.code))).toEqual(new Set(one.goals));
      }
    },
  );
});

const standing = (
  code: string,
  of: ReturnType<typeof st2021>,
  view: 'trainee' | 'application' = 'application',
) => goalStandings(of, view).find((one) => one.code === code);

describe('the standing of a goal', () => {
  const psykiatri = st2021('psykiatri');

  it('names each open activity with its form, and the alternatives', () => {
    expect(standing('STc1', without(psykiatri, 'STc1-KURS'))?.missing).toBe('Kurs (bilaga 10)');
    expect(standing('STb4', without(psykiatri, 'STb4-KLINISK_TJANSTGORING', 'STb4-KURS'))?.missing).toBe(
      'Klinisk tjänstgöring under handledning (bilaga 9) eller Auskultation (bilaga 8); och Kurs (bilaga 10)',
    );
  });

  it('never asks for allmänna råd', () => {
    const asked = goalStandings(psykiatri).flatMap((one) =>
      one.groups.flatMap((group) => group.anyOf.map((way) => way.activity)),
    );
    const goals = goalsOf('HSLF-FS 2021:8', VERSION, { specialty: 'psykiatri', kinds: ['a', 'b', 'c'] });
    expect(goals.flatMap((goal) => goal.generalAdvice).length).toBeGreaterThan(0);
    expect(asked).toEqual(
      goals.flatMap((goal) => (goal.code === 'STa3' ? [null] : goal.requiredActivities.flat())),
    );
  });

  it('lets one intyg attest several goals', () => {
    const base = without(psykiatri, 'STc1-KURS', 'STc2-KURS');
    const both = anIntyg({
      id: 'both',
      type: 'SOS-2021-B10',
      activity: 'KURS',
      specialty: 'psykiatri',
      goals: ['STc1', 'STc2'],
    });
    const found = goalStandings(withIntyg(base, [...base.intyg, both]), 'application');
    expect(found.filter((one) => !one.isMet)).toEqual([]);
    expect(found.find((one) => one.code === 'STc2')?.groups[1]?.metBy).toEqual(['both']);
  });

  it('does not count what is revoked, of another regulation or of another specialty', () => {
    const open = (change: Parameters<typeof changed>[2]) =>
      standing('STc1', changed(psykiatri, 'STc1-KURS', change))?.isMet;
    expect(open({ status: 'revoked' })).toBe(false);
    expect(open({ status: 'replaced' })).toBe(false);
    expect(open({ status: 'awaiting-cosignature' })).toBe(false);
    expect(open({ regulation: 'SOSFS 2015:8' })).toBe(false);
    expect(open({ specialty: 'geriatrik' })).toBe(false);
    expect(open({ type: 'SOS-2021-B8' })).toBe(false);
    expect(open({})).toBe(true);
  });

  it('does not count what is not enclosed in the application, but shows it to the trainee', () => {
    const { application } = psykiatri;
    const enclosed = application?.enclosed.filter((id) => id !== 'STc1-KURS') ?? [];
    const left = { ...psykiatri, application: application && { ...application, enclosed } };
    expect(standing('STc1', left)?.isMet).toBe(false);
    expect(standing('STc1', left, 'trainee')?.isMet).toBe(true);
  });

  it('attests STa3 only on its own form', () => {
    for (const type of ['SOS-2021-B8', 'SOS-2021-B9', 'SOS-2021-B10', 'SOS-2021-B11']) {
      expect(standing('STa3', changed(psykiatri, 'STa3-goal', { type }))).toMatchObject({
        isMet: false,
        confidence: 'EX',
      });
    }
    expect(standing('STa3', psykiatri)?.isMet).toBe(true);
  });

  it('counts a verified copy for the trainee, and for the authority once the original has come in', () => {
    const copy: VerifiedCopyFacts = {
      id: 'copy',
      title: 'Kurs',
      regulation: 'HSLF-FS 2021:8',
      specialty: 'psykiatri',
      goals: ['STc1'],
      activity: 'KURS',
      isOriginalReceived: false,
    };
    const base = without(psykiatri, 'STc1-KURS');
    const withCopy = (change: Partial<VerifiedCopyFacts>) => ({
      ...base,
      verifiedCopies: [{ ...copy, ...change }],
    });
    expect(standing('STc1', withCopy({}), 'trainee')?.isMet).toBe(true);
    expect(standing('STc1', withCopy({}))).toMatchObject({ isMet: false, waitingCopies: ['copy'] });
    expect(standing('STc1', withCopy({ isOriginalReceived: true }))?.isMet).toBe(true);
    expect(standing('STc1', withCopy({ activity: 'AUSKULTATION' }), 'trainee')?.isMet).toBe(false);
    expect(standing('STc1', withCopy({ regulation: 'SOSFS 2015:8' }), 'trainee')?.isMet).toBe(false);
  });

  it('covers a goal without an activity by the final intyg alone', () => {
    const hud = st2015('hud-och-konssjukdomar');
    expect(standing('c1', hud)).toMatchObject({ isMet: true, groups: [{ metBy: ['final'] }] });
    expect(standing('c1', without(hud, 'final'))?.missing).toBe('det avslutande intyget (bilaga 2)');
  });

  it('knows which goals are exact: Psykiatri and the common goals of 2015, and no other c goal', () => {
    const confidence = (of: ReturnType<typeof st2021>, kind: string) => [
      ...new Set(
        goalStandings(of)
          .filter((one) => one.kind === kind)
          .map((one) => one.confidence),
      ),
    ];
    expect(confidence(psykiatri, 'c')).toEqual(['EX']);
    expect(confidence(st2021('allmanmedicin'), 'c')).toEqual(['SEC']);
    expect(confidence(st2015('psykiatri'), 'b')).toEqual(['EX']);
    expect(confidence(st2015('allmanmedicin'), 'a')).toEqual(['EX']);
    expect(confidence(st2015('allmanmedicin'), 'b')).toEqual(['SEC']);
    expect(confidence(st2015('rattsmedicin'), 'a')).toEqual(['SEC']);
  });

  it('is the same for BT: one form for each goal', () => {
    expect(goalStandings(facts()).filter((one) => one.isMet)).toHaveLength(18);
    const open = goalStandings(facts({ intyg: [anIntyg({ goals: ['BT1'] })] })).filter((one) => !one.isMet);
    expect(open).toHaveLength(17);
    expect(open[0]?.missing).toBe('intyg (bilaga 2)');
  });

  it('is nothing in AT, whose goals were not found', () => {
    const post = { kind: 'at', regulation: 'SOSFS 1999:5', form: null } as const;
    expect(goalStandings(facts({ post }))).toEqual([]);
  });
});
