import { newId, swedishDay } from '@specialistvagen/platform';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../../test/support/index.js';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import type { RecordMeetingBody } from '../contract/index.js';
import { Meetings } from './meetings.js';

const db = usePostgres();
let world: TrainingWorld;
const maja = personOf('maja');
const today = swedishDay(new Date());
beforeAll(async () => {
  world = await trainingWorld(db);
  await world.register();
}, 120_000);
afterAll(() => world.app.close());

const meetings = () => world.app.get(Meetings, { strict: false });
const at = async (key: string) => ({ actor: await world.actor(key), traineeId: maja });
const body = (traits: Partial<RecordMeetingBody> = {}): RecordMeetingBody => ({
  supervisorId: personOf('erik'),
  heldOn: today,
  minutes: 'Vi gick igenom jourveckan.',
  nextSteps: 'Medsittning i december.',
  ...traits,
});
const record = async (key: string, traits: Partial<RecordMeetingBody> = {}) =>
  meetings().record(await at(key), body(traits), newId());
const list = async (key: string) => (await meetings().list(await at(key))).items;
const change = async (key: string, id: string, revision: number, minutes: string) =>
  meetings().change(await at(key), id, { revision, heldOn: today, minutes, nextSteps: '' });

describe('a supervision meeting', () => {
  it.each(['karin', 'linnea', 'anders'])('is not recorded by %s', async (key) => {
    expect((await refusalOfAttempt(record(key))).code).toBe('not-your-task');
  });

  it('is not recorded in a colleague’s place', async () => {
    expect((await refusalOfAttempt(record('sara'))).code).toBe('not-your-task');
  });

  it('is refused with all its faults at once', async () => {
    const faulty = record('maja', {
      supervisorId: personOf('karin'),
      heldOn: '2999-01-01',
      minutes: 'Om 900101-9802',
      nextSteps: '1990 01 01 9802',
    });
    expect(await refusalOfAttempt(faulty)).toMatchObject({
      code: 'meeting-refused',
      fields: ['supervisorId', 'heldOn', 'minutes', 'nextSteps'],
    });
  });

  it('is not recorded on a day when the person was no supervisor', async () => {
    expect(await refusalOfAttempt(record('maja', { heldOn: '2025-12-31' }))).toMatchObject({
      fields: ['heldOn'],
    });
  });

  it('is recorded by either of the two and read by both', async () => {
    await record('erik');
    const view = await record('maja', { heldOn: '2026-02-02', minutes: 'Om dokumentation' });
    expect(view.items.map(({ written }) => written?.minutes)).toEqual([
      'Vi gick igenom jourveckan.',
      'Om dokumentation',
    ]);
    expect((await list('erik')).map(({ written }) => written?.revision)).toEqual([1, 1]);
    expect(view.supervisors.map(({ id }) => id).toSorted()).toEqual(
      [personOf('erik'), personOf('sara')].toSorted(),
    );
    expect((await meetings().list(await at('erik'))).supervisors.map(({ id }) => id)).toEqual([
      personOf('erik'),
    ]);
  });

  it('is not seen by the other supervisor', async () => {
    expect(await list('sara')).toEqual([]);
  });

  it('is known to the study director by its day alone', async () => {
    expect((await list('anders')).map(({ heldOn, written }) => [heldOn, written])).toEqual([
      [today, null],
      ['2026-02-02', null],
    ]);
  });

  it.each(['karin', 'linnea'])('is not known to %s', async (key) => {
    expect((await refusalOfAttempt(list(key))).code).toBe('not-your-task');
  });

  it.each(['viktor', 'ingrid', 'magnus', 'per'])('does not exist for %s', async (key) => {
    expect((await refusalOfAttempt(list(key))).code).toBe('not-found');
  });

  it('keeps what the other wrote first: the second is told', async () => {
    const [first] = await list('maja');
    const id = first?.id ?? '';
    await change('maja', id, 1, 'Majas tillägg');
    expect((await refusalOfAttempt(change('erik', id, 1, 'Eriks tillägg'))).code).toBe('stale-revision');
    await change('erik', id, 2, 'Majas och Eriks tillägg');
    const [now] = await list('maja');
    expect(now?.written).toMatchObject({
      minutes: 'Majas och Eriks tillägg',
      revision: 3,
      changedBy: { id: personOf('erik') },
    });
  });

  it.each(['sara', 'anders'])('is not changed by %s', async (key) => {
    const [first] = await list('maja');
    const { code } = await refusalOfAttempt(change(key, first?.id ?? '', 3, 'x'));
    expect(['not-found', 'not-your-task']).toContain(code);
  });
});

describe('in the database', () => {
  it.each(['sara', 'anders', 'karin', 'linnea', 'ulla', 'ingrid', 'magnus'])(
    'the minutes show %s no row',
    async (key) => {
      expect(await world.as(key, 'select id from supervisors.meeting_minutes')).toEqual([]);
    },
  );

  it('the minutes are sealed', async () => {
    const rows = await db
      .as('postgres')
      .query<{ row: string }>(
        `select m::text || encode(m.sealed, 'escape') as row from supervisors.meeting_minutes m`,
      );
    expect(rows).toHaveLength(2);
    expect(rows.filter(({ row }) => /tillägg|dokumentation/.test(row))).toEqual([]);
  });

  it.each(['worker', 'statistics', 'audit'] as const)('role %s touches neither table', async (role) => {
    for (const table of ['meeting', 'meeting_minutes'])
      expect(await refusalOf(db.as(role).query(`select 1 from supervisors.${table}`))).toBe('42501');
  });

  it('the api sees nothing when it has not said for whom it works', async () => {
    for (const table of ['meeting', 'meeting_minutes']) {
      const { seen, existing } = await rowsWithoutContext(db, 'api', `supervisors.${table}`);
      expect([existing > 0, seen]).toEqual([true, 0]);
    }
  });

  it('nobody writes a meeting between two others', async () => {
    const attempt = world.as(
      'sara',
      `insert into supervisors.meeting (id, trainee_id, supervisor_id, held_on, recorded_by) values ($1, $2, $3, $4, $3)`,
      [newId(), maja, personOf('erik'), today],
    );
    expect(await refusalOf(attempt)).toBe('42501');
  });
});
