import type { DraftContent, FormFieldView } from '@specialistvagen/intyg/contract';

/** The field in which the doctor describes what was done: the form's own, never one that its source does not have. */
export type Description = {
  readonly label: string;
  readonly text: string;
  readonly most: number;
  readonly withText: (text: string) => DraftContent;
};
type Field = Pick<FormFieldView, 'id' | 'label' | 'kind' | 'filledBy' | 'maxLength'>;

const MOST = 4000;

export function descriptionOf(
  content: DraftContent,
  fields: readonly Field[],
  labelOfActivities: string,
): Description | null {
  if (content.kind === 'goals') {
    const withText = (activities: string) => ({ ...content, activities });
    return { label: labelOfActivities, text: content.activities, most: MOST, withText };
  }
  if (content.kind !== 'form') return null;
  const field = fields.find(({ kind, filledBy }) => kind === 'long-text' && filledBy === 'applicant');
  if (!field) return null;
  const { id, label, maxLength } = field;
  const written = content.fields[id];
  const withText = (text: string) => ({ ...content, fields: { ...content.fields, [id]: text } });
  return { label, text: typeof written === 'string' ? written : '', most: maxLength ?? MOST, withText };
}

export type Added = { readonly text: string; readonly added: number; readonly left: number };

/** Whole lines after what stands there: each once, and none that would not fit. */
export function withLines(text: string, lines: readonly string[], most: number): Added {
  const standing = new Set(text.split('\n').map((line) => line.trim()));
  let now = text.trimEnd();
  let added = 0;
  let left = 0;
  for (const line of lines.filter((one) => !standing.has(one))) {
    const next = now === '' ? line : `${now}\n${line}`;
    if (next.length > most) left += 1;
    else {
      now = next;
      added += 1;
    }
  }
  return { text: added > 0 ? now : text, added, left };
}
