import { btGoalCodes } from '../law-data/index.js';
import { anApplication, anIntyg, aSigner, aSigning, facts, type FactsChange } from './bt-facts.builder.js';
import {
  handlingOf,
  PROTECTED_VALUE,
  reasonsOf,
  RULE_IDS,
  ruleCatalogue,
  runRules,
  type Finding,
  type Moment,
  type RuleId,
} from './index.js';

function found(rule: RuleId, moment: Moment, change: FactsChange): Finding[] {
  return runRules(moment, facts(change)).filter((one) => one.rule === rule);
}

const DECISION = {
  outcome: 'refuse' as const,
  deciderId: 'officer',
  secondOfficerId: 'second',
  reasons: 'Delmål BT3 är inte styrkt.',
  lackingCompetence: [{ what: 'BT3', explanation: 'Inget intyg.' }],
  appealText: 'Beslutet överklagas hos förvaltningsrätten.',
  decidedOn: '2026-11-22',
};

describe('R1: one regulation per application', () => {
  it('refuses a form of 2015 and a goal of ST in a BT', () => {
    const b4of2015 = aSigning('SOS-2015-B4', [aSigner('supervisor')], { regulation: 'SOSFS 2015:8' });
    expect(found('R1', 'before-signing', { signing: b4of2015 })).toMatchObject([
      { level: 'block', confidence: 'EX' },
    ]);
    const signing = aSigning('SOS-2021-B2', [aSigner('supervisor')], { goals: ['BT1', 'a1'] });
    expect(reasonsOf(found('R1', 'before-signing', { signing }))).toMatchObject([{ field: 'goals' }]);
  });

  it('refuses an enclosed intyg of another regulation, and may not be confirmed away when sending', () => {
    const intyg = [anIntyg({ regulation: 'SOSFS 2015:8', type: 'SOS-2015-B4', goals: ['a1'] })];
    const [finding] = found('R1', 'before-sending', { intyg, application: anApplication() });
    expect(finding).toMatchObject({ rule: 'R1', level: 'block' });
    expect(finding && handlingOf('before-sending', finding)).toBe('refuse');
  });

  it('accepts BT goals on the forms of 2021', () => {
    expect(found('R1', 'before-sending', { application: anApplication() })).toEqual([]);
  });
});

describe('R3: BT only once', () => {
  it('refuses a new post and a new application after an approval', () => {
    const trainee = { earlierBtApprovals: [{ decidedOn: '2024-05-02', caseNumber: 'DEMO-1' }] };
    expect(found('R3', 'recording', { trainee })).toMatchObject([{ level: 'block' }]);
    expect(found('R3', 'before-sending', { trainee, application: anApplication() })).toMatchObject([
      { level: 'block' },
    ]);
    expect(found('R3', 'recording', {})).toEqual([]);
  });
});

describe('R7: all eighteen goals attested', () => {
  const without = (code: string, status: 'revoked' | 'in-force'): FactsChange => ({
    intyg: [
      anIntyg({ goals: btGoalCodes().filter((one) => one !== code) }),
      anIntyg({ id: 'last', goals: [code], status }),
    ],
    application: anApplication({ enclosed: ['b2', 'last'] }),
  });

  it('warns, goal by goal, since the demand is inferred', () => {
    expect(
      found('R7', 'before-sending', { intyg: [], application: anApplication({ enclosed: [] }) })[0]?.reasons,
    ).toHaveLength(18);
    expect(found('R7', 'before-sending', without('BT7', 'revoked'))).toMatchObject([
      { level: 'warn', reasons: [{ field: 'goals.BT7' }] },
    ]);
    expect(found('R7', 'before-sending', without('BT7', 'in-force'))).toEqual([]);
  });

  it('warns of a goal whose intyg is in force but not enclosed', () => {
    const change = { ...without('BT7', 'in-force'), application: anApplication({ enclosed: ['b2'] }) };
    expect(found('R7', 'before-sending', change)).toMatchObject([{ reasons: [{ field: 'goals.BT7' }] }]);
  });

  it('warns at Bilaga 4 as well', () => {
    const signing = aSigning('SOS-2021-B4', [aSigner('principal-supervisor')]);
    expect(found('R7', 'before-signing', { intyg: [], signing })[0]?.reasons).toHaveLength(18);
  });
});

