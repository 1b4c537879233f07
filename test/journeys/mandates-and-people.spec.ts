import { randomUUID } from 'node:crypto';
import { demoPerson, Hosp } from '@specialistvagen/identity';
import type { HospDouble } from '@specialistvagen/identity';
import { demoCareProviders, demoCareUnits } from '@specialistvagen/organisations';
import type { Browser, ProblemAnswer } from '../support/browser.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';

const db = usePostgres();
const product = useProduct(db);

const [sormland, ostergotland] = demoCareProviders.map(({ id }) => id) as [string, string];
const unit = (key: string) => demoCareUnits.find((one) => one.key === key)?.id ?? '';
const viktor = demoPerson('viktor').id;
const mandate = (changes: Record<string, unknown> = {}) => ({
  personId: viktor,
  role: 'bt_coordinator',
  careProviderId: sormland,
  validFrom: '2026-11-01',
  basis: 'Delegationsbeslut 12/2026',
  ...changes,
});

let ulla: Browser;
let anders: Browser;
let maja: Browser;
beforeAll(async () => {
  [ulla, anders, maja] = (await Promise.all(
    ['ulla', 'anders', 'maja'].map((key) => product.signedIn(key)),
  )) as [Browser, Browser, Browser];
});

type Item = { id: string; state: string; roleLabel: string; actions: { name: string; enabled: boolean }[] };

describe('a mandate administrator', () => {
  it('appoints, and the person has the role at the next request', async () => {
    const person = await product.signedIn('viktor');
    expect((await person.get('/mandates')).status).toBe(403);
    const answer = await ulla.post<Item>('/mandates', mandate());
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'active', roleLabel: 'BT-samordnare' });
    expect((await person.get('/mandates')).status).toBe(200);
  });

  it.each([
    ['for another care provider', { careProviderId: ostergotland }, 404, []],
    ['themselves', { personId: demoPerson('ulla').id }, 422, ['personId']],
    ['a person who does not exist', { personId: randomUUID() }, 422, ['personId']],
    ['a head of department without a unit', { role: 'head_of_department' }, 422, ['careUnitId']],
    ['at another care provider’s unit', { careUnitId: unit('vardcentral-05') }, 422, ['careUnitId']],
    ['for a period that is over', { validFrom: '2020-01-01', validTo: '2020-12-31' }, 422, ['validTo']],
    ['with an identity number in the basis', { basis: 'Beslut om 19960314-9825' }, 422, ['basis']],
    ['as case officer', { role: 'case_officer' }, 400, ['role']],
    ['without a basis', { basis: '' }, 400, ['basis']],
    ['with a field that does not exist', { appointedBy: viktor }, 400, ['appointedBy']],
    [
      'with two faults at once',
      { role: 'head_of_department', validTo: '2026-10-01' },
      422,
      ['careUnitId', 'validTo'],
    ],
  ])('may not appoint %s', async (_what, changes, status, fields) => {
    const before = await ulla.get<{ items: Item[] }>('/mandates?state=all');
    const answer = await ulla.post<ProblemAnswer>('/mandates', mandate(changes));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect([...new Set(answer.body.reasons.flatMap(({ field }) => field ?? []))].sort()).toEqual(fields);
    expect((await ulla.get<{ items: Item[] }>('/mandates?state=all')).body.items).toHaveLength(
      before.body.items.length,
    );
  });

  it('appoints once when the same request comes twice', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = mandate({ role: 'study_director' });
    const answers = [
      await ulla.post<Item>('/mandates', body, key),
      await ulla.post<Item>('/mandates', body, key),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    const other = await ulla.post<ProblemAnswer>('/mandates', mandate(), key);
    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency-key-reused');
    const without = await ulla.post<ProblemAnswer>('/mandates', body, { 'idempotency-key': '' });
    expect(without.status).toBe(400);
  });

  it('ends a mandate once', async () => {
    const made = await ulla.post<Item>('/mandates', mandate());
    const end = () => ulla.post<Item>(`/mandates/${made.body.id}/end`, { reason: 'Byter tjänst' });
    const answers = await Promise.all([end(), end()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const list = await ulla.get<{ items: Item[] }>('/mandates?state=all');
    expect(list.body.items.find(({ id }) => id === made.body.id)).toMatchObject({
      state: 'ended',
      actions: [{ name: 'end', enabled: false }],
    });
  });

  it('does not undo what was done with a mandate: it cannot end in the past', async () => {
    const made = await ulla.post<Item>('/mandates', mandate());
    const answer = await ulla.post(`/mandates/${made.body.id}/end`, { reason: 'Fel', lastDay: '2026-11-01' });
    expect(answer.status).toBe(422);
  });
});

