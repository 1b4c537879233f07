import type { NoticeKind } from '../contract/index.js';
import type { MailChoices, MailGroup, MailSettings, QuietHours } from '../contract/mail-settings.js';
import { isQuiet, quietUntil } from './quiet-hours.js';

/**
 * What nobody may choose away, day or night: what was signed in one's own name, what an authority tells or asks, an
 * invitation to somebody who has no settings here, and an alarm to who runs the system.
 */
const ALWAYS: readonly NoticeKind[] = [
  'signed-in-your-name',
  'intyg-disputed',
  'act-not-completed',
  'supplement-asked',
  'fee-ordered',
  'refusal-communicated',
  'decision-made',
  'change-communicated',
  'application-received',
  'unit-query',
  'course-leader-invited',
  'assessment-invited',
  'suspicion-communicated',
  'suspicion-employer-told',
  'suspicion-received',
  'suspicion-overdue',
  'alarm-raised',
];

const GROUPS: Readonly<Record<Exclude<MailGroup, 'told'>, readonly NoticeKind[]>> = {
  asked: [
    'request-received',
    'cosignature-awaited',
    'assessment-asked',
    'assessment-declined',
    'intyg-returned',
    'intyg-declined',
    'cosigner-left',
    'assessor-objected-to',
    'case-handed-over',
    'review-appointed',
    'supplement-answered',
    'statement-given',
    'unit-query-answered',
    'intyg-reported',
    'basis-changed',
    'suspicion-second-needed',
    'suspicion-answered',
    'plausibility-found',
    'plausibility-asked',
    'plausibility-answered',
  ],
  reminders: ['reminder', 'digest'],
  files: ['import-tried', 'import-applied', 'import-undone', 'import-stopped'],
};

/** The rest is news. */
export function groupOf(kind: NoticeKind): MailGroup | 'always' {
  if (ALWAYS.includes(kind)) return 'always';
  if (GROUPS.asked.includes(kind)) return 'asked';
  if (GROUPS.reminders.includes(kind)) return 'reminders';
  return GROUPS.files.includes(kind) ? 'files' : 'told';
}

export const DEFAULT_CHOICES: MailChoices = {
  asked: 'at-once',
  told: 'at-once',
  reminders: 'daily',
  files: 'at-once',
};
/** Ours (no rule of law): nobody's telephone sounds from eight in the evening to seven in the morning. */
export const DEFAULT_QUIET: QuietHours = { from: 20, to: 7 };

export type MailPlan =
  { readonly step: 'send' | 'gather' | 'leave-out' } | { readonly step: 'wait'; readonly until: Date };

/** What becomes of a mail that is due now, as the person has chosen. */
export function planMail(kind: NoticeKind, { quiet, choices }: MailSettings, now: Date): MailPlan {
  const group = groupOf(kind);
  if (group === 'always') return { step: 'send' };
  const time = choices[group];
  if (time === 'never') return { step: 'leave-out' };
  if (quiet && isQuiet(now, quiet)) return { step: 'wait', until: quietUntil(now, quiet) };
  return { step: time === 'daily' ? 'gather' : 'send' };
}
