import type { RuleFacts } from '../../facts/index.js';
import type { Moment } from '../rule.js';

/** A doctor's case with the verdict that the law gives: every finding by rule and field, and no other. */
export type Portfolio = {
  readonly name: string;
  readonly moment: Moment;
  readonly facts: RuleFacts;
  /** `R18 totalMonths`: rule and the field it points at. */
  readonly blocks: readonly string[];
  readonly warns: readonly string[];
};

type Expected = { readonly blocks?: readonly string[]; readonly warns?: readonly string[] };

export function sending(name: string, facts: RuleFacts, expected: Expected = {}): Portfolio {
  return { name, moment: 'before-sending', facts, blocks: [], warns: [], ...expected };
}

export function deciding(name: string, facts: RuleFacts, expected: Expected = {}): Portfolio {
  return { name, moment: 'deciding', facts, blocks: [], warns: [], ...expected };
}

export function signing(name: string, facts: RuleFacts, expected: Expected = {}): Portfolio {
  return { name, moment: 'before-signing', facts, blocks: [], warns: [], ...expected };
}

export function recording(name: string, facts: RuleFacts, expected: Expected = {}): Portfolio {
  return { name, moment: 'recording', facts, blocks: [], warns: [], ...expected };
}
