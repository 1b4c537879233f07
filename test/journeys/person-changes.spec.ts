import { randomUUID } from 'node:crypto';
import { People, demoPerson } from '@specialistvagen/identity';
import { Transactions, newId, sql } from '@specialistvagen/platform';
import type { Browser, ProblemAnswer } from '../support/browser.js';
import { refusalOf, usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';

const db = usePostgres();
const product = useProduct(db);
const [maja, noor, ylva] = ['maja', 'noor', 'ylva'].map((key) => demoPerson(key).id) as [
  string,
  string,
  string,
];
const basis = 'Uppgift från Skatteverket 2026-11-20';
const fieldsOf = (answer: { body: ProblemAnswer }) =>
  answer.body.reasons.flatMap(({ field }) => field ?? []).sort();

let ulla: Browser;
let anders: Browser;
let own: Browser;
beforeAll(async () => {
  [ulla, anders, own] = (await Promise.all(
    ['ulla', 'anders', 'maja'].map((key) => product.signedIn(key)),
  )) as [Browser, Browser, Browser];
}, 60_000);

/** One statement as role api, for a person. */
const as = <T>(person: string, text: string, params: unknown[] = []) =>
  db.as('api').transactions.run({ person }, () => sql<T>(text, params));
const asked = (person: string, ask: (people: People) => Promise<unknown>) =>
  product.app.get(Transactions).run({ person }, () => ask(product.app.get(People)));
const history = (person: string) =>
  db
    .as('postgres')
    .query<{ what: string; before: string | null; after: string | null }>(
      'select what, before, after from identity.person_change where person_id = $1 order by seq',
      [person],
    );

describe('the address for notices', () => {
  it('is refused in a form that no mail can have, and without a session', async () => {
    const answer = await own.post<ProblemAnswer>('/me/email', { email: 'maja@@example' });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['email']]);
    expect((await product.visitor().post('/me/email', { email: null })).status).toBe(401);
  });

  it('is changed by the person, sealed, and nobody else’s hand can do it', async () => {
    expect((await own.post('/me/email', { email: 'ny@example.test' })).status).toBe(200);
    expect(await asked(maja, (people) => people.emailOf(maja))).toBe('ny@example.test');
    const rows = await db
      .as('postgres')
      .query<{ row: string }>('select p::text as row from identity.person p');
    expect(rows.map(({ row }) => row).join()).not.toContain('ny@example.test');
    const byAnother = as(
      demoPerson('ulla').id,
      'update identity.person set email_sealed = null where id = $1',
      [maja],
    );
    expect(await refusalOf(byAnother)).toBe('42501');
  });

  it('may be taken away', async () => {
    expect((await own.post('/me/email', { email: null })).body).toEqual({ hasEmail: false });
    expect(await asked(maja, (people) => people.emailOf(maja))).toBeNull();
  });
});

describe('protection', () => {
  const change = (by: Browser, person: string, protection: string, key = randomUUID(), why = basis) =>
    by.post<ProblemAnswer>(
      `/people/${person}/protection`,
      { protection, basis: why },
      { 'idempotency-key': key },
    );

  it('is changed by a mandate administrator where the person works, and by nobody else', async () => {
    expect((await change(anders, noor, 'sekretessmarkering')).status).toBe(403);
    expect((await change(ulla, ylva, 'sekretessmarkering')).status).toBe(404);
    expect((await change(ulla, demoPerson('ulla').id, 'sekretessmarkering')).status).toBe(404);
    expect((await change(ulla, randomUUID(), 'sekretessmarkering')).status).toBe(404);
    const past = as(
      demoPerson('anders').id,
      `select identity.change_protection($1, 'sekretessmarkering', 'Beslut')`,
      [noor],
    );
    expect(await refusalOf(past)).toBe('42501');
  });

  it('is refused without a basis, and with an identity number in it', async () => {
    expect((await change(ulla, noor, 'sekretessmarkering', randomUUID(), '')).status).toBe(400);
    const answer = await change(ulla, noor, 'sekretessmarkering', randomUUID(), 'Om 19960314-9825');
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['basis']]);
  });

  it('takes the person out of search and lists at once, says what to do, and is done once', async () => {
    const names = async () =>
      (await anders.get<{ items: { personId: string }[] }>('/people?query=noor')).body.items.length;
    expect(await names()).toBe(1);
    const key = randomUUID();
    const answer = await change(ulla, noor, 'sekretessmarkering', key);
    expect(answer.body).toMatchObject({ personId: noor, protection: 'sekretessmarkering' });
    expect((await change(ulla, noor, 'sekretessmarkering', key)).body).toEqual(answer.body);
    expect(await names()).toBe(0);
    expect(await history(noor)).toEqual([
      { what: 'protection', before: 'none', after: 'sekretessmarkering' },
    ]);
    expect((await change(ulla, noor, 'sekretessmarkering')).status).toBe(409);
  });

  it('and the person sees who changed it', async () => {
    const person = await product.signedIn('noor');
    const log = await person.get<{ items: { what: string; personName: string }[] }>('/me/access-log');
    expect(log.body.items[0]).toMatchObject({ what: 'ändrade skyddsuppgift till: sekretessmarkering' });
  });

  it('may be lifted by the same administrator, though the person is hidden meanwhile', async () => {
    expect((await change(ulla, noor, 'none')).status).toBe(200);
    expect((await history(noor)).at(-1)).toEqual({
      what: 'protection',
      before: 'sekretessmarkering',
      after: 'none',
    });
  });
});

