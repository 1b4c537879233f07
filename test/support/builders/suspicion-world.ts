import { newId } from '@specialistvagen/platform';
import type { Actor } from '@specialistvagen/identity';
import {
  AnswerChecklist,
  HandleSuspicion,
  RaiseSuspicionUseCase,
  ShowSuspicions,
  SuspicionsModule,
  loadDemoRoom,
} from '@specialistvagen/suspicions';
import type { SuspicionAct, SuspicionCaseView } from '@specialistvagen/suspicions';
import type { TestDatabase } from '../use-postgres.js';
import { applicationWorld } from './application-world.js';
import type { ApplicationWorld } from './application-world.js';

export type SuspicionWorld = ApplicationWorld & {
  /** The case as the officer's page shows it. */
  page(officer: Actor, id: string): Promise<SuspicionCaseView>;
  /** An act on the case as it stands now. */
  on<Body extends object>(
    officer: Actor,
    id: string,
    body: Body,
  ): Promise<SuspicionAct<Body & { revision: number }>>;
  /** Raised by `erik`, taken by the officer, with its ground chosen. */
  investigated(officer: Actor, documentId: string): Promise<string>;
  /** Everything on the checklist answered by the officer. */
  answerAll(officer: Actor, id: string): Promise<void>;
};

export async function suspicionWorld(db: TestDatabase): Promise<SuspicionWorld> {
  const world = await applicationWorld(db, undefined, undefined, SuspicionsModule);
  await loadDemoRoom(db.as('migrator').transactions);
  const { app, clock } = world;
  const page: SuspicionWorld['page'] = (officer, id) => app.get(ShowSuspicions).one(officer, id);
  const on: SuspicionWorld['on'] = async (actor, id, body) => {
    const { items } = await app.get(ShowSuspicions).list(actor);
    const revision = items.find((one) => one.id === id)?.revision ?? 0;
    return { actor, id, key: newId(), body: { ...body, revision } };
  };
  return {
    ...world,
    page,
    on,
    investigated: async (officer, documentId) => {
      const erik = await world.actor('erik');
      const text = 'Tjänstgöringen har inte ägt rum.';
      await app.get(RaiseSuspicionUseCase).raise(erik, documentId, { text }, newId());
      const { items } = await app.get(ShowSuspicions).list(officer);
      const id = items.find(({ state }) => state === 'received')?.id ?? '';
      const handling = app.get(HandleSuspicion);
      await handling.take(await on(officer, id, { noBias: true as const }));
      const ground = { ground: 'false-evidence' as const, reason: 'Enheten känner inte igen intyget.' };
      await handling.chooseGround(await on(officer, id, ground));
      return id;
    },
    answerAll: async (officer, id) => {
      const note = 'Antecknat i akten.';
      const doneOn = clock.today();
      for (const item of ['police', 'ivo', 'hosp', 'employer'] as const) {
        const body = { item, answer: 'done' as const, doneOn, note };
        await app.get(AnswerChecklist).answer(await on(officer, id, body));
      }
    },
  };
}
