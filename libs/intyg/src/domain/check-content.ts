import { personalIdentityNumberReasons } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { checkText, normaliseText } from '@specialistvagen/signing';
import type { DraftContent } from '../contract/content.js';

type FreeText = { readonly field: string; readonly text: string };

/** Text as the person meant it when pasting: NFC, line feeds, spaces. Characters are judged after this. */
export function normalisedContent(content: DraftContent): DraftContent {
  if (content.kind === 'competence') return content;
  if (content.kind === 'service') {
    return {
      ...content,
      primaryCarePart: normaliseText(content.primaryCarePart),
      emergencyCarePart: normaliseText(content.emergencyCarePart),
    };
  }
  return {
    ...content,
    goals: sortedGoals(content.goals),
    activities: normaliseText(content.activities),
    verification: normaliseText(content.verification),
  };
}

/** Every reason why the texts cannot be saved: characters that cannot be printed, identity numbers (decisions 10, 14). */
export function textReasons(content: DraftContent): Reason[] {
  return freeTexts(content).flatMap(({ field, text }) => freeTextReasons(field, text));
}

export function freeTextReasons(field: string, text: string): Reason[] {
  const printable = checkText(text);
  const refused: Reason[] = printable.ok ? [] : [{ field, text: printable.text, rule: 'printable-text' }];
  return [...refused, ...personalIdentityNumberReasons(field, text)];
}

/** What is wrong with the fields themselves, before any rule of law is asked. */
export function shapeReasons(content: DraftContent): Reason[] {
  if (content.kind !== 'goals') return [];
  const { periodFrom, periodTo } = content;
  if (periodFrom && periodTo && periodFrom > periodTo) {
    return [{ field: 'content.periodTo', text: 'Perioden slutar före den börjar.' }];
  }
  return [];
}

function freeTexts(content: DraftContent): FreeText[] {
  if (content.kind === 'competence') return [];
  if (content.kind === 'service') {
    return [
      { field: 'content.primaryCarePart', text: content.primaryCarePart },
      { field: 'content.emergencyCarePart', text: content.emergencyCarePart },
    ];
  }
  return [
    { field: 'content.activities', text: content.activities },
    { field: 'content.verification', text: content.verification },
  ];
}

/** BT2 before BT10, each once. */
export function sortedGoals(goals: readonly string[]): string[] {
  return [...new Set(goals)].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)));
}
