import type { ImportView } from '@specialistvagen/platform/contract';
import type { Browser, ProblemAnswer } from './browser.js';

const csv = { 'content-type': 'text/csv' };
export type ImportAnswer = { status: number; body: ImportView & ProblemAnswer };

/** A number that passes the check, with a serial of the published test range: the nth day from 1 January 1970. */
export function aTestNumber(nth: number): string {
  const day = new Date(Date.UTC(1970, 0, 1 + (nth % 14_000)));
  const nine = `${day.toISOString().slice(2, 10).replaceAll('-', '')}${996 + Math.floor(nth / 14_000)}`;
  const sum = [...nine].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return `19${nine.slice(0, 6)}-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

export const tryFile = (person: Browser, of: { kind: string; place: string }, content: string | Buffer) =>
  person.post(
    `/imports/${of.kind}?careProvider=${of.place}`,
    Buffer.from(content),
    csv,
  ) as Promise<ImportAnswer>;

export const actOnImport = (person: Browser, { id }: ImportView, name: 'apply' | 'undo', body: object = {}) =>
  person.post(`/imports/${id}/${name}`, body) as Promise<ImportAnswer>;

/** How many rows there are of each verdict. */
export const countsOf = ({ counts }: ImportView) =>
  Object.fromEntries(counts.map(({ verdict, rows }) => [verdict, rows]));
