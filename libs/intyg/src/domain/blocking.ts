import type { Reason } from '@specialistvagen/platform';
import type { Template } from '@specialistvagen/regulations';
import type { Finding } from '../contract/parts.js';
import { isSignersField } from './form-part.js';

export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ level }) => level === 'block');
}

/** Faults that lie with the signer alone do not keep the trainee from sending. */
export function blocksSending(findings: readonly Finding[], template: Template): Finding[] {
  return blocking(findings).filter(({ field }) => !isSignersField(field, template));
}

export function reasonsOf(findings: readonly Finding[]): Reason[] {
  return findings.map(({ text, field, rule, citation, confidence, mendedBy }) => ({
    text,
    field,
    rule,
    citation,
    confidence,
    mendedBy,
  }));
}
