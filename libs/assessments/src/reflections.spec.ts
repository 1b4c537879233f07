import { newId } from '@specialistvagen/platform';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../test/support/index.js';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../test/support/builders/training-world.js';
import { AssessmentsModule, Attachments, Reflections } from './index.js';
import { aPng } from '../../../test/support/builders/files.js';

const db = usePostgres();
let world: TrainingWorld;
let shared = '';
let hidden = '';
const maja = personOf('maja');
const TEXT = 'Det som skrämde mig i natt';
/** Everybody who has a part in the training or a power over it, but for the doctor and the two supervisors. */
const OTHERS = ['anders', 'karin', 'linnea', 'ulla', 'viktor', 'per', 'ingrid', 'magnus', 'nils', 'eva'];
const TABLES = ['reflection', 'share', 'attachment'];

const reflections = () => world.app.get(Reflections, { strict: false });
const at = async (key: string) => ({ actor: await world.actor(key), traineeId: maja });
const write = async (text: string, key = 'maja') =>
  reflections().write(await at(key), { text, goals: ['BT1'] }, newId());
const seenBy = async (key: string) => (await reflections().list(await at(key))).items.map(({ text }) => text);

beforeAll(async () => {
  world = await trainingWorld(db, AssessmentsModule);
  await world.register();
  // The officer has her case, and the external assessor the assignment: no relation opens the room.
  for (const [key, purpose] of [
    ['ingrid', 'case-officer'],
    ['per', 'external-assessor'],
  ] as const) {
    await db.as('postgres').query(
      `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
       values ($1, $2, $3, $4, '2026-01-01', $2)`,
      [newId(), personOf(key), maja, purpose],
    );
  }
  hidden = (await write(TEXT)).items[0]?.id ?? '';
  shared = (await write('Ett samtal som gick bra')).items[0]?.id ?? '';
  const beside = { ...(await at('maja')), subject: 'reflection', subjectId: shared } as const;
  await world.app.get(Attachments, { strict: false }).add(beside, aPng(), newId());
}, 120_000);
afterAll(() => world.app.close());

describe('a reflection', () => {
  it.each(['erik', 'sara', 'anders', 'karin', 'ingrid'])('is not written by %s', async (key) => {
    expect((await refusalOfAttempt(write('x', key))).code).toBe('not-your-task');
  });

  it('is not saved with an identity number, and the refusal says where it stands', async () => {
    const attempt = reflections().write(
      await at('maja'),
      { text: 'Hos henne,\n900101-9802', goals: [] },
      newId(),
    );
    const error = await attempt.catch((one: unknown) => one);
    expect(error).toMatchObject({ code: 'reflection-refused', reasons: [{ field: 'text' }] });
    expect(JSON.stringify(error)).toContain('rad 2, ord 1');
    expect(JSON.stringify(error)).not.toContain('9802');
  });

  it('belongs to the doctor alone until it is shared', async () => {
    expect(await seenBy('maja')).toHaveLength(2);
    expect(await seenBy('erik')).toEqual([]);
    expect(await seenBy('sara')).toEqual([]);
  });

  it('is shared one at a time with one supervisor, and taken away again', async () => {
    await reflections().share(await at('maja'), shared, personOf('sara'), newId());
    expect(await seenBy('sara')).toEqual(['Ett samtal som gick bra']);
    expect(await seenBy('erik')).toEqual([]);
    const own = await reflections().list(await at('maja'));
    expect(own.items.map(({ sharedWith }) => sharedWith.length)).toEqual([1, 0]);
    await reflections().unshare(await at('maja'), shared, personOf('sara'), newId());
    expect(await seenBy('sara')).toEqual([]);
    await reflections().share(await at('maja'), shared, personOf('sara'), newId());
  });

  it.each(['karin', 'anders', 'ingrid', 'per'])(
    'cannot be shared with %s, who does not supervise',
    async (key) => {
      const attempt = reflections().share(await at('maja'), shared, personOf(key), newId());
      expect((await refusalOfAttempt(attempt)).code).toBe('share-refused');
    },
  );

  it('is not overwritten from a second window', async () => {
    const change = async (revision: number, text: string) =>
      reflections().change(await at('maja'), hidden, { revision, text, goals: [] });
    await change(0, TEXT);
    expect((await refusalOfAttempt(change(0, 'Från det andra fönstret'))).code).toBe('stale-revision');
    expect(await seenBy('maja')).toContain(TEXT);
  });

  it.each(OTHERS)('is refused %s', async (key) => {
    const { code } = await refusalOfAttempt(reflections().list(await at(key)));
    expect(['not-found', 'not-your-task']).toContain(code);
  });
});

