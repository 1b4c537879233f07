import { newId } from '@specialistvagen/platform';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../test/support/builders/training-world.js';
import { aPng } from '../../../test/support/builders/files.js';
import { itIsAppendOnly, refusalOf, usePostgres } from '../../../test/support/index.js';
import {
  AnswerAssessmentUseCase,
  AskAssessmentUseCase,
  AssessmentsModule,
  Attachments,
  ExpireAssessments,
  InviteAssessor,
  ListAssessmentTasks,
  ViewAssessments,
  type AskAssessment,
} from './index.js';

const db = usePostgres();
let world: TrainingWorld;
const trainee = personOf('maja');
const use = <T>(token: new (...given: never[]) => T): T => world.app.get(token as never, { strict: false });
const ask = async (traits: Partial<AskAssessment> = {}, by = 'maja', key: string = newId()) =>
  use(AskAssessmentUseCase).ask(
    await world.actor(by),
    trainee,
    { form: 'mini-cex', goals: ['BT1'], of: { kind: 'code' }, ...traits },
    key,
  );
const askSara = () => ask({ of: { kind: 'person', personId: personOf('sara') } });
const view = async (by: string, id: string) => use(ViewAssessments).view(await world.actor(by), id);
const answer = async (by: string, id: string, answers: object = { independence: 4 }, revision = 0) =>
  use(AnswerAssessmentUseCase).answer(
    await world.actor(by),
    id,
    { revision, answers: answers as never },
    newId(),
  );
const tokenOf = async (id: string) => {
  const { address } = await use(InviteAssessor).code(await world.actor('maja'), id, 'https://x.example');
  return new URL(address).hash.slice(1);
};

beforeAll(async () => {
  world = await trainingWorld(db, AssessmentsModule);
  await world.register();
}, 60_000);
afterAll(() => world.app.close());

describe('an assessment that is asked for', () => {
  it('waits for the one who was asked, and is read by those who follow the training when it is answered', async () => {
    const { id } = await askSara();
    expect(
      (await use(ListAssessmentTasks).of(await world.actor('sara'))).tasks.map((task) => task.id),
    ).toContain(id);
    expect(await refusalOfAttempt(view('erik', id))).toMatchObject({ code: 'not-found' });
    await answer('sara', id, { independence: 4, strength: 'Lugn och tydlig.' });
    const read = await view('erik', id);
    expect(read).toMatchObject({
      state: 'answered',
      level: 'Gör själv',
      standing: 'confirmed',
      goals: ['BT1'],
    });
    expect((await use(ViewAssessments).list(await world.actor('anders'), trainee)).items[0]?.id).toBe(id);
    const trend = await use(ViewAssessments).trend(await world.actor('maja'), trainee);
    expect(trend.goals).toMatchObject([
      { code: 'BT1', points: [{ label: 'Gör själv', level: 4, levels: 5 }] },
    ]);
  });

  it('is refused with every fault at once: form, goal of another regulation, number in the text', async () => {
    const body = { form: 'mitt-i-st', goals: ['STa1'], occasion: 'pat 19121212-1212' };
    const { fields } = await refusalOfAttempt(ask(body));
    expect(fields).toEqual(['form', 'goals', 'occasion']);
  });

  it('is asked of nobody in hiding and never of oneself', async () => {
    const of = (key: string) => ask({ of: { kind: 'person', personId: personOf(key) } });
    expect((await refusalOfAttempt(of('maja'))).fields).toEqual(['of.personId']);
    expect((await refusalOfAttempt(of('alex'))).fields).toEqual(['of.personId']);
  });

  it('is asked for by the doctor only, and sent twice it is one', async () => {
    expect((await refusalOfAttempt(ask({}, 'sara'))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(ask({}, 'viktor'))).code).toBe('not-found');
    const key = newId();
    expect(await ask({}, 'maja', key)).toEqual(await ask({}, 'maja', key));
  });
});

