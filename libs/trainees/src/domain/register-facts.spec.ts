import { registerFactV1Schema } from '@specialistvagen/regulations';
import { newId } from '@specialistvagen/platform';
import { aPeriod, aPost, anInterruption } from '../../../../test/support/builders/trainees.js';
import { interruptionFact, postFact, serviceFact } from './register-facts.js';

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

  it('never holds the unit of a protected person', () => {
    const fact = serviceFact(post, { ...traits, isProtected: true }, aPeriod(), change());
    expect(fact.unit).toBeNull();
  });

  it('does not tell why a post rested', () => {
    expect(JSON.stringify(interruptionFact(post, traits, anInterruption(), change()))).not.toContain(
      'parental',
    );
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
    ];
    expect(facts.map((fact) => registerFactV1Schema.safeParse(fact).success)).toEqual(facts.map(() => true));
    expect(facts[2]?.step).toBe('bt-in-st');
  });
});