describe('R22: the fee', () => {
  const fee = (paidOn: string | null, paidAmount: number | null): FactsChange => ({
    application: anApplication({ receivedOn: '2026-11-20', fee: { amount: 1890, paidOn, paidAmount } }),
  });

  it('blocks a decision while the fee is unpaid or paid in part', () => {
    expect(found('R22', 'deciding', fee(null, null))).toMatchObject([{ level: 'block' }]);
    expect(found('R22', 'deciding', fee('2026-11-21', 1889))).toMatchObject([{ level: 'block' }]);
    expect(found('R22', 'deciding', fee('2026-11-21', 1890))).toEqual([]);
  });

  it('does not ask for payment in order to dismiss, or before the application has arrived', () => {
    const decision = { ...DECISION, outcome: 'dismiss' as const };
    expect(found('R22', 'deciding', { ...fee(null, null), decision })).toEqual([]);
    expect(found('R22', 'deciding', { application: anApplication() })).toEqual([]);
  });
});

describe('R23: what a refusal must say', () => {
  it('blocks a refusal that says nothing, and cannot be overridden', () => {
    const decision = { ...DECISION, reasons: ' ', lackingCompetence: [], appealText: '' };
    const [finding] = found('R23', 'deciding', { decision });
    expect(finding?.reasons.map((r) => r.field)).toEqual(['reasons', 'lackingCompetence', 'appealText']);
    expect(finding && handlingOf('deciding', finding)).toBe('refuse');
  });

  it('blocks a lack without an explanation, and accepts a full refusal or an approval', () => {
    const decision = { ...DECISION, lackingCompetence: [{ what: 'BT3', explanation: '' }] };
    expect(found('R23', 'deciding', { decision })).toHaveLength(1);
    expect(found('R23', 'deciding', { decision: DECISION })).toEqual([]);
    expect(found('R23', 'deciding', { decision: { ...DECISION, outcome: 'approve', reasons: '' } })).toEqual(
      [],
    );
  });
});

describe('R24: what is signed never changes', () => {
  it('refuses to sign what is signed, and to replace what is not in force', () => {
    const signing = aSigning('SOS-2021-B2', [aSigner('supervisor')], { isSigned: true, replaces: 'b2' });
    const intyg = [anIntyg({ status: 'revoked' })];
    expect(reasonsOf(found('R24', 'before-signing', { signing, intyg }))).toHaveLength(2);
  });

  it('refuses enclosures that are replaced, revoked, half signed or unknown', () => {
    for (const status of ['replaced', 'revoked', 'void', 'awaiting-cosignature'] as const) {
      expect(
        found('R24', 'before-sending', { intyg: [anIntyg({ status })], application: anApplication() }),
      ).toHaveLength(1);
    }
    expect(
      found('R24', 'before-sending', { application: anApplication({ enclosed: ['b2', 'unknown'] }) }),
    ).toHaveLength(1);
  });

  it('lets a new intyg replace one in force', () => {
    const signing = aSigning('SOS-2021-B2', [aSigner('supervisor')], { replaces: 'b2' });
    expect(found('R24', 'before-signing', { signing })).toEqual([]);
  });
});

describe('R25, R26 and R28: what is kept and who may see', () => {
  it('warns of an intyg without the version of its form', () => {
    expect(found('R25', 'nightly', { intyg: [anIntyg({ templateHash: '' })] })).toMatchObject([
      { level: 'warn' },
    ]);
    expect(found('R25', 'nightly', {})).toEqual([]);
  });

  it('warns of an assessment that the trainee did not attach', () => {
    const attached = (attachedByTrainee: boolean): FactsChange => ({
      application: anApplication({ attachedAssessments: [{ id: 'a', attachedByTrainee }] }),
    });
    expect(found('R26', 'before-sending', attached(false))).toMatchObject([{ level: 'warn' }]);
    expect(found('R26', 'before-sending', attached(true))).toEqual([]);
  });

  it('warns when the issuing unit has lost sight of its intyg', () => {
    expect(found('R28', 'nightly', { intyg: [anIntyg({ issuingUnitHasAccess: false })] })).toHaveLength(1);
    expect(
      found('R28', 'nightly', { intyg: [anIntyg({ issuingUnitHasAccess: false, unitId: null })] }),
    ).toEqual([]);
  });
});

