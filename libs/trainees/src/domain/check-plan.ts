import type { Reason } from '@specialistvagen/platform/contract';
import type { PlanContent } from '../contract/index.js';
import { checkTexts, type PrintCheck } from './check-texts.js';

/** Nothing in the plan is required by a source; only what cannot be right is refused. */
export function checkPlan(
  content: PlanContent,
  known: { readonly goals: ReadonlySet<string>; readonly units: ReadonlySet<string> },
  printable: PrintCheck,
): Reason[] {
  const texts = content.rows.map(
    (row, index) => [`content.rows.${index}.activities`, row.activities] as const,
  );
  return [
    ...checkTexts([['content.summary', content.summary], ...texts], printable),
    ...content.rows.flatMap((row, index) => {
      const field = `content.rows.${index}`;
      const reasons: Reason[] = row.goals
        .filter((goal) => !known.goals.has(goal))
        .map((goal) => ({
          text: `Delmålet ${goal} finns inte i föreskriften.`,
          field: `${field}.goals`,
          rule: 'R1',
        }));
      if (row.careUnitId && !known.units.has(row.careUnitId)) {
        reasons.push({ text: 'Enheten finns inte.', field: `${field}.careUnitId` });
      }
      if (row.from && row.to && row.to < row.from) {
        reasons.push({ text: 'Sista dagen ligger före första dagen.', field: `${field}.to` });
      }
      return reasons;
    }),
  ];
}
