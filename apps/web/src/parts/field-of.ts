/** Contracts say `form.degree.0.date` or `content.activities`, the form itself says `degree`: the same field. */
export const bareField = (path: string) => path.replace(/^(content|form)\./, '');

type Test = (name: string) => boolean;

/**
 * The input that a fault is about: the field itself, the first of the group that the fault names, or the input that
 * holds it (`confirmedFaults.R4` is confirmed in `confirmedFaults`).
 */
export function inputOf(field: string, within: ParentNode = document): HTMLElement | undefined {
  const inputs = [...within.querySelectorAll<HTMLElement>('[name]')];
  const find = (test: Test) => inputs.find((input) => test(input.getAttribute('name') ?? ''));
  const bare = bareField(field);
  return (
    find((name) => name === field) ??
    find((name) => bareField(name) === bare) ??
    find((name) => bareField(name).startsWith(`${bare}.`) || name.startsWith(`${field}.`)) ??
    find((name) => bare.startsWith(`${bareField(name)}.`))
  );
}

/** Of several fields the input that comes first on the page. */
export function firstInputOf(fields: readonly string[]): HTMLElement | undefined {
  const inputs = fields.flatMap((field) => inputOf(field) ?? []);
  const isBefore = (a: HTMLElement, b: HTMLElement) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return inputs.reduce<HTMLElement | undefined>(
    (first, input) => (first && !isBefore(input, first) ? first : input),
    undefined,
  );
}