describe('R27: protected identity', () => {
  const trainee = { protection: 'skyddad folkbokföring' as const };
  const shown = { channel: 'mail' as const, showsAddress: false, showsUnit: true, showsPlace: false };

  it('blocks a unit in a mail and a place on a form', () => {
    expect(found('R27', 'nightly', { trainee, disclosure: shown })).toMatchObject([{ level: 'block' }]);
    const form = {
      servicePeriods: [{ careUnit: 'Vårdcentralen' }],
      signatures: { verksamhetschef: { workplace: 'Sjukhuset', place: '' } },
    };
    const signing = aSigning('SOS-2021-B3', [aSigner('head-of-department')], { form });
    expect(reasonsOf(found('R27', 'before-signing', { trainee, signing })).map((r) => r.field)).toEqual([
      'servicePeriods.0.careUnit',
      'signatures.verksamhetschef.workplace',
    ]);
  });

  it('lets a form through that says only that the detail is protected, and everything for those who are not', () => {
    const form = { servicePeriods: [{ careUnit: PROTECTED_VALUE }] };
    const signing = aSigning('SOS-2021-B3', [aSigner('head-of-department')], { form });
    expect(found('R27', 'before-signing', { trainee, signing })).toEqual([]);
    expect(found('R27', 'nightly', { disclosure: shown })).toEqual([]);
  });
});

describe('R29: legal ground for national collection', () => {
  const on = {
    region: '04',
    switch: 'statistics' as const,
    isOn: true,
    controller: 'Regionen',
    legalGround: null,
    retention: ' ',
  };

  it('warns of a part that is on without ground or retention, and not of one that is off', () => {
    expect(found('R29', 'nightly', { regionSwitches: [on] })).toMatchObject([{ level: 'warn' }]);
    expect(found('R29', 'nightly', { regionSwitches: [{ ...on, isOn: false }] })).toEqual([]);
    expect(
      found('R29', 'nightly', { regionSwitches: [{ ...on, legalGround: 'Avtal', retention: 'Tio år' }] }),
    ).toEqual([]);
  });
});

describe('the list of rules', () => {
  it('holds each rule once, with paragraph, confidence and a sentence', () => {
    const list = ruleCatalogue();
    expect(list.map((rule) => rule.id)).toEqual(RULE_IDS);
    expect(list.filter((rule) => !rule.citation || !rule.description || rule.moments.length === 0)).toEqual(
      [],
    );
  });

  it('lets only what is exact in the sources block, plus integrity and protection', () => {
    const others = ruleCatalogue().filter((rule) => rule.level === 'block' && rule.confidence !== 'EX');
    expect(others.map((rule) => rule.id)).toEqual(['R11', 'R12', 'R17', 'R24', 'R27']);
  });

  it('finds nothing wrong with a complete BT', () => {
    const b3 = aSigning('SOS-2021-B3', [aSigner('head-of-department')], {
      form: { primaryCarePart: 'x', emergencyCarePart: 'y' },
    });
    expect(runRules('before-signing', facts({ signing: b3 }))).toEqual([]);
    expect(runRules('before-sending', facts({ application: anApplication() }))).toEqual([]);
  });

  it('gives all faults at once, blocking ones first, each with rule, paragraph and confidence', () => {
    const signing = aSigning(
      'SOS-2021-B2',
      [aSigner('supervisor', { personId: 'trainee', competence: null })],
      { goals: ['BT99'] },
    );
    const all = runRules('before-signing', facts({ signing }));
    expect(all.map((one) => [one.rule, one.level])).toEqual([
      ['R1', 'block'],
      ['R11', 'block'],
      ['R12', 'block'],
      ['R13', 'warn'],
    ]);
    for (const reason of reasonsOf(all))
      expect(reason).toMatchObject({
        rule: expect.any(String),
        citation: expect.any(String),
        confidence: expect.any(String),
      });
  });

  it('refuses blocks before signing, lets them be confirmed when sending, and asks the officer for a reason', () => {
    const [block] = found('R3', 'before-sending', {
      trainee: { earlierBtApprovals: [{ decidedOn: '2024-05-02', caseNumber: null }] },
    });
    if (!block) throw new Error('expected a finding');
    expect(handlingOf('before-signing', block)).toBe('refuse');
    expect(handlingOf('before-sending', block)).toBe('confirm');
    expect(handlingOf('deciding', block)).toBe('record-reason');
    expect(handlingOf('before-signing', { ...block, level: 'warn' })).toBe('record-reason');
    expect(handlingOf('before-sending', { ...block, level: 'warn' })).toBe('show');
    expect(handlingOf('nightly', block)).toBe('show');
  });
});
