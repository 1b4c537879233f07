import { createHash } from 'node:crypto';
import { newId, sql } from '@specialistvagen/platform';
import { EarlierDocuments, RecordEarlierDocument, ViewPlan, WritePlan } from '@specialistvagen/trainees';
import type { PlanContent } from '@specialistvagen/trainees/contract';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../../test/support/index.js';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { DraftPlan } from './draft-plan.js';

const db = usePostgres();
let world: TrainingWorld;
const maja = personOf('maja');
beforeAll(async () => {
  world = await trainingWorld(db);
  await world.register();
  await db.as('postgres').query(
    `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
     values ($1, $2, $3, 'external-assessor', '2026-01-01', $3)`,
    [newId(), personOf('per'), maja],
  );
}, 120_000);
afterAll(() => world.app.close());

const content = (summary: string, traits: Partial<PlanContent> = {}): PlanContent => ({
  summary,
  rows: [{ goals: ['BT1'], activities: 'Akutmottagning', careUnitId: null, from: null, to: null }],
  ...traits,
});
const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });
const view = async (key: string) => get(ViewPlan).view(await world.actor(key), maja);
const save = async (key: string, revision: number, text = 'Planen', traits: Partial<PlanContent> = {}) =>
  get(DraftPlan).save(
    await world.actor(key),
    { traineeId: maja },
    { revision, content: content(text, traits) },
  );
const agree = async (key: string, body: { revision: number; number: number }) =>
  get(WritePlan).agree(await world.actor(key), { traineeId: maja }, body, newId());

describe('the individual plan', () => {
  it.each(['maja', 'sara', 'anders', 'karin', 'linnea'])('is not drafted by %s', async (key) => {
    expect((await refusalOfAttempt(save(key, 0))).code).toBe('not-your-task');
  });

  it('does not exist for an outsider', async () => {
    expect((await refusalOfAttempt(view('viktor'))).code).toBe('not-found');
  });

  it.each([
    ['an identity number', content('Se 19900101-9802')],
    ['an emoji', content('Bra 👍')],
    [
      'an unknown goal',
      content('x', { rows: [{ goals: ['BT19'], activities: '', careUnitId: null, from: null, to: null }] }),
    ],
    [
      'days in the wrong order',
      content('x', {
        rows: [{ goals: [], activities: '', careUnitId: null, from: '2026-02-01', to: '2026-01-01' }],
      }),
    ],
    [
      'a unit that does not exist',
      content('x', { rows: [{ goals: [], activities: '', careUnitId: newId(), from: null, to: null }] }),
    ],
  ])('is not saved with %s', async (_what, refused) => {
    const attempt = get(DraftPlan).save(
      await world.actor('erik'),
      { traineeId: maja },
      { revision: 0, content: refused },
    );
    expect((await refusalOfAttempt(attempt)).code).toBe('plan-refused');
    expect((await view('erik')).draft).toBeNull();
  });

  it('is drafted by the principal supervisor, in one window at a time', async () => {
    const drafted = await save('erik', 0);
    expect(drafted).toMatchObject({ revision: 1, draft: { number: 1, state: 'draft' }, agreed: null });
    expect((await refusalOfAttempt(save('erik', 0, 'Från det andra fönstret'))).code).toBe('stale-revision');
    expect((await save('erik', 1, 'Ändrad')).draft?.content.summary).toBe('Ändrad');
  });

  it('is agreed to by the trainee alone, and only as it was shown', async () => {
    expect((await refusalOfAttempt(agree('erik', { revision: 2, number: 1 }))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(agree('maja', { revision: 1, number: 1 }))).code).toBe('stale-revision');
    const agreed = await agree('maja', { revision: 2, number: 1 });
    expect(agreed).toMatchObject({ draft: null, agreed: { number: 1, state: 'agreed' } });
    expect((await refusalOfAttempt(agree('maja', { revision: 3, number: 1 }))).code).toBe('plan-not-draft');
  });

  it('keeps the agreed revision when the next is drafted', async () => {
    const next = await save('erik', 3, 'Nästa halvår');
    expect(next).toMatchObject({
      draft: { number: 2 },
      agreed: { number: 1, content: { summary: 'Ändrad' } },
    });
    const changed = await world.as(
      'erik',
      `update trainees.plan_revision set saved_at = now() where number = 1 returning 1`,
    );
    expect(changed).toEqual([]);
  });

  it('is read by the external assessor only when the trainee shares it', async () => {
    expect((await view('per')).agreed).toBeNull();
    await get(WritePlan).share(await world.actor('maja'), { traineeId: maja }, true);
    expect((await view('per')).agreed?.number).toBe(1);
    await get(WritePlan).share(await world.actor('maja'), { traineeId: maja }, false);
    expect((await view('per')).agreed).toBeNull();
    expect(
      (await refusalOfAttempt(get(WritePlan).share(await world.actor('erik'), { traineeId: maja }, true)))
        .code,
    ).toBe('not-your-task');
  });
});

