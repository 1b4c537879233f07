import { actorOfToday, demoPerson } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { newId, type Clock, type Transactions } from '@specialistvagen/platform';
import { RegisterPost } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import { AnswerAssessmentUseCase } from '../use-cases/answer-assessment.js';
import { AskAssessmentUseCase } from '../use-cases/ask-assessment.js';
import { Logbook } from '../use-cases/logbook.js';
import { ViewAssessments } from '../use-cases/view-assessments.js';
import {
  DEMO_TRAINING,
  demoAssessments,
  demoEntries,
  demoPost,
  demoRequest,
  type DemoAssessment,
} from './demo-training.js';

export type LoadDemoTraining = {
  /** The libraries' use cases on a pool of the role `api`: everything is done as the people could have done it. */
  readonly get: <T>(useCase: new (...needs: never[]) => T) => T;
  readonly api: Transactions;
  readonly clock: Clock;
};

/**
 * A training under way, so that assessments and logbook have something to show. Each step looks at what is there and adds what is
 * not, so that a start which was killed half-way is mended by the next, and every other start adds nothing.
 */
export async function loadDemoTraining({ get, api, clock }: LoadDemoTraining): Promise<void> {
  const traineeId = demoPerson(DEMO_TRAINING.trainee).id;
  const actor = (key: string) => actorIn(api, key);
  const posts = await api.run({ person: traineeId }, () => get(Trainees).posts(traineeId));
  if (posts.length === 0) {
    const director = await actor(DEMO_TRAINING.studyDirector);
    await get(RegisterPost).register(director, demoPost(clock.today()), newId());
  }
  const elin = await actor(DEMO_TRAINING.trainee);
  const entries = demoEntries(clock.today());
  if ((await logged(get, elin)) >= entries.length) return;

  for (const [at, one] of demoAssessments.entries())
    await assessed(get, { elin, assessor: await actor(one.by), at, one });
  if ((await oldestFirst(get, elin)).length === demoAssessments.length) {
    const of = { kind: 'person', personId: demoPerson(DEMO_TRAINING.supervisor).id } as const;
    const body = { ...demoRequest, goals: [...demoRequest.goals], of };
    await get(AskAssessmentUseCase).ask(elin, traineeId, body, newId());
  }
  for (const entry of entries.slice(await logged(get, elin)))
    await get(Logbook).add({ actor: elin, traineeId }, entry, newId());
}

type Get = LoadDemoTraining['get'];
type Step = {
  readonly elin: Actor;
  readonly assessor: Actor;
  readonly at: number;
  readonly one: DemoAssessment;
};

/** Begun when it is not, answered when it was only begun. */
async function assessed(get: Get, { elin, assessor, at, one }: Step): Promise<void> {
  const begun = (await oldestFirst(get, assessor, elin.personId))[at];
  if (begun && begun.state !== 'asked') return;
  const { id } =
    begun ?? (await get(AskAssessmentUseCase).start(assessor, elin.personId, one.about, newId()));
  await get(AnswerAssessmentUseCase).answer(assessor, id, { revision: 0, answers: one.answers }, newId());
}

async function oldestFirst(get: Get, reader: Actor, traineeId: string = reader.personId) {
  return (await get(ViewAssessments).list(reader, traineeId)).items.toReversed();
}

async function logged(get: Get, elin: Actor): Promise<number> {
  return (await get(Logbook).view({ actor: elin, traineeId: elin.personId })).items.length;
}

async function actorIn(api: Transactions, key: string): Promise<Actor> {
  const actor = await actorOfToday(api, demoPerson(key).id);
  if (!actor) throw new Error(`The demo person ${key} is not there`);
  return actor;
}