describe('people are picked by name', () => {
  type Found = { items: { personId: string; displayName: string; specialties: { name: string }[] }[] };
  const names = async (browser: Browser, query: string) =>
    (await browser.get<Found>(`/people?${query}`)).body.items.map(({ displayName }) => displayName);

  it('within the own care provider', async () => {
    expect(await names(anders, 'query=sara')).toEqual(['Sara Wikström']);
    expect(await names(anders, 'query=wik%20sar')).toEqual(['Sara Wikström']);
    expect(await names(anders, 'query=holm')).toEqual([]);
  });

  it('at a unit, supervisors by their competence', async () => {
    expect(await names(anders, `unit=${unit('akut')}&role=supervisor`)).toEqual([
      'Sara Wikström',
      'Karin Åberg',
    ]);
    expect(await names(anders, `unit=${unit('vardcentral')}&role=head_of_department`)).toEqual([
      'Karin Åberg',
    ]);
  });

  it('and never one whose identity is protected', async () => {
    expect(await names(anders, 'query=alex')).toEqual([]);
    expect(await names(anders, `unit=${unit('medicin')}`)).not.toContain('Alex Bergman');
  });

  it('with at least two letters', async () => {
    expect((await anders.get('/people?query=s')).status).toBe(400);
  });

  it('not by identity number, which would stand in the address', async () => {
    const number = demoPerson('sara').personalIdentityNumber;
    const answer = await anders.get<ProblemAnswer>(`/people?query=${number}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'search-by-identity-number' } });
    expect(answer.text).not.toContain(number.slice(2));
  });

  it('not by officers and planners', async () => {
    expect((await (await product.signedIn('ingrid')).get('/people?query=sara')).status).toBe(403);
    expect((await (await product.signedIn('eva')).get('/people?query=sara')).status).toBe(403);
  });
});

describe('search by identity number', () => {
  const search = (browser: Browser, key: string) =>
    browser.post<{ person: { displayName: string } | null }>('/people/search-by-number', {
      personalIdentityNumber: demoPerson(key).personalIdentityNumber,
      reason: 'Ny BT-tjänst',
    });

  it('finds exactly one, and the person sees that it was done', async () => {
    expect((await search(anders, 'maja')).body.person?.displayName).toBe('Maja Lindqvist');
    const log = await maja.get<{ items: { personName: string; what: string }[] }>('/me/access-log');
    expect(log.body.items[0]).toMatchObject({
      personName: 'Anders Melin',
      what: 'Sökte fram dig med personnummer',
    });
  });

  it('does not find a protected person', async () => {
    expect((await search(anders, 'alex')).body.person).toBeNull();
  });

  it('is closed to everybody else', async () => {
    expect((await search(maja, 'noor')).status).toBe(403);
    expect((await search(await product.signedIn('linnea'), 'noor')).status).toBe(403);
  });

  it('says what is wrong with a number and never repeats it', async () => {
    const answer = await anders.post<ProblemAnswer>('/people/search-by-number', {
      personalIdentityNumber: '19960314-9820',
      reason: 'Ny BT-tjänst',
    });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('9820');
  });

  it('slows down whoever tries many', async () => {
    const other = await product.signedIn('viktor');
    await ulla.post('/mandates', mandate({ role: 'study_director' }));
    const answers = [];
    for (let count = 0; count < 12; count += 1) answers.push((await search(other, 'noor')).status);
    expect(answers.slice(0, 10)).toEqual(Array(10).fill(200));
    expect(answers.slice(10)).toEqual([429, 429]);
  });
});

describe('registering a person', () => {
  const person = (changes: Record<string, unknown> = {}) => ({
    personalIdentityNumber: '19850617-9806',
    givenName: 'Test',
    surname: 'Testsson',
    careProviderId: sormland,
    ...changes,
  });

  it('makes one person for one number, however it is written', async () => {
    const first = await anders.post<{ personId: string; alreadyKnown: boolean }>('/people', person());
    expect(first.status).toBe(201);
    const again = await ulla.post<{ personId: string; alreadyKnown: boolean }>(
      '/people',
      person({ personalIdentityNumber: '8506179806' }),
    );
    expect(again.body).toEqual({ personId: first.body.personId, alreadyKnown: true });
  });

  it.each([
    ['for another care provider', { careProviderId: ostergotland }, 404],
    ['with a wrong number', { personalIdentityNumber: '19850617-9805' }, 422],
    ['with protected registration, and says whom to turn to', { protection: 'skyddad folkbokföring' }, 422],
  ])('is refused %s', async (_what, changes, status) => {
    expect((await anders.post('/people', person(changes))).status).toBe(status);
  });
});

describe('competence has a source', () => {
  type Competence = { items: { kind: string; source: string; sourceLabel: string }[]; hospCheckedAt: string };
  const of = (key: string) => `/people/${demoPerson(key).id}/competence`;
  const hosp = () => product.app.get<HospDouble>(Hosp);
  afterEach(() => hosp().fail('none'));

  it('HOSP with the time it was checked, the care provider for the rest', async () => {
    const answer = await anders.post<Competence>(`${of('sara')}/refresh`);
    expect(answer.status).toBe(200);
    const sources = Object.fromEntries(answer.body.items.map(({ kind, source }) => [kind, source]));
    expect(sources).toEqual({ licence: 'HOSP', specialty: 'HOSP', 'supervisor-training': 'care-provider' });
    expect(answer.body.items[0]?.sourceLabel).toContain('HOSP, kontrollerad');
  });

  it('when HOSP is gone the older answer stands with its older time', async () => {
    const before = await anders.get<Competence>(of('johan'));
    hosp().fail('gone');
    expect((await anders.post(`${of('johan')}/refresh`)).status).toBe(503);
    expect((await anders.get<Competence>(of('johan'))).body).toEqual(before.body);
  });

  it('when HOSP says that there is no licence, there is none', async () => {
    hosp().fail('wrong');
    const answer = await anders.post<Competence>(`${of('johan')}/refresh`);
    expect(answer.body.items.filter(({ source }) => source === 'HOSP')).toEqual([]);
  });

  it.each([
    ['a study director, about a doctor of another region', 'anders', 'ylva', 404],
    ['a coordinator of another region, about a doctor here', 'ylva', 'sara', 404],
    ['a head of department, about a colleague at the same care provider', 'karin', 'maja', 200],
    ['an officer, about somebody whose signature is in none of their cases', 'ingrid', 'sara', 404],
    ['a planner', 'eva', 'sara', 403],
    ['about somebody who does not exist', 'anders', 'nobody', 404],
  ])('is told with a reason only: %s', async (_what, asker, about, status) => {
    const browser = await product.signedIn(asker);
    const address = about === 'nobody' ? `/people/${randomUUID()}/competence` : of(about);
    expect((await browser.get(address)).status).toBe(status);
  });

  it('and is neither fetched nor stated about another region’s doctor', async () => {
    expect((await anders.post(`${of('ylva')}/refresh`)).status).toBe(404);
    const stated = { kind: 'supervisor-training', validFrom: '2020-01-01', basis: 'Kursintyg' };
    expect((await anders.post(of('ylva'), stated)).status).toBe(404);
  });

  it('is open about whoever is in the assessors’ pool, to those who appoint from it', async () => {
    expect((await anders.get(of('per'))).status).toBe(404);
    const ylva = await product.signedIn('ylva');
    const attested = { basis: 'Genomgången utbildning', attestedOn: '2024-09-01' };
    const member = { personId: demoPerson('per').id, regionCode: '05', ...attested };
    expect((await ylva.post('/assessor-pool', member)).status).toBe(201);
    expect((await anders.get(of('per'))).status).toBe(200);
  });

  it('nobody states their own, and a licence is never stated', async () => {
    const state = (key: string, kind: string) =>
      anders.post(of(key), { kind, validFrom: '2020-01-01', basis: 'Kursintyg' });
    expect((await state('anders', 'supervisor-training')).status).toBe(422);
    expect((await state('sara', 'licence')).status).toBe(400);
    expect((await state('viktor', 'supervisor-training')).status).toBe(201);
  });
});

describe('a region’s switches', () => {
  const grounds = { controller: 'Regionstyrelsen', legalGround: 'Avtal', retention: '10 år' };

  it('are off until controller, legal ground and retention are told', async () => {
    const off = await ulla.api<ProblemAnswer>('PUT', '/organisations/regions/04/switches', {
      ...grounds,
      name: 'portfolio',
      retention: null,
      onFrom: '2026-01-01',
    });
    expect(off.status).toBe(400);
    const regions = await ulla.get<{ items: { code: string; switches: { isOn: boolean }[] }[] }>(
      '/organisations/regions',
    );
    expect(regions.body.items).toHaveLength(21);
    const stockholm = regions.body.items.find(({ code }) => code === '01');
    expect(stockholm?.switches.map(({ isOn }) => isOn)).toEqual([false, false, false]);
  });

  it('are turned off and on again by the region’s administrator', async () => {
    const set = (onFrom: string | null) =>
      ulla.api<{ items: { name: string; isOn: boolean }[] }>('PUT', '/organisations/regions/04/switches', {
        ...grounds,
        name: 'statistics',
        onFrom,
      });
    const isOn = (answer: Awaited<ReturnType<typeof set>>) =>
      answer.body.items.find(({ name }) => name === 'statistics')?.isOn;
    expect(isOn(await set(null))).toBe(false);
    expect(isOn(await set('2099-01-01'))).toBe(false);
    expect(isOn(await set('2026-01-01'))).toBe(true);
  });

  it('are not set for another region, nor by a study director', async () => {
    const change = { ...grounds, name: 'portfolio', onFrom: '2026-01-01' };
    expect((await ulla.api('PUT', '/organisations/regions/05/switches', change)).status).toBe(404);
    expect((await anders.api('PUT', '/organisations/regions/04/switches', change)).status).toBe(403);
  });
});

it('a body that is not JSON, or too large, gets a problem and changes nothing', async () => {
  const raw = (body: Buffer) =>
    ulla.send<ProblemAnswer>(`${product.url}/api/mandates`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-csrf-token': ulla.csrf,
        'idempotency-key': randomUUID(),
      },
    });
  const broken = await raw(Buffer.from('{"a":'));
  expect([broken.status, broken.body.code]).toEqual([400, 'invalid-request']);
  const large = await raw(Buffer.from(JSON.stringify({ a: 'x'.repeat(1_100_000) })));
  expect([large.status, large.body.code]).toEqual([413, 'too-large']);
});
