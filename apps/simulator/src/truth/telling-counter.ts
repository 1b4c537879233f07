import { dayOf } from '../days.js';
import type { ToldFact } from '../register/told-fact.js';
import { Counts, periodOf } from './counts.js';
import type { TellingTruth } from './truth.js';

/** How late what happened was told, whether or not it was right. */
export class TellingCounter {
  private readonly reporting = new Counts();

  add(facts: readonly ToldFact[]): void {
    for (const { fact, knownOn } of facts) {
      const told = dayOf(fact.fact === 'post-ended' ? (fact.validTo ?? fact.validFrom) : fact.validFrom);
      this.reporting.add([periodOf(told), fact.region, delayClass(knownOn - told)]);
    }
  }

  truth(): TellingTruth {
    return { reporting: this.reporting.inOrder() };
  }
}

function delayClass(days: number): string {
  if (days <= 7) return '0-7';
  if (days <= 30) return '8-30';
  return days <= 90 ? '31-90' : '91-';
}
