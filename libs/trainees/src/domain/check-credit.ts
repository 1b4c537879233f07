import {
  isAtLeast,
  parseDecimal,
  rational,
  ZERO,
  compare,
  type PlainDate,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

type CreditToCheck = {
  readonly months: string;
  readonly goals: readonly string[];
  readonly decidedOn: PlainDate;
};

const CITATION = 'PSF 4 kap. 1 §';
/** Not a limit of the law (PSF names none for BT): a guard against a slip of the finger. */
const MOST_MONTHS = rational(60);

/** `knownGoals`: the codes of the regulation the post is pinned to (R1). */
export function checkCredit(
  credit: CreditToCheck,
  context: { readonly today: PlainDate; readonly knownGoals: ReadonlySet<string> },
  field = '',
): Reason[] {
  const reasons: Reason[] = [];
  const months = parseDecimal(credit.months);
  if (!months || compare(months, ZERO) < 0 || isAtLeast(months, MOST_MONTHS)) {
    reasons.push({
      text: 'Antalet månader ska vara ett tal, till exempel 2 eller 1,5.',
      field: `${field}months`,
      citation: CITATION,
    });
  }
  if (months && compare(months, ZERO) === 0 && credit.goals.length === 0) {
    reasons.push({
      text: 'Ange månader eller delmål som tillgodoräknas.',
      field: `${field}months`,
      citation: CITATION,
    });
  }
  for (const goal of credit.goals.filter((code) => !context.knownGoals.has(code))) {
    reasons.push({ text: `Delmålet ${goal} finns inte i föreskriften.`, field: `${field}goals`, rule: 'R1' });
  }
  if (credit.decidedOn > context.today) {
    reasons.push({ text: 'Beslutsdagen ligger i framtiden.', field: `${field}decidedOn` });
  }
  return reasons;
}
