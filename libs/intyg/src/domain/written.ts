import type { DayRange, FormContent } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import { verificationText } from './verification-methods.js';

/** What people have written, whichever form it is on: one view over all kinds of content. */
export type WrittenContent = {
  /** Values by field id of the form, as they were typed. */
  readonly fields: FormContent;
  readonly goals: readonly string[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly careUnitId: string | null;
};

export function writtenOn(content: DraftContent): WrittenContent {
  switch (content.kind) {
    case 'goals':
      return {
        fields: {
          goals: content.goals,
          activities: content.activities,
          verification: verificationText(content.methods, content.verification),
        },
        goals: content.goals,
        periodFrom: content.periodFrom,
        periodTo: content.periodTo,
        careUnitId: content.careUnitId,
      };
    case 'service': {
      const { primaryCarePart, emergencyCarePart } = content;
      return { ...NOTHING, fields: { primaryCarePart, emergencyCarePart } };
    }
    case 'competence':
      return NOTHING;
    case 'form':
      return writtenOnForm(content);
  }
}

const NOTHING: WrittenContent = { fields: {}, goals: [], periodFrom: null, periodTo: null, careUnitId: null };

function writtenOnForm(content: Extract<DraftContent, { kind: 'form' }>): WrittenContent {
  const { fields, methods, careUnitId } = content;
  const period = periodOf(fields['period']);
  const goals = fields['goals'];
  return {
    fields: {
      ...fields,
      ...('verification' in fields || methods.length > 0
        ? { verification: verificationText(methods, textOf(fields['verification'])) }
        : {}),
    },
    goals: Array.isArray(goals) ? goals : [],
    periodFrom: period.from,
    periodTo: period.to,
    careUnitId,
  };
}

function periodOf(value: unknown): { from: string | null; to: string | null } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { from: null, to: null };
  const { from, to } = value as { from?: string | null; to?: string | null };
  return { from: from ?? null, to: to ?? null };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The whole period, when both its days are there. */
export function wholePeriod({ periodFrom, periodTo }: WrittenContent): DayRange | null {
  return periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null;
}
