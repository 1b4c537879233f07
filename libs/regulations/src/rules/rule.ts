import type { RuleFacts } from '../facts/index.js';
import type { PlainDate } from '../time/index.js';

export const RULE_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R22',
  'R23',
  'R24',
  'R25',
  'R26',
  'R27',
  'R28',
  'R29',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** EX: the exact text was read. SEC: a secondary source. INF: inferred. BG: background knowledge. */
export type Confidence = 'EX' | 'SEC' | 'INF' | 'BG';

/** When a rule runs. `recording` = service, credit or post is written; `appointing` = an external assessor is chosen. */
export const MOMENTS = [
  'recording',
  'appointing',
  'before-signing',
  'before-sending',
  'deciding',
  'nightly',
] as const;
export type Moment = (typeof MOMENTS)[number];

export type MendedBy =
  | 'trainee'
  | 'supervisor'
  | 'principal-supervisor'
  | 'external-assessor'
  | 'course-leader'
  | 'head-of-department'
  | 'study-director'
  | 'mandate-administrator'
  | 'case-officer'
  | 'operations';

/** Same shape as the reasons of the edge: Swedish text, the field it points at, the paragraph, who can mend it. */
export type RuleReason = {
  readonly text: string;
  readonly field?: string;
  readonly rule: RuleId;
  readonly citation: string;
  readonly confidence: Confidence;
  readonly mendedBy?: MendedBy;
};

export type Fault = { readonly text: string; readonly field?: string; readonly mendedBy?: MendedBy };

export type Rule = {
  readonly id: RuleId;
  readonly name: string;
  /** One sentence for the page that lists the rules. */
  readonly description: string;
  readonly citation: string;
  readonly confidence: Confidence;
  /** Day from which the rule holds; null when no source read states it. */
  readonly effectiveFrom: PlainDate | null;
  readonly level: 'block' | 'warn';
  readonly moments: readonly Moment[];
  applies(facts: RuleFacts, moment: Moment): boolean;
  /** All faults at once. */
  check(facts: RuleFacts, moment: Moment): RuleFault[];
};

/** `warn` on a fault of a blocking rule makes that fault a warning only. */
export type RuleFault = Fault & {
  readonly level?: 'warn';
  readonly confidence?: Confidence;
  readonly citation?: string;
};

export type Finding = {
  readonly rule: RuleId;
  readonly name: string;
  readonly level: 'block' | 'warn';
  readonly citation: string;
  readonly confidence: Confidence;
  readonly reasons: readonly RuleReason[];
};
