import { registerFactV1Schema } from '@specialistvagen/regulations';
import { newId } from '@specialistvagen/platform';
import { aPeriod, aPost, anInterruption } from '../../../../test/support/builders/trainees.js';
import {
  btApprovedFact,
  interruptionFact,
  outcomeOf,
  postFact,
  serviceFact,
  supervisionFact,
} from './register-facts.js';

const traits = { pseudonym: 'ab'.repeat(16), birthMonth: '1994-03', sex: 'K' as const, isProtected: false };
const post = aPost();
const change = () => ({ factId: newId() });

describe('what statistics is told', () => {
  it('holds no id of the person, the post or the row, and no day of birth', () => {
    const period = aPeriod();
    const told = JSON.stringify([
      postFact('post-started', post, traits, { ...change(), from: post.startsOn, to: null }),
      serviceFact(post, traits, period, change()),
    ]);
    for (const secret of [post.id, post.traineeId, period.id, post.headOfDepartmentId])
      expect(told).not.toContain(secret);
  });

  it('never holds the unit of a protected person, nor what it does', () => {
    const guarded = { ...traits, isProtected: true };
    const at = newId();
    const supervision = { supervisor: 'cd'.repeat(16), careUnitId: at, from: post.startsOn, to: null };
    expect(serviceFact(post, guarded, aPeriod(), change())).toMatchObject({ unit: null, area: null });
    expect(supervisionFact(post, guarded, supervision, change()).unit).toBeNull();
    expect(supervisionFact(post, traits, supervision, change()).unit).toBe(at);
  });

  it('holds how much of full time somebody served, and where', () => {
    const period = aPeriod({ percent: 60, area: 'psychiatry' });
    expect(serviceFact(post, traits, period, change())).toMatchObject({
      percent: 60,
      area: 'psychiatry',
      unit: period.careUnitId,
    });
  });

  it('tells the kind of leave, among which nobody is ill', () => {
    const fact = interruptionFact(post, traits, anInterruption({ kind: 'research' }), change());
    expect(fact.leave).toBe('research');
  });

  it('holds how much of a BT was credited, zero too, and of nothing else', () => {
    const told = (creditedHundredths: number) =>
      btApprovedFact(post, traits, { ...change(), on: post.endsOn, creditedHundredths });
    expect([told(0), told(250)]).toMatchObject([
      { fact: 'bt-approved', outcome: 'approved', creditedHundredths: 0 },
      { fact: 'bt-approved', outcome: 'approved', creditedHundredths: 250 },
    ]);
    expect(registerFactV1Schema.parse(told(250)).creditedHundredths).toBe(250);
    // As the facts were before it was told: they stay readable.
    const { creditedHundredths: _, ...before } = told(0);
    expect(registerFactV1Schema.parse(before).creditedHundredths).toBeUndefined();
    const started = postFact('post-started', post, traits, { ...change(), from: post.startsOn, to: null });
    expect(registerFactV1Schema.safeParse({ ...started, creditedHundredths: 0 }).success).toBe(false);
  });

  it('says why it takes the place of another', () => {
    const retracts = newId();
    expect(serviceFact(post, traits, aPeriod(), { ...change(), retracts })).toMatchObject({
      retracts,
      cause: 'correction',
    });
  });

  it('tells a training that goes on or is given up apart from one that is over', () => {
    expect((['ended', 'moved', 'discontinued', 'emigrated', 'deceased'] as const).map(outcomeOf)).toEqual([
      'ended',
      'moved',
      'discontinued',
      'ended',
      'ended',
    ]);
  });

  it('is what the contract of facts asks for, whatever happened', () => {
    const facts = [
      postFact('post-started', post, traits, { ...change(), from: post.startsOn, to: null }),
      postFact('post-ended', post, traits, {
        ...change(),
        from: post.startsOn,
        to: post.endsOn,
        outcome: 'ended',
      }),
      postFact('bt-approved', { ...post, form: 'in-st' }, traits, {
        ...change(),
        from: post.endsOn,
        to: null,
      }),
      serviceFact(post, traits, aPeriod(), { ...change(), retracts: newId() }),
      interruptionFact(post, traits, anInterruption(), change()),
      supervisionFact(
        post,
        traits,
        { supervisor: 'cd'.repeat(16), careUnitId: null, from: post.startsOn, to: null },
        { ...change(), retracts: newId() },
      ),
      ...(['licensed', 'deceased', 'emigrated', 'immigrated'] as const).map((kind) =>
        postFact(kind, post, traits, { ...change(), from: post.startsOn, to: null }),
      ),
    ];
    expect(facts.map((fact) => registerFactV1Schema.safeParse(fact).success)).toEqual(facts.map(() => true));
    expect(facts[2]?.step).toBe('bt-in-st');
  });
});