describe('name and number', () => {
  const change = (by: Browser, person: string, body: Record<string, unknown>, key = randomUUID()) =>
    by.post<ProblemAnswer>(`/people/${person}/identity`, { basis, ...body }, { 'idempotency-key': key });

  it('are refused with every reason at once', async () => {
    const answer = await change(ulla, maja, {
      givenName: 'Maja 😀',
      surname: 'Ek 19960314-9825',
      personalIdentityNumber: demoPerson('noor').personalIdentityNumber,
      basis: 'Om 19960314-9825',
    });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toEqual(['basis', 'givenName', 'personalIdentityNumber', 'surname', 'surname']);
    expect(await history(maja)).not.toContainEqual(expect.objectContaining({ what: 'name' }));
  });

  it.each([
    ['nothing to change', {}, 422],
    ['a wrong number', { personalIdentityNumber: '19850617-9805' }, 422],
    ['an empty name', { surname: ' ' }, 400],
  ])('are refused with %s', async (_what, body, status) => {
    expect((await change(ulla, maja, body)).status).toBe(status);
  });

  it('are changed by a mandate administrator where the person works, and by nobody else', async () => {
    expect((await change(anders, maja, { surname: 'Ek' })).status).toBe(403);
    expect((await change(ulla, ylva, { surname: 'Ek' })).status).toBe(404);
    const direct = as(maja, `select identity.change_name($1, 'Maja', 'Ek', 'Beslut')`, [maja]);
    expect(await refusalOf(direct)).toBe('42501');
  });

  it('the new number signs in and stands in forms; the old one still leads to the same person', async () => {
    const key = randomUUID();
    const body = { surname: 'Ek Lindqvist', personalIdentityNumber: '19850617-9806' };
    const answer = await change(ulla, maja, body, key);
    expect(answer.body).toEqual({ personId: maja, changed: ['name', 'number'] });
    expect((await change(ulla, maja, body, key)).body).toEqual(answer.body);
    expect(await asked(maja, (people) => people.identityForForm(maja))).toEqual({
      givenName: 'Maja',
      surname: 'Ek Lindqvist',
      personalIdentityNumber: '19850617-9806',
    });
    for (const number of ['19850617-9806', demoPerson('maja').personalIdentityNumber]) {
      expect(await asked(maja, (people) => people.byPersonalIdentityNumber(number))).toBe(maja);
    }
    const numbers = await db
      .as('postgres')
      .query<{ ended: boolean }>(
        'select valid_to is not null as ended from identity.personal_identity_number where person_id = $1 order by ended',
        [maja],
      );
    expect(numbers).toEqual([{ ended: false }, { ended: true }]);
    expect((await history(maja)).slice(-2)).toEqual([
      { what: 'name', before: 'Maja Lindqvist', after: 'Maja Ek Lindqvist' },
      { what: 'number', before: null, after: null },
    ]);
  });

  it('a number that is somebody’s, now or before, is nobody else’s', async () => {
    for (const number of ['19850617-9806', demoPerson('maja').personalIdentityNumber]) {
      const answer = await change(ulla, noor, { personalIdentityNumber: number });
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['personalIdentityNumber']]);
    }
  });
});

it('the history is written by the functions alone and never changed', async () => {
  const row = `insert into identity.person_change (id, person_id, what, by_person) values ($1, $2, 'email', $2)`;
  expect(await refusalOf(as(maja, row, [newId(), maja]))).toBe('42501');
  expect(await refusalOf(as(maja, `update identity.person_change set before = 'x'`))).toBe('42501');
  expect(await refusalOf(as(maja, 'delete from identity.person_change'))).toBe('42501');
});
