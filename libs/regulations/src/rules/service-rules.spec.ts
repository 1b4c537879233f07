import {
  aCredit,
  anApplication,
  anIntyg,
  aPeriod,
  aSigner,
  aSigning,
  facts,
  type FactsChange,
} from './bt-facts.builder.js';
import { reasonsOf, runRules, type Finding, type Moment, type RuleId } from './index.js';

function found(rule: RuleId, moment: Moment, change: FactsChange): Finding[] {
  return runRules(moment, facts(change)).filter((one) => one.rule === rule);
}

const b3 = aSigning('SOS-2021-B3', [aSigner('head-of-department')], {
  form: { primaryCarePart: 'Sex månader', emergencyCarePart: 'Sex månader' },
});

describe('R4: six months on full time before Bilaga 3', () => {
  const half = (to: string): FactsChange => ({
    today: to,
    signing: b3,
    training: {
      servicePeriods: [
        aPeriod('primary-care', '2026-01-01', '2026-03-31'),
        aPeriod('emergency-care', '2026-04-01', to),
      ],
    },
  });

  it('refuses one day short of six months', () => {
    expect(found('R4', 'before-signing', half('2026-06-29'))).toMatchObject([
      { level: 'block', confidence: 'EX' },
    ]);
  });

  it('refuses when leave takes the time below six months', () => {
    const change = half('2026-06-30');
    const interruptions = [
      { id: 'i', from: '2026-02-01', to: '2026-02-01', kind: 'parental-leave' as const },
    ];
    expect(
      found('R4', 'before-signing', { ...change, training: { ...change.training, interruptions } }),
    ).toMatchObject([{ level: 'block' }]);
  });

  it('refuses when credit does not reach the missing time either', () => {
    const change = half('2026-05-31');
    const training = { ...change.training, credits: [aCredit('0.99')] };
    expect(found('R4', 'before-signing', { ...change, training })).toMatchObject([{ level: 'block' }]);
  });

  it('lets exactly six months through without a word on the last day of service', () => {
    expect(found('R4', 'before-signing', half('2026-06-30'))).toEqual([]);
  });

  it('warns when six months are reached only thanks to credit', () => {
    const change = half('2026-05-31');
    const training = { ...change.training, credits: [aCredit('1')] };
    expect(found('R4', 'before-signing', { ...change, training })).toMatchObject([
      { level: 'warn', reasons: [{ field: 'credits' }] },
    ]);
  });

  it('warns when it is signed before the last day of service, and counts only to the day of signing', () => {
    const servicePeriods = [aPeriod('primary-care', '2026-01-01', '2026-12-31')];
    const early = { signing: b3, training: { servicePeriods } };
    expect(found('R4', 'before-signing', { ...early, today: '2026-12-30' })).toMatchObject([
      { level: 'warn', reasons: [{ field: 'servicePeriods' }] },
    ]);
    expect(found('R4', 'before-signing', { ...early, today: '2026-12-31' })).toEqual([]);
    expect(found('R4', 'before-signing', { ...early, today: '2026-06-29' })).toMatchObject([
      { level: 'block' },
    ]);
  });

  it('counts to the day Bilaga 3 was signed once it is', () => {
    const servicePeriods = [aPeriod('primary-care', '2026-01-01', '2026-12-31')];
    const intyg = [anIntyg({ id: 'b3', type: 'SOS-2021-B3', signedAt: '2026-06-29T10:00:00Z' })];
    expect(
      found('R4', 'nightly', { today: '2026-11-22', intyg, training: { servicePeriods } }),
    ).toMatchObject([{ level: 'block' }]);
  });
});

describe('R5: parts in primary care and in emergency care', () => {
  it('refuses without any service in primary care', () => {
    const training = { servicePeriods: [aPeriod('emergency-care', '2025-11-01', '2026-10-31')] };
    expect(reasonsOf(found('R5', 'before-signing', { signing: b3, training }))).toMatchObject([
      { field: 'primaryCarePart' },
    ]);
  });

  it('refuses without any service in emergency care, and when the form leaves both parts empty', () => {
    const training = { servicePeriods: [aPeriod('primary-care', '2025-11-01', '2026-10-31')] };
    const signing = { ...b3, form: { primaryCarePart: ' ', emergencyCarePart: null } };
    expect(reasonsOf(found('R5', 'before-signing', { signing, training })).map((r) => r.field)).toEqual([
      'emergencyCarePart',
      'primaryCarePart',
      'emergencyCarePart',
    ]);
  });

  it('does not count a part that is wholly leave or lies ahead', () => {
    const primary = aPeriod('primary-care', '2026-12-01', '2026-12-31');
    const training = { servicePeriods: [primary, aPeriod('emergency-care', '2025-11-01', '2026-10-31')] };
    expect(found('R5', 'before-signing', { signing: b3, training })).toHaveLength(1);
  });

  it('accepts a part that was credited', () => {
    const training = {
      servicePeriods: [aPeriod('primary-care', '2025-11-01', '2026-10-31')],
      credits: [aCredit('1', { areas: ['emergency-care'] })],
    };
    expect(found('R5', 'before-signing', { signing: b3, training })).toEqual([]);
  });
});

