import type { BtApprovalFacts, CreditFacts, InterruptionFacts } from '../facts/index.js';
import type { Confidence } from '../rules/rule.js';
import {
  asFraction,
  daysInclusive,
  earlier,
  explainMonths,
  swedishDate,
  truncatedToOneDecimal,
  type FullTimeMonths,
  type PlainDate,
  type Rational,
} from '../time/index.js';
import { CREDIT_KIND_LABELS, INTERRUPTION_KIND_LABELS } from '../vocabulary/index.js';

/**
 * One step of a time account that a doctor can follow: which days, which rule, which paragraph. `part` is inside a service
 * row and `not-counted` adds nothing; the other kinds add up to the total.
 */
export type TimeExplanation = {
  readonly kind: 'service' | 'credit' | 'bt-credit' | 'part' | 'not-counted';
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly days: number;
  readonly percent: number | null;
  readonly shown: string;
  readonly exact: string;
  readonly text: string;
  readonly rule: 'R17' | 'R18' | 'R19';
  readonly citation: string;
  readonly confidence: Confidence;
};

const NO_DAYS = { from: null, to: null, days: 0, percent: null } as const;

function amount(months: Rational): { readonly shown: string; readonly exact: string } {
  return { shown: truncatedToOneDecimal(months), exact: asFraction(months) };
}

export function explainService(service: FullTimeMonths, citation: string): TimeExplanation[] {
  return explainMonths(service, citation).map((row) => ({ kind: 'service', ...row }));
}

const NOT_SIGNED_HERE = 'registrerat ur beslutet, inte signerat här';

/** The part of the service that the BT approval covers; it is inside the service rows already. */
export function explainBtPart(
  bt: FullTimeMonths,
  { decidedOn, service, credits }: BtApprovalFacts,
): TimeExplanation[] {
  const decided = `intyg om godkänd bastjänstgöring ${swedishDate(decidedOn)}`;
  // Its months stand on rows of their own.
  if (bt.days === 0 && credits.some((credit) => credit.isFromDecision)) return [];
  const source = service.some((period) => period.isFromDecision) ? `; ${NOT_SIGNED_HERE}` : '';
  const text =
    bt.days > 0
      ? `Varav bastjänstgöring (${decided}${source}): ${truncatedToOneDecimal(bt.total)} månader.`
      : `Bastjänstgöringens tjänstgöring (${decided}) är inte registrerad och räknas därför inte.`;
  return [
    {
      kind: bt.days > 0 ? 'part' : 'not-counted',
      from: bt.stretches[0]?.from ?? null,
      to: bt.stretches.at(-1)?.to ?? null,
      days: bt.days,
      percent: null,
      ...amount(bt.total),
      text,
      rule: 'R18',
      citation: 'PSF 4 kap. 1 § (specialiseringstjänstgöringen inleds med bastjänstgöring)',
      confidence: 'EX',
    },
  ];
}

export function explainCredit(
  credit: CreditFacts,
  months: Rational,
  kind: 'credit' | 'bt-credit' | 'not-counted',
): TimeExplanation {
  if (credit.isFromDecision) return explainMonthsOfDecision(credit, months);
  const what = credit.kind ? CREDIT_KIND_LABELS[credit.kind] : 'Annat';
  const tail =
    kind === 'not-counted' ? ': kan inte tillgodoräknas i ST' : ` = ${truncatedToOneDecimal(months)} månader`;
  return {
    kind,
    ...NO_DAYS,
    ...amount(months),
    text: `Tillgodoräknat${kind === 'bt-credit' ? ' i bastjänstgöringen' : ''}: ${credit.what} (${what})${tail}`,
    rule: 'R19',
    citation: 'PSF 4 kap. 1 §',
    confidence: kind === 'bt-credit' ? 'INF' : 'EX',
  };
}

/** The days are not known, so nothing can be merged: the months stand as the decision has them. */
function explainMonthsOfDecision(credit: CreditFacts, months: Rational): TimeExplanation {
  return {
    kind: 'bt-credit',
    ...NO_DAYS,
    ...amount(months),
    text: `${credit.what} = ${truncatedToOneDecimal(months)} månader; ${NOT_SIGNED_HERE}`,
    rule: 'R18',
    citation: 'PSF 4 kap. 1 § (specialiseringstjänstgöringen inleds med bastjänstgöring)',
    confidence: 'INF',
  };
}

/** Leave inside the service is not counted; which leave counts is not exact, so the row says where that was read. */
export function explainInterruption(one: InterruptionFacts, through: PlainDate): TimeExplanation {
  const to = earlier(one.to ?? through, through);
  return {
    kind: 'not-counted',
    from: one.from,
    to,
    days: daysInclusive(one.from, to),
    percent: null,
    shown: '0,0',
    exact: '0',
    text: `${swedishDate(one.from)}–${swedishDate(to)}: ${INTERRUPTION_KIND_LABELS[one.kind].toLowerCase()}, räknas inte`,
    rule: 'R17',
    citation: 'Socialstyrelsens vanliga frågor om ledighet (SOSFS 2008:17)',
    confidence: 'SEC',
  };
}
