import { personalIdentityNumberReasons, type Reason } from '@specialistvagen/platform/contract';
import type { Checklist, ReportContent } from '../contract/index.js';

/** What is never kept, not even in a draft: an identity number, and a heading that the checklist does not have. */
export function savedReasons({ points, conclusion }: ReportContent, { headings }: Checklist): Reason[] {
  const known = new Set(headings.map(({ id }) => id));
  return [
    ...points.flatMap(({ heading, point, finding }, at): Reason[] => [
      ...(known.has(heading)
        ? []
        : [{ field: `points.${at}.heading`, text: 'Rubriken finns inte i checklistan.' }]),
      ...personalIdentityNumberReasons(`points.${at}.point`, point),
      ...personalIdentityNumberReasons(`points.${at}.finding`, finding),
    ]),
    ...personalIdentityNumberReasons('conclusion', conclusion),
  ];
}

/** What a report must say before it is handed in. A heading without points is no fault: the report shows that it is empty. */
export function lackingReasons({ points, conclusion }: ReportContent): Reason[] {
  const reasons: Reason[] = [];
  if (points.length === 0) reasons.push({ field: 'points', text: 'Skriv minst en punkt.' });
  points.forEach(({ point, finding }, at) => {
    if (point === '') reasons.push({ field: `points.${at}.point`, text: 'Skriv vad du har granskat.' });
    if (finding === '') reasons.push({ field: `points.${at}.finding`, text: 'Skriv vad du har funnit.' });
  });
  if (conclusion === '') reasons.push({ field: 'conclusion', text: 'Skriv en sammanfattning.' });
  return reasons;
}