describe('an answer', () => {
  it('lacks what the form requires and holds no identity number, told at the field', async () => {
    const { id } = await askSara();
    const empty = await refusalOfAttempt(answer('sara', id, { next: 'ring 121212-1212' }));
    expect(empty.fields).toEqual(['answers.independence', 'answers.next']);
  });

  it('is given once: of two at the same time one counts, and nothing changes it afterwards', async () => {
    const { id } = await askSara();
    const both = await Promise.allSettled([answer('sara', id), answer('sara', id, { independence: 1 })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await refusalOfAttempt(answer('sara', id, { independence: 2 }, 1))).code).toBe(
      'not-in-this-state',
    );
    const change = `update assessments.answer set answers = '{}' where assessment_id = $1`;
    expect(await refusalOf(world.as('sara', change, [id]))).toBe('42501');
    expect(
      await refusalOf(world.as('sara', 'delete from assessments.answer where assessment_id = $1', [id])),
    ).toBe('42501');
    const back = `update assessments.assessment set state = 'asked', closed_at = null where id = $1 returning id`;
    expect(await world.as('sara', back, [id])).toEqual([]);
  });

  it('is the assessor’s to give: not the doctor’s, not another supervisor’s', async () => {
    const { id } = await askSara();
    expect((await refusalOfAttempt(answer('maja', id))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(answer('erik', id))).code).toBe('not-found');
  });

  it('is declined with a reason that the doctor reads', async () => {
    const { id } = await askSara();
    const decline = { revision: 0, reason: 'Jag var inte med.' };
    await use(AnswerAssessmentUseCase).decline(await world.actor('sara'), id, decline, newId());
    expect(await view('maja', id)).toMatchObject({ state: 'declined', declineReason: 'Jag var inte med.' });
    expect((await refusalOfAttempt(answer('sara', id, undefined, 1))).code).toBe('not-in-this-state');
  });

  it('comes from the stand-in as themselves, not from whoever passed it on', async () => {
    const { id } = await askSara();
    const passOn = async (personId: string) =>
      use(AnswerAssessmentUseCase).passOn(await world.actor('sara'), id, { revision: 0, personId }, newId());
    expect((await refusalOfAttempt(passOn(trainee))).fields).toEqual(['personId']);
    await passOn(personOf('viktor'));
    expect((await refusalOfAttempt(answer('sara', id, undefined, 1))).code).toBe('not-your-task');
    await answer('viktor', id, { independence: 2 }, 1);
    expect(await view('maja', id)).toMatchObject({ assessor: { id: personOf('viktor') }, state: 'answered' });
  });
});

describe('a file beside a request that is passed on', () => {
  const passed = async (from: string) => {
    const { id } = await ask({ of: { kind: 'person', personId: personOf(from) } });
    const beside = { actor: await world.actor('maja'), traineeId: trainee, subject: 'assessment' } as const;
    const [file] = await use(Attachments).add({ ...beside, subjectId: id }, aPng(), newId());
    const to = { revision: 0, personId: personOf('helena') };
    await use(AnswerAssessmentUseCase).passOn(await world.actor(from), id, to, newId());
    return { id, file: file?.id ?? '' };
  };
  const filesFor = async (by: string, id: string) =>
    (await use(Attachments).ofAssessment(await world.actor(by), id)).length;

  it('is the stand-in’s to see; whoever passed it on sees the request and nothing beside it', async () => {
    const { id, file } = await passed('viktor');
    expect((await view('viktor', id)).assessor?.id).toBe(personOf('helena'));
    expect([await filesFor('viktor', id), await filesFor('helena', id)]).toEqual([0, 1]);
    const fetched = use(Attachments).file(await world.actor('viktor'), 'assessment', file);
    expect((await refusalOfAttempt(fetched)).code).toBe('not-found');
    await answer('helena', id, undefined, 1);
    expect(await filesFor('viktor', id)).toBe(0);
  });

  it('is seen again by a supervisor who passed it on, as by others who follow the training, when it is answered', async () => {
    const { id } = await passed('sara');
    expect(await filesFor('sara', id)).toBe(0);
    await answer('helena', id, undefined, 1);
    expect([await filesFor('sara', id), await filesFor('erik', id)]).toEqual([1, 1]);
  });
});

