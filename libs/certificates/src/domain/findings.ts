import { createHash } from 'node:crypto';
import { CONFIDENCE_LABELS, handlingOf } from '@specialistvagen/regulations';
import type { Moment, Finding as RuleFinding, RuleReason } from '@specialistvagen/regulations';
import type { Completeness, Finding } from '../contract/finding.js';

export const NOTHING_MISSING =
  'Inget saknas enligt de kontroller som systemet gör. Socialstyrelsen gör en egen prövning.';
export const SEND_ANYWAY = 'Skicka ändå – Socialstyrelsen kan begära komplettering eller avslå';

/** Every fault of every rule on a row of its own, with a key that is the same as long as the fault is. */
export function toFindings(moment: Moment, findings: readonly RuleFinding[]): Finding[] {
  return findings.flatMap((finding) =>
    finding.reasons.map((reason) => ({
      key: faultKey(reason),
      rule: finding.rule,
      level: finding.level,
      handling: handlingOf(moment, finding),
      text: reason.text,
      citation: reason.citation,
      confidence: reason.confidence,
      confidenceWords: CONFIDENCE_LABELS[reason.confidence],
      mendedBy: reason.mendedBy ?? null,
      documentId: documentIn(reason.field),
    })),
  );
}

function faultKey(reason: RuleReason): string {
  return createHash('sha256')
    .update([reason.rule, reason.field ?? '', reason.text].join('\n'))
    .digest('hex')
    .slice(0, 16);
}

function documentIn(field: string | undefined): string | null {
  return /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(field ?? '')?.[0] ?? null;
}

/** The applicant's page. It never says that the application *is* complete (decision 25). */
export function completeness(findings: readonly Finding[], checkedAt: string): Completeness {
  return {
    headline: 'Är ansökan komplett?',
    sentence: sentence(findings),
    findings: [...findings],
    checkedAt,
  };
}

function sentence(findings: readonly Finding[]): string {
  const faults = findings.filter((finding) => finding.handling !== 'show').length;
  const warnings = findings.length - faults;
  if (findings.length === 0) return NOTHING_MISSING;
  if (faults === 0)
    return `${count(warnings, 'sak', 'saker')} att se över. Socialstyrelsen gör en egen prövning.`;
  const rest = warnings > 0 ? ` och ${count(warnings, 'sak', 'saker')} att se över` : '';
  return `${count(faults, 'brist', 'brister')}${rest}. Du kan skicka ändå – Socialstyrelsen kan begära komplettering eller avslå.`;
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Faults that nobody has answered for yet: to be confirmed by the applicant, or to be given the officer's reason. */
export function unanswered(findings: readonly Finding[], answered: ReadonlySet<string>): Finding[] {
  return findings.filter(
    ({ handling, key }) => (handling === 'confirm' || handling === 'record-reason') && !answered.has(key),
  );
}

/** Faults that nobody can answer for: another regulation's goals or forms, a refusal that does not say what it must. */
export function refusing(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => finding.handling === 'refuse');
}
