import type { RuleFacts } from '../facts/index.js';
import { RULES } from './rule-list.js';
import type { Confidence, Finding, Moment, Rule, RuleFault, RuleId, RuleReason } from './rule.js';

function reason(rule: Rule, fault: RuleFault): RuleReason {
  return {
    text: fault.text,
    ...(fault.field === undefined ? {} : { field: fault.field }),
    rule: rule.id,
    citation: fault.citation ?? rule.citation,
    confidence: fault.confidence ?? rule.confidence,
    ...(fault.mendedBy === undefined ? {} : { mendedBy: fault.mendedBy }),
  };
}

function findings(rule: Rule, facts: RuleFacts, moment: Moment): Finding[] {
  const faults = rule.check(facts, moment);
  return (['block', 'warn'] as const).flatMap((level) => {
    const own = faults.filter((fault) => (fault.level ?? rule.level) === level);
    if (own.length === 0) return [];
    const { id, name, citation, confidence } = rule;
    return [
      { rule: id, name, level, citation, confidence, reasons: own.map((fault) => reason(rule, fault)) },
    ];
  });
}

/** Runs every rule of the moment that applies; all findings at once, blocking ones first, in the order of the rules. */
export function runRules(moment: Moment, facts: RuleFacts): Finding[] {
  const all = RULES.filter((rule) => rule.moments.includes(moment) && rule.applies(facts, moment)).flatMap(
    (rule) => findings(rule, facts, moment),
  );
  return [...all.filter((one) => one.level === 'block'), ...all.filter((one) => one.level === 'warn')];
}

export function blocks(found: readonly Finding[]): Finding[] {
  return found.filter((one) => one.level === 'block');
}

export function reasonsOf(found: readonly Finding[]): RuleReason[] {
  return found.flatMap((one) => one.reasons);
}

/**
 * What a finding means at a moment. `refuse`: the act is refused. `confirm`: the applicant may send all the same, and the
 * list is stored. `record-reason`: may be overridden with a recorded reason. `show`: shown, nothing asked.
 */
export type Handling = 'refuse' | 'confirm' | 'record-reason' | 'show';

/** Never overridden: another regulation's forms (R1) and a refusal that does not say what it must (R23). */
const NEVER_OVERRIDDEN: readonly RuleId[] = ['R1', 'R23'];

export function handlingOf(moment: Moment, finding: Finding): Handling {
  if (moment === 'nightly') return 'show';
  if (moment === 'recording' || moment === 'appointing' || moment === 'before-signing') {
    return finding.level === 'block' ? 'refuse' : 'record-reason';
  }
  if (finding.level === 'warn') return 'show';
  if (NEVER_OVERRIDDEN.includes(finding.rule)) return 'refuse';
  return moment === 'before-sending' ? 'confirm' : 'record-reason';
}

export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  EX: 'ordagrant läst i källan',
  SEC: 'andrahandskälla, ej kontrollerad mot föreskriften',
  INF: 'slutsats, ej kontrollerad mot föreskriften',
  BG: 'bakgrundskunskap, ej kontrollerad mot föreskriften',
};

export type RuleCatalogueEntry = Omit<Rule, 'applies' | 'check'> & { readonly confidenceLabel: string };

/** Every rule with citation, confidence and first day, for the page that lists them. */
export function ruleCatalogue(): RuleCatalogueEntry[] {
  return RULES.map(({ id, name, description, citation, confidence, effectiveFrom, level, moments }) => ({
    id,
    name,
    description,
    citation,
    confidence,
    confidenceLabel: CONFIDENCE_LABELS[confidence],
    effectiveFrom,
    level,
    moments,
  }));
}