describe('earlier paper', () => {
  const scan = Buffer.from('%PDF-1.4\nintyg från 2024');
  const sha256 = createHash('sha256').update(scan).digest('hex');
  let id: string;
  const at = async (key: string) => ({ actor: await world.actor(key), traineeId: maja, id });
  const verify = async (key: string, outcome: 'verified-copy' | 'refused', hash = sha256, comment?: string) =>
    get(RecordEarlierDocument).verify(await at(key), { outcome, sha256: hash, comment }, newId());

  it('is added by the trainee alone, without identity numbers in its title', async () => {
    const create = async (key: string, title: string) =>
      get(RecordEarlierDocument).create(await world.actor(key), maja, { title, goals: ['BT7'] }, newId());
    expect((await refusalOfAttempt(create('erik', 'Intyg'))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(create('maja', 'Intyg 900101-9802'))).fields).toEqual(['title']);
    const created = await create('maja', 'Intyg om forskning');
    expect(created).toMatchObject({ state: 'awaiting-file', sha256: null });
    id = created.id;
  });

  it('is not verified before there is a file', async () => {
    expect((await refusalOfAttempt(verify('erik', 'verified-copy'))).code).toBe('not-in-this-state');
  });

  it('is a PDF, PNG or JPEG by its bytes, whatever it says it is', async () => {
    const upload = async (bytes: Buffer) => get(RecordEarlierDocument).upload(await at('maja'), bytes);
    expect((await refusalOfAttempt(upload(Buffer.from('<html>')))).code).toBe('file-refused');
    expect(await upload(scan)).toMatchObject({ state: 'uploaded', mediaType: 'application/pdf', sha256 });
  });

  it('lies sealed in the database and opens for its own row only', async () => {
    const [row] = await db
      .as('postgres')
      .query<{ sealed: Buffer }>('select sealed from trainees.earlier_document');
    expect(row?.sealed.includes(scan)).toBe(false);
    const file = await get(EarlierDocuments).file(await world.actor('erik'), maja, id);
    expect(file.bytes.equals(scan)).toBe(true);
  });

  it('is verified by today’s principal supervisor alone, and only the file that was opened', async () => {
    for (const key of ['maja', 'sara', 'anders']) {
      expect([key, (await refusalOfAttempt(verify(key, 'verified-copy'))).code]).toEqual([
        key,
        'not-your-task',
      ]);
    }
    expect((await refusalOfAttempt(verify('erik', 'verified-copy', '0'.repeat(64)))).code).toBe(
      'stale-revision',
    );
    expect((await refusalOfAttempt(verify('erik', 'refused'))).fields).toEqual(['comment']);
    const verified = await verify('erik', 'verified-copy');
    expect(verified).toMatchObject({ state: 'verified-copy', verifiedBy: { id: personOf('erik') } });
    expect(verified.status).not.toMatch(/signera/i);
  });

  it('is not replaced or judged again once it is a verified copy', async () => {
    expect((await refusalOfAttempt(get(RecordEarlierDocument).upload(await at('maja'), scan))).code).toBe(
      'not-in-this-state',
    );
    expect((await refusalOfAttempt(verify('erik', 'refused', sha256, 'Ångrar'))).code).toBe(
      'not-in-this-state',
    );
  });

  it('is seen by the external assessor only when it is shared', async () => {
    const list = async () => get(EarlierDocuments).list(await world.actor('per'), maja);
    expect(await list()).toEqual([]);
    await get(RecordEarlierDocument).share(await at('maja'), true);
    expect(await list()).toHaveLength(1);
  });
});

describe('the database itself', () => {
  const tables = [
    'training_post',
    'service_period',
    'post_event',
    'plan',
    'plan_revision',
    'earlier_document',
  ];

  it.each(tables)('shows the api no row of %s when it has not said for whom it works', async (table) => {
    const { seen, existing } = await rowsWithoutContext(db, 'api', `trainees.${table}`);
    expect([existing > 0, seen]).toEqual([true, 0]);
  });

  it.each(tables)('lets nobody delete from %s', async (table) => {
    for (const role of ['api', 'worker', 'statistics', 'audit'] as const) {
      expect(await refusalOf(db.as(role).query(`delete from trainees.${table}`))).toBe('42501');
    }
  });

  it('shows role statistics no training record, and role worker none but while it runs the rules at night', async () => {
    const posts = 'select id from trainees.training_post';
    expect(await refusalOf(db.as('statistics').query(posts))).toBe('42501');
    expect(await refusalOf(db.as('worker').query('select id from trainees.plan'))).toBe('42501');
    expect(await db.as('worker').query(posts)).toEqual([]);
  });

  it.each(['maja', 'sara', 'erik', 'karin', 'viktor'])('refuses days that %s adds', async (key) => {
    const [post] = await db.as('postgres').query<{ id: string }>('select id from trainees.training_post');
    const attempt = world.as(
      key,
      `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
       values ($1, $2, $3, $1, '2026-07-01', '2026-07-02', 100, 'other', $1)`,
      [newId(), post?.id, maja],
    );
    expect(await refusalOf(attempt)).toBe('42501');
  });

  it('changes no row when the trainee or a supervisor moves days', async () => {
    for (const key of ['maja', 'sara', 'erik', 'karin', 'viktor']) {
      const moved = await world.as(key, `update trainees.service_period set to_on = to_on returning id`);
      expect([key, moved]).toEqual([key, []]);
    }
  });

  it('never lets a post change what it was pinned to', async () => {
    for (const column of ['licence_date', 'kind', 'trainee_id', 'region_code']) {
      const change = world.as('anders', `update trainees.training_post set ${column} = ${column}`);
      expect([column, await refusalOf(change)]).toEqual([column, '42501']);
    }
  });

  it('never lets a post follow another regulation without the act that is logged', async () => {
    const change = world.as('anders', `update trainees.training_post set regulation = 'SOSFS 2015:8'`);
    expect(await refusalOf(change)).toBe('42501');
  });

  it('lets a backfill by the owner reach every row, for policies bind the owner too', async () => {
    const touched = await db.as('migrator').transactions.run({ system: true }, async () => {
      await sql('set local role owner');
      return sql('update trainees.training_post set revision = revision returning id');
    });
    expect(touched).toHaveLength(1);
  });
});
