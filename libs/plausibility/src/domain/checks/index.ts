import type { CheckId, CheckFinding, PlausibilityCheck } from '../plausibility-check.js';
import type { SigningFacts } from '../signing-facts.js';
import { rk1 } from './rk1-elsewhere.js';
import { rk2 } from './rk2-never-at-unit.js';
import { rk3 } from './rk3-forty-in-ten-minutes.js';
import { rk4 } from './rk4-mutual-pair.js';
import { rk5 } from './rk5-all-on-the-last-day.js';
import { rk6 } from './rk6-signer-on-leave.js';
import { rk7 } from './rk7-unit-did-not-exist.js';

export const CHECKS: readonly PlausibilityCheck[] = [rk1, rk2, rk3, rk4, rk5, rk6, rk7];

export function checkOf(id: string): PlausibilityCheck {
  const check = CHECKS.find((one) => one.id === id);
  if (!check) throw new Error(`No plausibility check ${id}`);
  return check;
}

/** All findings at once; each is a warning. */
export function runChecks(facts: SigningFacts): (CheckFinding & { readonly check: CheckId })[] {
  return CHECKS.flatMap(({ id, check }) => {
    const found = check(facts);
    return found ? [{ ...found, check: id }] : [];
  });
}
