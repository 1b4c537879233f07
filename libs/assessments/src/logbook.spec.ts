import { newId, swedishDay } from '@specialistvagen/platform';
import { Supervisors } from '@specialistvagen/supervisors';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../test/support/index.js';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../test/support/builders/training-world.js';
import { aPng } from '../../../test/support/builders/files.js';
import {
  AssessmentsModule,
  Attachments,
  Logbook,
  type AddLogbookEntryBody,
  type LogbookView,
} from './index.js';

const db = usePostgres();
let world: TrainingWorld;
const maja = personOf('maja');
const today = swedishDay(new Date());
beforeAll(async () => {
  world = await trainingWorld(db, AssessmentsModule);
  await world.register();
}, 120_000);
afterAll(() => world.app.close());

const attachments = () => world.app.get(Attachments, { strict: false });
const logbook = () => world.app.get(Logbook, { strict: false });
const at = async (key: string) => ({ actor: await world.actor(key), traineeId: maja });
const body = (traits: Partial<AddLogbookEntryBody> = {}): AddLogbookEntryBody => ({
  doneOn: today,
  procedure: 'Lumbalpunktion',
  role: 'under-supervision',
  count: 1,
  goals: ['BT10'],
  ...traits,
});
const add = async (traits: Partial<AddLogbookEntryBody> = {}, by = 'maja', key = newId()) =>
  logbook().add(await at(by), body(traits), key);
const newest = (view: LogbookView) => view.items[0]?.id ?? '';

describe('the logbook', () => {
  it.each(['erik', 'sara', 'anders', 'karin', 'linnea'])('is not written by %s', async (key) => {
    expect((await refusalOfAttempt(add({}, key))).code).toBe('not-your-task');
  });

  it.each(['anders', 'karin', 'linnea'])('is not read by %s', async (key) => {
    expect((await refusalOfAttempt(logbook().view(await at(key)))).code).toBe('not-your-task');
  });

  it.each(['viktor', 'ingrid', 'magnus', 'per'])('does not exist for %s', async (key) => {
    expect((await refusalOfAttempt(logbook().view(await at(key)))).code).toBe('not-found');
  });

  it('refuses an entry with all its faults at once, and keeps nothing of it', async () => {
    const faulty = add({ procedure: 'LP 19900101-9802', doneOn: '2999-01-01', goals: ['BT99'] });
    expect(await refusalOfAttempt(faulty)).toMatchObject({
      code: 'logbook-refused',
      fields: ['procedure', 'doneOn', 'goals'],
    });
    expect((await logbook().view(await at('maja'))).items).toEqual([]);
  });

  it('counts what is added, once however often it is sent', async () => {
    const key = newId();
    await add({ supervisorId: personOf('erik'), count: 2 }, 'maja', key);
    const view = await add({ supervisorId: personOf('erik'), count: 2 }, 'maja', key);
    expect(view.items).toHaveLength(1);
    expect(view.items[0]).toMatchObject({
      procedure: 'Lumbalpunktion',
      roleLabel: 'under handledning',
      supervisor: { id: personOf('erik') },
      goals: ['BT10'],
      standsBecause: null,
    });
    expect(view.counts).toMatchObject([{ procedure: 'Lumbalpunktion', total: 2 }]);
    expect(view.supervisors.map(({ id }) => id).toSorted()).toEqual(
      [personOf('erik'), personOf('sara')].toSorted(),
    );
    expect((await logbook().view(await at('sara'))).items).toHaveLength(1);
  });

  it('takes an entry back, after which it counts no more and is there no more', async () => {
    const id = newest(await add({ procedure: 'Suturering' }));
    const view = await logbook().takeBack(await at('maja'), id, newId());
    expect(view.counts.map(({ procedure }) => procedure)).toEqual(['Lumbalpunktion']);
    const again = logbook().takeBack(await at('maja'), id, newId());
    expect((await refusalOfAttempt(again)).code).toBe('not-found');
    const [row] = await db
      .as('postgres')
      .query('select taken_back_at from assessments.logbook_entry where id = $1', [id]);
    expect(row).toEqual({ taken_back_at: expect.any(Date) });
  });

  it('stands beside an intyg for whoever may read it, and what a signer saw is not taken back', async () => {
    const id = newest(await add({ procedure: 'Artärpunktion', goals: ['BT13'] }));
    const [post] = await db.as('postgres').query<{ id: string }>('select id from trainees.training_post');
    const of = { traineeId: maja, postId: post?.id ?? '', goals: ['BT13'] };
    const signedBy = (key: string) =>
      db.as('api').transactions.run({ person: personOf(key) }, async () => {
        await logbook().standsBehind(newId(), of);
        return (await logbook().evidenceFor(of)).map(({ title, facts }) => [title, facts]);
      });
    expect(await signedBy('karin')).toEqual([]);
    const entry = async () => (await logbook().view(await at('maja'))).items.find((one) => one.id === id);
    expect((await entry())?.standsBecause).toBeNull();
    expect(await signedBy('sara')).toEqual([['Artärpunktion, 1 gång', '1 under handledning']]);
    expect((await entry())?.standsBecause).toMatch(/grund/);
    const attempt = logbook().takeBack(await at('maja'), id, newId());
    expect((await refusalOfAttempt(attempt)).code).toBe('in-use');
  });

  it('keeps its files as a signer saw them', async () => {
    const id = newest(await add({ procedure: 'Pleuratappning', goals: ['BT14'] }));
    const beside = { ...(await at('maja')), subject: 'logbook', subjectId: id } as const;
    const [file] = await attachments().add(beside, aPng(), newId());
    const [post] = await db.as('postgres').query<{ id: string }>('select id from trainees.training_post');
    await db
      .as('api')
      .transactions.run({ person: personOf('sara') }, () =>
        logbook().standsBehind(newId(), { traineeId: maja, postId: post?.id ?? '', goals: ['BT14'] }),
      );
    const remove = attachments().remove(beside, file?.id ?? '', newId());
    expect((await refusalOfAttempt(remove)).code).toBe('in-use');
    const add2 = attachments().add(beside, Buffer.from('%PDF'), newId());
    expect((await refusalOfAttempt(add2)).code).toBe('in-use');
    const gone = 'delete from assessments.attachment where subject_id = $1 returning id';
    expect(await world.as('maja', gone, [id])).toEqual([]);
    const more = world.as(
      'maja',
      `insert into assessments.attachment (id, trainee_id, subject_id, media_type, size, sha256, sealed)
       values ($1, $2, $3, 'image/png', 1, repeat('a', 64), '\\x00')`,
      [newId(), maja, id],
    );
    expect(await refusalOf(more)).toBe('42501');
  });

  it('is exported by the doctor, and by nobody else', async () => {
    expect(await logbook().export(await at('maja'))).toContain(
      `"${today}";"Lumbalpunktion";"under handledning";"2"`,
    );
    expect((await refusalOfAttempt(logbook().export(await at('erik')))).code).toBe('not-your-task');
  });
});

