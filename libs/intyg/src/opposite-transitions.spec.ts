import type { Actor } from '@specialistvagen/identity';
import { DomainError, newId } from '@specialistvagen/platform';
import { usePostgres } from '../../../test/support/index.js';
import { IntygSteps } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import type { DraftState } from './contract/index.js';
import { IntygModule } from './intyg.module.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { changeIntyg } from './storage/change-intyg.js';
import { findIntyg } from './storage/intyg-rows.js';
const PAIRS = 100;
const db = usePostgres({ poolMax: 10 });
let world: SigningWorld;
let maja: Actor;
let sara: Actor;
let template: string;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  await world.post('maja');
  maja = await world.actor('maja');
  sara = await world.actor('sara');
  template = await new IntygSteps(world, db).request(maja, { signer: sara });
}, 120_000);
afterAll(() => world.app.close());

/** Copies of one sent intyg. */
async function sentIntyg(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId() as string);
  await db.as('postgres').query(
    `insert into intyg.draft (id, trainee_id, post_id, type, state, revision, content, goals, requested_by, created_at,
        updated_at, sent_at)
     select x.id, trainee_id, post_id, type, state, 1, content, goals, requested_by, created_at, updated_at, sent_at
       from intyg.draft, unnest($2::uuid[]) as x (id) where draft.id = $1`,
    [template, ids],
  );
  await db.as('postgres').query(
    `insert into intyg.draft_participant (draft_id, trainee_id, role, field, person_id, ordinal, state)
     select x.id, trainee_id, role, field, person_id, ordinal, state
       from intyg.draft_participant, unnest($2::uuid[]) as x (id) where draft_id = $1`,
    [template, ids],
  );
  return ids;
}

const move = () => world.app.get(MoveIntyg);
const withdraw = (id: string) => move().withdraw(maja, { id, revision: 1 }, newId());
const giveBack = (id: string) => move().return(sara, { id, revision: 1, reason: 'fel period' }, newId());
const decline = (id: string) => move().decline(sara, { id, revision: 1, reason: 'inte jag' }, newId());
/** The first step of signing, as `beginSigning` takes it, without the rules that were tested elsewhere. */
const hold = (id: string) =>
  db.as('api').transactions.run({ person: sara.personId }, async () => {
    const intyg = await findIntyg(id);
    if (intyg?.state !== 'sent') throw new DomainError('not-to-sign', 'conflict', 'borta');
    await changeIntyg(intyg, {
      action: 'begin-signing',
      to: 'signing',
      by: sara.personId,
      at: world.clock.now(),
      set: { signing_ticket: newId() },
    });
  });

const pairs: [
  string,
  (id: string) => Promise<unknown>,
  DraftState,
  (id: string) => Promise<unknown>,
  DraftState,
][] = [
  ['withdrawing and signing', withdraw, 'withdrawn', hold, 'signing'],
  ['withdrawing and returning', withdraw, 'withdrawn', giveBack, 'returned'],
  ['declining and signing', decline, 'declined', hold, 'signing'],
];

describe.each(pairs)(`${PAIRS} times %s at once`, (_what, one, oneState, other, otherState) => {
  it('has exactly one winner each, and the loser is told', async () => {
    const ids = await sentIntyg(PAIRS);
    const outcomes = await Promise.all(ids.map((id) => Promise.allSettled([one(id), other(id)])));
    const states = await db
      .as('postgres')
      .query<{ id: string; state: string }>('select id, state from intyg.draft where id = any($1::uuid[])', [
        ids,
      ]);
    for (const [index, id] of ids.entries()) {
      const [first, second] = outcomes[index] ?? [];
      const won = [first, second].filter((outcome) => outcome?.status === 'fulfilled');
      expect(won).toHaveLength(1);
      const state = states.find((row) => row.id === id)?.state;
      expect(state).toBe(first?.status === 'fulfilled' ? oneState : otherState);
      const lost = [first, second].find((outcome) => outcome?.status === 'rejected');
      expect(lost?.status === 'rejected' && lost.reason instanceof DomainError).toBe(true);
    }
    const history = await db
      .as('postgres')
      .query<{ count: number }>(
        'select count(*)::int as count from intyg.draft_event where draft_id = any($1::uuid[])',
        [ids],
      );
    expect(history[0]?.count).toBe(PAIRS);
  });
});