describe('R6: three months in each and twelve as the norm', () => {
  it('only warns, since the source is secondary', () => {
    const training = {
      servicePeriods: [
        aPeriod('primary-care', '2025-11-01', '2026-01-30'),
        aPeriod('emergency-care', '2026-01-31', '2026-10-31'),
      ],
    };
    const [finding] = found('R6', 'before-signing', { signing: b3, training });
    expect(finding).toMatchObject({ level: 'warn', confidence: 'SEC' });
    expect(finding?.reasons).toHaveLength(1);
  });

  it('warns of less than twelve months when nothing is credited, and says nothing of the length when something is', () => {
    const servicePeriods = [
      aPeriod('primary-care', '2026-01-01', '2026-04-30'),
      aPeriod('emergency-care', '2026-05-01', '2026-09-30'),
    ];
    expect(
      reasonsOf(found('R6', 'before-signing', { signing: b3, training: { servicePeriods } })),
    ).toMatchObject([{ field: 'totalMonths', confidence: 'EX' }]);
    expect(
      found('R6', 'before-signing', { signing: b3, training: { servicePeriods, credits: [aCredit('1')] } }),
    ).toEqual([]);
  });
});

describe('R17: at most full time, after the licence and inside the post', () => {
  it('refuses parallel periods above one hundred percent, also in time to come', () => {
    const servicePeriods = [
      aPeriod('primary-care', '2026-01-01', '2026-12-31', 60),
      aPeriod('emergency-care', '2026-12-01', '2026-12-31', 50),
    ];
    const post = { to: null };
    expect(found('R17', 'recording', { post, training: { servicePeriods } })).toMatchObject([
      {
        level: 'block',
        reasons: [{ field: 'servicePeriods', text: expect.stringContaining('1 dec 2026–31 dec 2026') }],
      },
    ]);
  });

  it('refuses a period that begins the day before the licence', () => {
    const training = { servicePeriods: [aPeriod('primary-care', '2026-01-01', '2026-06-30')] };
    expect(found('R17', 'recording', { training, trainee: { licensedOn: '2026-01-02' } })).toMatchObject([
      { level: 'block' },
    ]);
    expect(found('R17', 'recording', { training, trainee: { licensedOn: '2026-01-01' } })).toEqual([]);
  });

  it('refuses a period outside the post, and one that ends before it begins', () => {
    const outside = [aPeriod('primary-care', '2025-10-31', '2026-06-30')];
    expect(reasonsOf(found('R17', 'recording', { training: { servicePeriods: outside } }))).toHaveLength(1);
    const after = [aPeriod('primary-care', '2026-01-01', '2026-11-01')];
    expect(reasonsOf(found('R17', 'recording', { training: { servicePeriods: after } }))).toHaveLength(1);
    const reversed = [aPeriod('primary-care', '2026-06-01', '2026-05-01')];
    expect(reasonsOf(found('R17', 'recording', { training: { servicePeriods: reversed } }))).toHaveLength(1);
  });

  it('accepts two halves at the same time', () => {
    const servicePeriods = [
      aPeriod('primary-care', '2026-01-01', '2026-06-30', 50),
      aPeriod('emergency-care', '2026-01-01', '2026-06-30', 50),
    ];
    expect(found('R17', 'recording', { training: { servicePeriods } })).toEqual([]);
  });
});

describe('R20: the application within two service years of ST', () => {
  const inSt = (today: string): FactsChange => ({
    today,
    application: anApplication(),
    post: { form: 'in-st', stStartedOn: '2024-11-01' },
  });

  it('warns from the day after two years, and never blocks', () => {
    expect(found('R20', 'before-sending', inSt('2026-11-02'))).toMatchObject([{ level: 'warn' }]);
    expect(found('R20', 'before-sending', inSt('2026-11-01'))).toEqual([]);
  });

  it('moves the day ahead by days of leave', () => {
    const interruptions = [
      { id: 'i', from: '2026-01-01', to: '2026-01-10', kind: 'parental-leave' as const },
    ];
    expect(found('R20', 'before-sending', { ...inSt('2026-11-11'), training: { interruptions } })).toEqual(
      [],
    );
    expect(
      found('R20', 'before-sending', { ...inSt('2026-11-12'), training: { interruptions } }),
    ).toHaveLength(1);
  });

  it('says nothing about a BT of its own', () => {
    expect(found('R20', 'before-sending', { application: anApplication() })).toEqual([]);
  });
});
