import { demoPerson } from '@specialistvagen/identity';
import type { PostView } from '@specialistvagen/trainees';
import type { Browser } from '../../../../test/support/browser.js';
import { actOnImport, aTestNumber, countsOf, tryFile } from '../../../../test/support/import-files.js';
import { refusalOf, usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { providerOf } from '../../../../test/support/builders/training-world.js';
import { dayFromNow } from '../../../../test/journeys/story/days.js';

const db = usePostgres();
const product = useProduct(db);
const own = providerOf('sormland');

const check = (person: Browser, kind: string, content: string | Buffer, place = own) =>
  tryFile(person, { kind, place }, content);
const act = actOnImport;
const counts = countsOf;
const people = async () =>
  Number((await db.as('postgres').query<{ n: string }>('select count(*) as n from identity.person'))[0]?.n);

const PERSONS = 'Personnummer;Förnamn;Efternamn;E-post;Enhetens HSA-id\n';

describe('a file that may not be read in', () => {
  it('comes from somebody without the mandate, or for another care provider', async () => {
    for (const key of ['maja', 'karin', 'ingrid']) {
      const person = await product.signedIn(key);
      expect((await check(person, 'persons', PERSONS)).status).toBe(403);
      expect((await person.get('/imports')).status).toBe(403);
    }
    const ulla = await product.signedIn('ulla');
    const anders = await product.signedIn('anders');
    const row = `${aTestNumber(1)};Elsa;Ek;;\n`;
    expect((await check(ulla, 'persons', PERSONS + row, providerOf('ostergotland'))).status).toBe(404);
    expect((await check(ulla, 'posts', PERSONS + row)).status).toBe(404);
    expect((await check(anders, 'units', PERSONS + row)).status).toBe(404);
    expect((await check(ulla, 'passwords', PERSONS + row)).status).toBe(400);
  });

  it('is somebody else’s, though both have the mandate', async () => {
    const ulla = await product.signedIn('ulla');
    const anders = await product.signedIn('anders');
    const { body } = await check(ulla, 'persons', `${PERSONS}${aTestNumber(2)};Elsa;Ek;;\n`);
    expect((await anders.get(`/imports/${body.id}`)).status).toBe(404);
    expect((await act(anders, body, 'apply')).status).toBe(404);
  });

  it('has other columns: all is told, and nothing is kept', async () => {
    const ulla = await product.signedIn('ulla');
    const before = await db.as('postgres').query('select id from platform.import_batch');
    const answer = await check(ulla, 'persons', 'Pnr;Namn\n1;2');
    expect([answer.status, answer.body.reasons.length]).toEqual([422, 5]);
    expect(await db.as('postgres').query('select id from platform.import_batch')).toHaveLength(before.length);
  });
});

describe('what a row of a person said', () => {
  it('is nowhere but in the sealed file, and that goes when it is read in', async () => {
    const ulla = await product.signedIn('ulla');
    const rows = [
      `${aTestNumber(3)};Åsa;Öhrn;;SE0000000000-DEMO11`,
      `${aTestNumber(4).slice(0, -1)}x;Åsa;Öhrn;;`,
      `${aTestNumber(5)};Å5a ${aTestNumber(5)};Öhrn;ingen adress;SE0000000000-OKAND`,
    ].join('\n');
    const { body } = await check(ulla, 'persons', Buffer.from(PERSONS + rows, 'latin1'));
    expect(counts(body)).toEqual({ ready: 1, fault: 2 });
    expect(body.rows.find(({ row }) => row === 4)?.reasons.map(({ field }) => field)).toEqual([
      'givenName',
      'givenName',
      'email',
      'careUnitId',
    ]);
    const [stored] = await db
      .as('postgres')
      .query<{ all: string }>(
        `select string_agg(concat(reasons, made), '') as all from platform.import_row where batch_id = $1`,
        [body.id],
      );
    expect(stored?.all).not.toMatch(/Öhrn|\d{6}-?\d{4}/);
    const file = () =>
      db
        .as('postgres')
        .query<{ file: Buffer | null }>(
          'select file_sealed as file from platform.import_batch where id = $1',
          [body.id],
        );
    expect((await file())[0]?.file?.includes(Buffer.from('Öhrn', 'latin1'))).toBe(false);
    expect((await act(ulla, body, 'apply', { applyGoodRows: true })).status).toBe(200);
    expect((await file())[0]?.file).toBeNull();
  });
});

describe('persons that are read in', () => {
  it('are undone but for those that something rests on, and the report says which', async () => {
    const ulla = await product.signedIn('ulla');
    const before = await people();
    const file = [
      `${aTestNumber(13_001)};Elsa;Ek;elsa.ek@exempel.se;SE0000000000-DEMO11`,
      `${aTestNumber(13_002)};Nils;Ek;;`,
      `${demoPerson('maja').personalIdentityNumber};Maja;Lindqvist;;SE0000000000-DEMO13`,
      `${demoPerson('maja').personalIdentityNumber};Maja;Lindqvist;;SE0000000000-DEMO11`,
    ].join('\n');
    const { body } = await check(ulla, 'persons', `\uFEFF${PERSONS}${file}\n`);
    expect(counts(body)).toEqual({ ready: 3, unchanged: 1 });
    expect(body.rows).toMatchObject([
      { row: 4, reasons: [{ text: expect.stringContaining('fanns redan') }] },
    ]);
    expect(counts((await act(ulla, body, 'apply')).body)).toEqual({ applied: 3, unchanged: 1 });
    expect(await people()).toBe(before + 2);

    const found = await ulla.post<{ person: { personId: string } }>('/people/search-by-number', {
      personalIdentityNumber: aTestNumber(13_002),
      reason: 'Ska bli verksamhetschef.',
    });
    expect(found.status).toBe(200);
    const undone = await act(ulla, body, 'undo');
    expect([undone.status, counts(undone.body)]).toEqual([200, { unchanged: 1, undone: 2, kept: 1 }]);
    expect(undone.body.rows.find(({ verdict }) => verdict === 'kept')?.row).toBe(3);
    expect(await people()).toBe(before + 1);
  });

  it('are read in whole or not at all, also when the world changed after the rehearsal', async () => {
    const ulla = await product.signedIn('ulla');
    await db.as('postgres').query(
      `insert into organisations.care_unit (id, care_provider_id, region_code, name, hsa_id, area, valid_from)
       values ('019b7600-0000-7000-8000-0000000d0099', $1, '04', 'Tillfällig enhet', 'SE0000000000-DEMO99', 'other', '2020-01-01')`,
      [own],
    );
    const file = `${PERSONS}${aTestNumber(13_101)};Elsa;Ek;;\n${aTestNumber(13_102)};Nils;Ek;;SE0000000000-DEMO99\n`;
    const { body } = await check(ulla, 'persons', file);
    expect(counts(body)).toEqual({ ready: 2 });
    await db.as('postgres').query(`delete from organisations.care_unit where hsa_id = 'SE0000000000-DEMO99'`);
    const before = await people();
    const { body: told } = await act(ulla, body, 'apply');
    expect([told.state, told.stateWords, counts(told)]).toEqual([
      'checked',
      'inte inläst: något har ändrats sedan filen prövades',
      { ready: 1, fault: 1 },
    ]);
    expect(told.rows).toMatchObject([
      { row: 3, reasons: [{ text: 'Enhetens HSA-id finns inte hos vårdgivaren.' }] },
    ]);
    expect(await people()).toBe(before);
  });
});

describe('organisations and units', () => {
  it('are taken in for the own care provider, and taken back in the order that nothing rests on them', async () => {
    const ulla = await product.signedIn('ulla');
    const hsa = 'SE0000000000-PRIVAT1';
    const providers = await check(ulla, 'organisations', `HSA-id,Namn\n${hsa},"Vårdbolaget, AB"\nfel,X\n`);
    expect(counts(providers.body)).toEqual({ ready: 1, fault: 1 });
    const applied = await act(ulla, providers.body, 'apply', { applyGoodRows: true });
    expect(counts(applied.body)).toEqual({ applied: 1, skipped: 1 });

    const head = 'HSA-id;Namn;Område;Gäller från;Vårdgivarens HSA-id\n';
    const rows = [
      `SE0000000000-NY1;Nya vårdcentralen;Primärvård;2026-01-01;${hsa}`,
      'SE0000000000-NY2;Nya akuten;akutsjukvård;2026-01-01;',
      'SE0000000000-NY3;Grannens;övrigt;2026-02-30;SE0000000000-DEMO05',
      'SE0000000000-DEMO11;Ett annat namn;övrigt;2026-02-01;',
    ].join('\n');
    const units = await check(ulla, 'units', head + rows);
    expect(counts(units.body)).toEqual({ ready: 2, fault: 2 });
    expect(units.body.rows.find(({ row }) => row === 4)?.reasons).toHaveLength(2);
    expect(counts((await act(ulla, units.body, 'apply', { applyGoodRows: true })).body)).toEqual({
      applied: 2,
      skipped: 2,
    });

    const kept = await act(ulla, providers.body, 'undo');
    expect(counts(kept.body)).toEqual({ skipped: 1, kept: 1 });
    expect(counts((await act(ulla, units.body, 'undo')).body)).toEqual({ skipped: 2, undone: 2 });
    expect(counts((await act(ulla, providers.body, 'undo')).body)).toEqual({ skipped: 1, undone: 1 });
    expect((await act(ulla, providers.body, 'undo')).status).toBe(409);
  });
});

describe('posts', () => {
  const HEAD =
    'Personnummer;Typ;Form;Föreskrift;Skäl för föreskriften;Väg till legitimation;Legitimationsdatum;Första dag;Sista dag;Verksamhetschefens personnummer;Huvudhandledarens personnummer;Enhetens HSA-id;Omfattning;Område\n';
  const post = (who: string, licence: string, traits: { unit?: string; head?: string } = {}) =>
    [
      who,
      'BT',
      'fristående',
      'HSLF-FS 2021:8',
      'Legitimerad utan allmäntjänstgöring',
      'svensk examen',
      licence,
      '2026-01-01',
      dayFromNow(62),
      traits.head ?? demoPerson('karin').personalIdentityNumber,
      demoPerson('erik').personalIdentityNumber,
      traits.unit ?? 'SE0000000000-DEMO11',
      '100',
      'primärvård',
    ].join(';');

  it('are registered as if by hand: the rehearsal gives the use case’s own reasons, and undo withdraws', async () => {
    const anders = await product.signedIn('anders');
    const file = [
      post(demoPerson('maja').personalIdentityNumber, '2024-01-15'),
      post(demoPerson('noor').personalIdentityNumber, '2020-01-01'),
      post(aTestNumber(13_900), '2024-01-15', { unit: 'SE0000000000-INGEN' }),
    ].join('\n');
    const { status, body } = await check(anders, 'posts', HEAD + file);
    expect([status, counts(body)]).toEqual([201, { ready: 1, fault: 2 }]);
    expect(body.rows.find(({ row }) => row === 3)?.reasons).toMatchObject([{ field: 'licenceDate' }]);
    expect(body.rows.find(({ row }) => row === 4)?.reasons).toHaveLength(2);
    const maja = await product.signedIn('maja');
    const log = await maja.get<{ items: { what: string }[] }>('/me/access-log');
    expect(log.body.items.map(({ what }) => what)).toContain(
      'Sökte fram dig med personnummer i en fil med tjänster',
    );
    const posts = () => maja.get<{ items: PostView[] }>(`/portfolios/${demoPerson('maja').id}/posts`);

    expect(counts((await act(anders, body, 'apply', { applyGoodRows: true })).body)).toEqual({
      applied: 1,
      skipped: 2,
    });
    await maja.signIn('maja');
    expect((await posts()).body.items.map(({ state }) => state)).toEqual(['ongoing']);
    expect(counts((await act(anders, body, 'undo')).body)).toEqual({ skipped: 2, undone: 1 });
    const after = await anders.get<{ items: unknown[] }>('/trainees');
    expect(after.body.items).toEqual([]);
  });
});

describe('what is stored', () => {
  it('is forgotten by the worker after a day, and never deleted by the api', async () => {
    expect(await refusalOf(db.as('api').query('delete from platform.import_row'))).toBe('42501');
    const ulla = await product.signedIn('ulla');
    const { body } = await check(ulla, 'persons', `${PERSONS}${aTestNumber(13_201)};Elsa;Ek;;\n`);
    await db
      .as('postgres')
      .query(`update platform.import_batch set created_at = now() - interval '25 hours' where id = $1`, [
        body.id,
      ]);
    const forgotten = await db.as('worker').query(
      `update platform.import_batch set state = 'expired', file_sealed = null
          where state = 'checked' and created_at < now() - interval '24 hours' returning id`,
    );
    expect(forgotten).toEqual([{ id: body.id }]);
    expect((await act(ulla, body, 'apply')).status).toBe(409);
  });
});
