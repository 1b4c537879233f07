import {
  personOf,
  trainingWorld,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { usePostgres } from '../../../../test/support/index.js';
import { AnswerAssessmentUseCase, AssessmentsModule, Logbook, ViewAssessments } from '../index.js';
import { loadDemoTraining } from './load-demo-training.js';

const db = usePostgres();
let world: TrainingWorld;
const elin = personOf('elin');
const use = <T>(token: new (...given: never[]) => T): T => world.app.get(token as never, { strict: false });
const load = () => loadDemoTraining({ get: use, api: db.as('api').transactions, clock: world.clock });
const held = async () => {
  const actor = await world.actor('elin');
  const { items } = await use(ViewAssessments).list(actor, elin);
  const log = await use(Logbook).view({ actor, traineeId: elin });
  return { assessments: items.map(({ state, level }) => [state, level]), entries: log.items.length };
};

beforeAll(async () => {
  world = await trainingWorld(db, AssessmentsModule);
}, 60_000);
afterAll(() => world.app.close());

describe('the demo’s training under way', () => {
  const whole = {
    assessments: [
      ['asked', null],
      ['answered', 'Gör själv'],
      ['answered', 'Gör under uppsikt'],
      ['answered', 'Gör under uppsikt'],
      ['answered', 'Gör tillsammans'],
    ],
    entries: 6,
  };

  it('is made whole by a start after one that was killed half-way', async () => {
    const killed = new Error('killed');
    const untilAnswered = <T>(token: new (...given: never[]) => T): T => {
      if ((token as unknown) === AnswerAssessmentUseCase) throw killed;
      return use(token);
    };
    const first = loadDemoTraining({
      get: untilAnswered,
      api: db.as('api').transactions,
      clock: world.clock,
    });
    await expect(first).rejects.toBe(killed);
    expect(await held()).toEqual({ assessments: [['asked', null]], entries: 0 });
    await load();
    expect(await held()).toEqual(whole);
  });

  it('is the same after every further start, also on another day', async () => {
    await load();
    world.clock.advance(86_400_000);
    await load();
    expect(await held()).toEqual(whole);
    const trend = await use(ViewAssessments).trend(await world.actor('elin'), elin);
    expect(trend.goals.find(({ code }) => code === 'BT9')?.points.map(({ level }) => level)).toEqual([
      2, 3, 3, 4,
    ]);
  });
});
