import type { RegisterFactV1 } from '@specialistvagen/regulations';
import type { Assumptions } from '../calibration/assumptions.js';
import { dayOf, textOf } from '../days.js';
import type { Day } from '../days.js';
import type { SeededRandom } from '../random.js';
import type { Happened } from './facts-of-life.js';
import type { ToldFact } from './told-fact.js';

const CORRECTABLE: ReadonlySet<RegisterFactV1['fact']> = new Set([
  'post-started',
  'service',
  'interruption',
  'supervision',
]);
const LATE_DAYS = 90;

/**
 * How a register gets to know what happened: some days later, at times wrong at first, at times of somebody it knows under two
 * pseudonyms. Whatever was wrong has been put right by `today`, so that what is known then is what happened.
 */
export class Registration {
  constructor(
    private readonly today: Day,
    private readonly random: SeededRandom,
    private readonly assumptions: Assumptions,
  ) {}

  tell(happened: readonly Happened[]): ToldFact[] {
    const told = happened.flatMap((one) => this.one(one));
    const { mergedPersons, withdrawnPosts } = this.assumptions.registrationFaults;
    const post = happened.find(({ fact }) => fact.fact === 'post-started');
    if (post && this.random.happens(withdrawnPosts)) told.push(...this.withdrawn(post));
    const first = happened[0];
    if (first && this.random.happens(mergedPersons)) return this.underTwoPseudonyms(told, first);
    return told;
  }

  private one({ fact, on }: Happened): ToldFact[] {
    const { corrected, removed } = this.assumptions.registrationFaults;
    const knownOn = this.within(on + this.delay());
    if (!CORRECTABLE.has(fact.fact) || !this.random.happens(corrected + removed)) {
      const isLate = knownOn - on > LATE_DAYS;
      return [{ fact: isLate ? { ...fact, cause: 'late' } : fact, knownOn }];
    }
    const later = this.within(knownOn + this.random.integer(5, 250));
    const wrong = { ...this.shifted(fact), factId: this.random.uuid() };
    if (!this.random.happens(removed / (corrected + removed)))
      return [
        { fact: wrong, knownOn },
        { fact: { ...fact, retracts: wrong.factId, cause: 'correction' }, knownOn: later },
      ];
    // A row that was never true, and is taken back; the true one is told beside it.
    const never = fact.fact === 'post-started' ? { ...wrong, post: this.random.pseudonym() } : wrong;
    const taken = { ...never, factId: this.random.uuid(), retracts: never.factId, outcome: 'removed' };
    return [
      { fact, knownOn },
      { fact: never, knownOn },
      { fact: { ...taken, cause: 'correction' }, knownOn: later },
    ];
  }

  private shifted(fact: RegisterFactV1): RegisterFactV1 {
    const from = dayOf(fact.validFrom) - this.random.integer(1, 40);
    return { ...fact, validFrom: textOf(from) };
  }

  private withdrawn({ fact, on }: Happened): ToldFact[] {
    const knownOn = this.within(on + this.delay());
    const started = { ...fact, factId: this.random.uuid(), post: this.random.pseudonym() };
    const withdrawn = {
      ...started,
      fact: 'post-withdrawn',
      factId: this.random.uuid(),
      outcome: 'withdrawn',
    } as const;
    return [
      { fact: started, knownOn },
      { fact: withdrawn, knownOn: this.within(knownOn + this.random.integer(1, 60)) },
    ];
  }

  /** What was known before the merge was known of somebody with a coordination number, as it were. */
  private underTwoPseudonyms(told: readonly ToldFact[], first: Happened): ToldFact[] {
    const alias = this.random.pseudonym();
    const mergedOn = this.random.integer(first.on, this.today);
    const merge = {
      ...first.fact,
      fact: 'person-merged',
      factId: this.random.uuid(),
      person: alias,
      mergedInto: first.fact.person,
      validFrom: textOf(mergedOn),
      validTo: null,
      cause: 'merge',
    } as const;
    const named = told.map((one) =>
      one.knownOn < mergedOn ? { ...one, fact: { ...one.fact, person: alias } } : one,
    );
    return [...named, { fact: merge, knownOn: mergedOn }];
  }

  private delay(): number {
    const spans = this.assumptions.reportingDays.map((span) => ({ value: span, weight: span[2] }));
    const [from, to] = this.random.pick(spans);
    return this.random.integer(from, to);
  }

  /** Nothing is known after today: what happened last week is told within the week. */
  private within(day: Day): Day {
    return Math.min(day, this.today);
  }
}