describe('a mandate', () => {
  it.each([
    ['ylva', 'unconfirmed'],
    ['ulla', 'confirmed'],
  ])(
    'of %s leaves the assessor %s: only one at the training’s care provider confirms',
    async (key, standing) => {
      const { id } = await ask({ of: { kind: 'person', personId: personOf(key) } });
      await answer(key, id);
      expect((await view('maja', id)).standing).toBe(standing);
    },
  );
});

describe('the code', () => {
  it('is used once, by whoever comes first, and never by the doctor', async () => {
    const { id } = await ask();
    const token = await tokenOf(id);
    expect(await use(InviteAssessor).peek(token)).toEqual({ isOpen: true, title: 'Mini-CEX' });
    const accept = async (by: string) => use(InviteAssessor).accept(await world.actor(by), token);
    expect((await refusalOfAttempt(accept('maja'))).code).toBe('own-assessment');
    const came = await Promise.allSettled([accept('helena'), accept('viktor')]);
    expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await use(InviteAssessor).peek(token)).toEqual({ isOpen: false, title: null });
    const winner = (await view('maja', id)).assessor?.id === personOf('helena') ? 'helena' : 'viktor';
    expect(await accept(winner)).toEqual({ id });
  });

  it('ends after a quarter of an hour, when a new one is shown, and when the request is taken back', async () => {
    const { id } = await ask();
    const first = await tokenOf(id);
    const second = await tokenOf(id);
    expect((await use(InviteAssessor).peek(first)).isOpen).toBe(false);
    world.clock.advance(16 * 60_000);
    expect((await use(InviteAssessor).peek(second)).isOpen).toBe(false);
    const third = await tokenOf(id);
    await use(AnswerAssessmentUseCase).withdraw(await world.actor('maja'), id, 0, newId());
    expect((await use(InviteAssessor).peek(third)).isOpen).toBe(false);
  });

  it('is kept as its hash only', async () => {
    const { id } = await ask();
    const token = await tokenOf(id);
    const [row] = await db
      .as('postgres')
      .query<{ text: string }>(`select string_agg(i::text, ' ') as text from assessments.invitation i`);
    expect(row?.text).not.toContain(token);
  });

  it('lets somebody without any role answer, shown as unconfirmed', async () => {
    const { id } = await ask();
    await use(InviteAssessor).accept(await world.actor('lena'), await tokenOf(id));
    await answer('lena', id, { independence: 3 }, 1);
    expect(await view('erik', id)).toMatchObject({ standing: 'unconfirmed', standingBasis: null });
  });
});

describe('who reads', () => {
  it.each(['karin', 'linnea', 'per', 'ingrid', 'noor'])('%s reads no assessment of maja’s', async (key) => {
    const rows = 'select assessment_id from assessments.answer where trainee_id = $1';
    expect(await world.as(key, rows, [trainee])).toEqual([]);
    const attempt = use(ViewAssessments).list(await world.actor(key), trainee);
    expect(['not-found', 'not-your-task']).toContain((await refusalOfAttempt(attempt)).code);
  });

  it('no policy of the schema lets the authority in', async () => {
    const rows = await db.as('postgres').query<{ name: string }>(
      `select tablename || ' ' || policyname as name from pg_policies
          where schemaname = 'assessments' and tablename not in ('form_version', 'guidance')
            and (coalesce(qual, '') || coalesce(with_check, '')) like '%case%officer%'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('what nobody answers', () => {
  it('is put away by the worker after its day, and told once', async () => {
    const { id } = await askSara();
    const worker = await world.worker();
    world.clock.advance(61 * 86_400_000);
    const sweep = worker.get(ExpireAssessments, { strict: false });
    expect(await sweep.sweep()).toBeGreaterThan(0);
    expect(await sweep.sweep()).toBe(0);
    await worker.close();
    expect(await view('maja', id)).toMatchObject({ state: 'expired' });
    expect((await refusalOfAttempt(answer('sara', id))).code).toBe('not-in-this-state');
  });
});

itIsAppendOnly(db, 'assessments.answer', 'answers');
itIsAppendOnly(db, 'assessments.assessment_event', 'action');
itIsAppendOnly(db, 'assessments.form_version', 'specification');
itIsAppendOnly(db, 'assessments.guidance', 'text');
