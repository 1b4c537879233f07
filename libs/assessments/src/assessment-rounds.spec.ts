import { execute, newId } from '@specialistvagen/platform';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../test/support/builders/training-world.js';
import { usePostgres } from '../../../test/support/index.js';
import {
  AnswerAssessmentUseCase,
  AssessmentRounds,
  AssessmentsModule,
  ListAssessmentTasks,
  ViewAssessmentRounds,
  ViewAssessments,
} from './index.js';

const db = usePostgres();
let world: TrainingWorld;
let id = '';
const trainee = personOf('maja');
const RATERS = ['sara', 'helena', 'viktor', 'karin', 'johan', 'lena'];
const use = <T>(token: new (...given: never[]) => T): T => world.app.get(token as never, { strict: false });
const invite = async (key: string, by = 'maja') =>
  use(AssessmentRounds).invite(
    await world.actor(by),
    id,
    { of: { kind: 'person', personId: personOf(key) } },
    newId(),
  );
const answers = (strength: string) => ({
  profession: 'nurse',
  team: 'always',
  communication: 'mostly',
  reliability: 'always',
  limits: 'sometimes',
  strength,
});
const taskOf = async (key: string) =>
  (await use(ListAssessmentTasks).of(await world.actor(key))).tasks[0]?.id ?? '';
const answer = async (key: string) => {
  const body = { revision: 0, answers: answers(`sagt av ${key}`) };
  return use(AnswerAssessmentUseCase).answer(await world.actor(key), await taskOf(key), body, newId());
};
const close = async (by = 'maja') => use(AssessmentRounds).close(await world.actor(by), id, 0, newId());
const view = async (by: string) => use(ViewAssessmentRounds).view(await world.actor(by), id);

beforeAll(async () => {
  world = await trainingWorld(db, AssessmentsModule);
  await world.register();
  ({ id } = await use(AssessmentRounds).open(await world.actor('maja'), trainee, {}, newId()));
}, 60_000);
afterAll(() => world.app.close());

describe('a 360', () => {
  it('is opened, filled and closed by the doctor only; nobody is asked twice or about themselves', async () => {
    const open = use(AssessmentRounds).open(await world.actor('erik'), trainee, {}, newId());
    expect((await refusalOfAttempt(open)).code).toBe('not-your-task');
    for (const key of RATERS) await invite(key);
    expect((await refusalOfAttempt(invite('sara'))).fields).toEqual(['of.personId']);
    expect((await refusalOfAttempt(invite('maja'))).fields).toEqual(['of.personId']);
    expect((await refusalOfAttempt(invite('per', 'erik'))).code).toBe('not-found');
  });

  it('does not open its summary with four answers, and tells nobody who has answered', async () => {
    for (const key of RATERS.slice(0, 4)) await answer(key);
    expect((await refusalOfAttempt(close())).code).toBe('round-not-ready');
    expect(await view('maja')).toMatchObject({ answered: 4, summary: null });
    expect(await view('erik')).toMatchObject({ answered: 4, summary: null, invited: [] });
    const [row] = await world.as<{ id: string }>(
      'maja',
      'select id from assessments.assessment where round_id = $1 limit 1',
      [id],
    );
    const single = use(ViewAssessments).view(await world.actor('maja'), row?.id ?? '');
    expect((await refusalOfAttempt(single)).code).toBe('not-found');
  });

  it('opens with five, mixed and without names, and then takes no more', async () => {
    await answer(RATERS[4] ?? '');
    const late = await taskOf('lena');
    await close();
    const read = await view('erik');
    expect(read.summary?.[0]?.counts).toContainEqual({ label: 'sjuksköterska', count: 5 });
    const texts = read.summary?.find(({ label }) => label === 'Det här uppskattar jag')?.texts ?? [];
    expect(texts.toSorted()).toEqual(
      RATERS.slice(0, 5)
        .map((key) => `sagt av ${key}`)
        .toSorted(),
    );
    expect(JSON.stringify(read)).not.toMatch(/Wikström|Nyström|Hedman/);
    expect(await view('maja')).toMatchObject({ summary: read.summary, state: 'closed' });
    const body = { revision: 1, answers: answers('för sent') };
    const after = use(AnswerAssessmentUseCase).answer(await world.actor('lena'), late, body, newId());
    expect((await refusalOfAttempt(after)).code).toBe('not-in-this-state');
  });

  it.each(['maja', 'erik', 'anders', 'ingrid', 'linnea'])('%s reads no single answer of it', async (key) => {
    const rows = 'select assessment_id from assessments.answer where round_id = $1';
    expect(await world.as(key, rows, [id])).toEqual([]);
  });

  it('gives its summary to nobody beside the doctor and those who supervise', async () => {
    for (const key of ['ingrid', 'viktor', 'noor', 'linnea', 'karin']) {
      expect(await world.as(key, 'select answers from assessments.round_answers($1)', [id])).toEqual([]);
      expect((await refusalOfAttempt(view(key))).code).toBe('not-found');
    }
  });
});

describe('a 360 that is under way', () => {
  const opened = async () => {
    const { id: made } = await use(AssessmentRounds).open(await world.actor('maja'), trainee, {}, newId());
    return made;
  };
  const inviteTo = async (round: string, key: string) => {
    const of = { kind: 'person', personId: personOf(key) } as const;
    return use(AssessmentRounds).invite(await world.actor('maja'), round, { of }, newId());
  };

  it('takes nobody more when it is ended at the same time as somebody is invited', async () => {
    const round = await opened();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let isTaken = () => {};
    const taken = new Promise<void>((resolve) => (isTaken = resolve));
    const ending = db.as('api').transactions.run({ person: trainee }, async () => {
      await execute(
        `update assessments.round set state = 'withdrawn', closed_at = now(), revision = revision + 1 where id = $1`,
        [round],
      );
      isTaken();
      await held;
    });
    await taken;
    const inviting = inviteTo(round, 'per').then(
      () => 'invited',
      (error: unknown) => (error as { code?: string }).code,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    letGo();
    await ending;
    expect(await inviting).toBe('round-not-ready');
    const rows = 'select id from assessments.assessment where round_id = $1';
    expect(await world.as('maja', rows, [round])).toEqual([]);
  });

  it('is not handed on to somebody who is in it already', async () => {
    const round = await opened();
    for (const key of ['sara', 'viktor']) await inviteTo(round, key);
    const passOn = use(AnswerAssessmentUseCase).passOn(
      await world.actor('sara'),
      await taskOf('sara'),
      { revision: 0, personId: personOf('viktor') },
      newId(),
    );
    expect(await refusalOfAttempt(passOn)).toMatchObject({ code: 'not-a-stand-in', fields: ['personId'] });
  });
});