describe('the room in the database', () => {
  it.each(OTHERS)('shows %s no row of anything, also by the id', async (key) => {
    for (const table of TABLES)
      expect(await world.as(key, `select id from reflections.${table}`)).toEqual([]);
    expect(await world.as(key, 'select id from reflections.reflection where id = $1', [shared])).toEqual([]);
  });

  it('shows a supervisor what is shared with that supervisor, and its file', async () => {
    const ids = async (key: string, table: string) =>
      (await world.as<{ id: string }>(key, `select id from reflections.${table}`)).map(({ id }) => id);
    expect(await ids('sara', 'reflection')).toEqual([shared]);
    expect(await ids('sara', 'attachment')).toHaveLength(1);
    expect(await ids('erik', 'reflection')).toEqual([]);
    expect(await ids('erik', 'attachment')).toEqual([]);
  });

  it.each(['worker', 'audit', 'statistics', 'migrator'] as const)('has no door for role %s', async (role) => {
    const [row] = await db
      .as(role)
      .query<{ may: boolean }>(`select has_schema_privilege('reflections', 'usage') as may`);
    expect(row?.may).toBe(false);
    for (const table of TABLES)
      expect(await refusalOf(db.as(role).query(`select 1 from reflections.${table}`))).toBe('42501');
  });

  it('has no policy that names an officer, a director, a head or an assessor', async () => {
    const policies = await db.as('postgres').query<{ text: string; roles: string }>(
      `select coalesce(qual, '') || coalesce(with_check, '') as text, roles::text from pg_policies
        where schemaname = 'reflections' and policyname <> 'owner_migrates'`,
    );
    expect(policies.length).toBeGreaterThan(8);
    expect(
      policies.filter(({ text }) => /officer|director|head-of|coordinator|assessor|signer/.test(text)),
    ).toEqual([]);
    expect(new Set(policies.map(({ roles }) => roles))).toEqual(new Set(['{api}']));
  });

  it('shows the api nothing when it has not said for whom it works', async () => {
    for (const table of TABLES)
      expect(await rowsWithoutContext(db, 'api', `reflections.${table}`)).toMatchObject({ seen: 0 });
  });

  it('holds no text in clear', async () => {
    const rows = await db
      .as('postgres')
      .query<{ row: string }>(
        `select r::text || encode(r.sealed, 'escape') as row from reflections.reflection r`,
      );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes('skrämde'))).toEqual([]);
  });

  it.each(['anders', 'erik', 'ingrid'])('takes no share from %s', async (key) => {
    const attempt = world.as(
      key,
      'insert into reflections.share (id, reflection_id, trainee_id, supervisor_id) values ($1, $2, $3, $4)',
      [newId(), hidden, maja, personOf(key)],
    );
    expect(await refusalOf(attempt)).toBe('42501');
  });
});

it('a reflection that is removed is gone, with what lay beside it', async () => {
  await reflections().remove(await at('maja'), shared, newId());
  expect(await seenBy('maja')).toEqual([TEXT]);
  const left = await db
    .as('postgres')
    .query('select 1 from reflections.share union all select 1 from reflections.attachment');
  expect(left).toEqual([]);
});