describe('the database', () => {
  const insert = (key: string, name: string) =>
    world.as(
      key,
      `insert into assessments.logbook_entry
         (id, trainee_id, done_on, procedure_name, procedure_key, role, times, goals)
       values ($1, $2, $3, $4, 'x', 'performed', 1, '{}')`,
      [newId(), maja, today, name],
    );

  it('has nowhere to put a number of a patient', async () => {
    expect(await refusalOf(insert('maja', 'LP 900101'))).toBe('23514');
    expect(await refusalOf(insert('maja', 'LP\nAnna'))).toBe('23514');
  });

  it.each(['erik', 'anders', 'karin', 'ingrid'])('takes no row from %s', async (key) => {
    expect(await refusalOf(insert(key, 'LP'))).toBe('42501');
  });

  it.each(['anders', 'karin', 'linnea', 'viktor', 'ingrid', 'magnus'])('shows %s no row', async (key) => {
    expect(await world.as(key, 'select id from assessments.logbook_entry')).toEqual([]);
  });

  it.each(['worker', 'statistics', 'audit'] as const)('lets role %s into no row', async (role) => {
    for (const table of ['logbook_entry', 'logbook_use', 'attachment'])
      expect(await refusalOf(db.as(role).query(`select 1 from assessments.${table}`))).toBe('42501');
  });

  it('shows the api nothing when it has not said for whom it works', async () => {
    expect(await rowsWithoutContext(db, 'api', 'assessments.logbook_entry')).toMatchObject({ seen: 0 });
  });

  it('brings nothing back that was taken back, and takes nothing back that is used', async () => {
    const bringBack = 'update assessments.logbook_entry set taken_back_at = null';
    expect(await world.as('maja', `${bringBack} where taken_back_at is not null returning id`)).toEqual([]);
    expect(await refusalOf(world.as('maja', bringBack))).toBe('42501');
    const left = await world.as<{ procedure_name: string }>(
      'maja',
      'update assessments.logbook_entry set taken_back_at = now() returning procedure_name',
    );
    expect(left.map((row) => row.procedure_name)).toEqual(['Lumbalpunktion']);
  });

  it('knows who supervises from the assignments', async () => {
    const own = await db
      .as('api')
      .transactions.run({ person: maja }, () =>
        world.app.get(Supervisors, { strict: false }).of(maja, today),
      );
    expect(own).toHaveLength(2);
  });
});
