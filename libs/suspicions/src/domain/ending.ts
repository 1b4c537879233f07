import type { Reason } from '@specialistvagen/platform/contract';
import type { CheckFacts } from './checklist.js';
import { openChecks } from './checklist.js';
import { HEARING_CITATION } from './legal-grounds.js';
import { CHECK_WORDS } from './suspicion-words.js';

export type EndFacts = {
  hasGround: boolean;
  checks: CheckFacts;
  /** What was last communicated; null when nothing was. */
  heard: { answerBy: string; hasAnswer: boolean } | null;
  today: string;
};

const by = { mendedBy: 'case-officer' } as const;

/** Every end: a ground is chosen with reasons, and no item of the checklist is left. */
export function endRefusals({ hasGround, checks }: EndFacts): Reason[] {
  const reasons: Reason[] = [];
  if (!hasGround) reasons.push({ text: 'Välj rättslig grund och ange skälen för den först.', ...by });
  for (const item of openChecks(checks)) {
    reasons.push({ text: `Checklistan är inte besvarad: ${CHECK_WORDS[item]}.`, field: 'checks', ...by });
  }
  return reasons;
}

/** To somebody's loss: only after they have been told and had their time, and when another decision has been signed. */
export function changeEndRefusals(facts: EndFacts, isChanged: boolean): Reason[] {
  const reasons = [...endRefusals(facts), ...hearingRefusals(facts)];
  if (!isChanged) {
    reasons.push({
      text: 'Beslutet är inte ändrat än. Det ändras i ansökans ärende, med omprövning, av två handläggare.',
      field: 'applicationId',
      ...by,
    });
  }
  return reasons;
}

/** An investigation that ends while the doctor's time runs would make the question a sham. */
export function hearingRefusals({ heard, today }: Pick<EndFacts, 'heard' | 'today'>): Reason[] {
  const source = { citation: HEARING_CITATION, confidence: 'BG' } as const;
  if (heard === null) {
    return [{ text: 'Läkaren måste först ha fått ta del av misstanken.', ...by, ...source }];
  }
  if (heard.hasAnswer || today > heard.answerBy) return [];
  return [{ text: `Läkaren har till och med ${heard.answerBy} på sig att yttra sig.`, ...source }];
}
