import { z } from 'zod';
import { strictSchema } from './strict-schema.js';

const period = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine((one) => one.from <= one.to, { message: 'Slutar innan den börjar.', path: ['to'] });
const schema = strictSchema(
  z.object({
    name: z.string().default('x'),
    periods: z.array(period).max(2),
    note: z.object({ text: z.string() }).nullable().optional(),
  }),
);
const good = { periods: [{ from: '2026-01-01', to: '2026-02-01' }] };

const issues = (value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ code, path }) => `${code} ${path.join('.')}`);

it('takes what the contract says, with its defaults', () => {
  expect(schema.parse(good)).toEqual({ ...good, name: 'x' });
});

it.each([
  ['at the top', { ...good, state: 'signed' }, 'unrecognized_keys '],
  ['in a list', { periods: [{ ...good.periods[0], signedBy: 'x' }] }, 'unrecognized_keys periods.0'],
  ['in an optional part', { ...good, note: { text: 'a', html: 'b' } }, 'unrecognized_keys note'],
])('refuses a key that the contract does not know %s', (_where, value, issue) => {
  expect(issues(value)).toEqual([issue]);
});

it('keeps the contract’s own conditions on objects and lists', () => {
  expect(issues({ periods: [{ from: '2026-02-01', to: '2026-01-01' }] })).toEqual(['custom periods.0.to']);
  expect(issues({ periods: [1, 2, 3].map(() => good.periods[0]) })).toEqual(['too_big periods']);
});
