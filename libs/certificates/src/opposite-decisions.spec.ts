import { demoPerson } from '@specialistvagen/identity';
import { DomainError, newId } from '@specialistvagen/platform';
import { usePostgres } from '../../../test/support/index.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { CertificatesModule } from './certificates.module.js';
import type { ApplicationState } from './contract/index.js';
import type { ActingRole, ApplicationAction } from './domain/application-states.js';
import { paymentReference } from './domain/reference.js';
import { ApplicationRepository } from './storage/application.repository.js';
import { ApplicationChanges } from './use-cases/application-changes.js';

const db = usePostgres({ poolMax: 12 });
let world: SigningWorld;
const [ingrid, magnus, maja] = ['ingrid', 'magnus', 'maja'].map((key) => demoPerson(key).id);

beforeAll(async () => {
  world = await signingWorld(db, CertificatesModule);
}, 120_000);
afterAll(() => world.app.close());

type Step = { action: ApplicationAction; role: ActingRole; by: string | undefined };
type Pair = { state: ApplicationState; one: Step; other: Step };

const officer = (action: ApplicationAction): Step => ({ action, role: 'officer', by: ingrid });
const second = (action: ApplicationAction): Step => ({ action, role: 'second-officer', by: magnus });
const pairs: readonly Pair[] = [
  { state: 'under-examination', one: officer('approve'), other: officer('communicate') },
  { state: 'under-examination', one: officer('approve'), other: officer('close') },
  { state: 'communicated-before-refusal', one: officer('resume'), other: second('refuse') },
  { state: 'communicated-before-refusal', one: officer('close'), other: second('refuse') },
  { state: 'awaiting-fee', one: officer('dismiss'), other: officer('pay-by-hand') },
  { state: 'supplement-requested', one: officer('close'), other: officer('resume') },
  { state: 'under-examination', one: officer('approve'), other: second('approve-proposed') },
  { state: 'decided', one: officer('keep-decision'), other: second('change-decision') },
];

async function anApplication(index: number, state: ApplicationState): Promise<string> {
  const id = newId();
  const bytes = new Uint8Array([...Array(8).keys()].map((at) => Math.floor(index / 32 ** at) % 32));
  await db.as('postgres').query(
    `insert into certificates.application (id, trainee_id, post_id, kind, origin, state, reference, diarienummer,
       arrived_on, fee_amount, officer_id, second_officer_id)
     values ($1, $2, $3, 'bt', 'digital', $4, $5, $6, '2026-11-01', 1890, $7, $8)`,
    [id, maja, newId(), state, paymentReference(bytes), `BT 2026-${index}`, ingrid, magnus],
  );
  return id;
}

/** One side of a pair, as a use case would do it: read, wait for the other to have read, decide. */
async function decide(id: string, step: Step, bothHaveRead: () => Promise<void>): Promise<'won' | 'lost'> {
  const applications = world.app.get(ApplicationRepository, { strict: false });
  const changes = world.app.get(ApplicationChanges, { strict: false });
  try {
    await db.as('api').transactions.run({ person: step.by }, async () => {
      const row = await applications.find(id);
      if (!row) throw new Error('hidden from its officer');
      await bothHaveRead();
      const { action, role, by } = step;
      await changes.apply({ row, action, role, revision: row.revision, by: by ?? null });
    });
    return 'won';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'stale-revision') return 'lost';
    throw error;
  }
}

function meeting(of: number): () => Promise<void> {
  let waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length < of) return;
      waiting.forEach((go) => go());
      waiting = [];
    });
}

it('of 300 pairs of opposite decisions at the same moment exactly one wins each, and its step is the only one told', async () => {
  const results: string[] = [];
  for (let index = 0; index < 300; index += 5) {
    const batch = [...Array(5).keys()].map(async (offset) => {
      const { state, one, other } = pairs[(index + offset) % pairs.length] ?? pairs[0] ?? fail();
      const id = await anApplication(index + offset, state);
      const meet = meeting(2);
      const outcome = await Promise.all([decide(id, one, meet), decide(id, other, meet)]);
      const winner = outcome[0] === 'won' ? one : other;
      const events = await db
        .as('postgres')
        .query<{ action: string }>(
          'select action from certificates.application_event where application_id = $1',
          [id],
        );
      const told = events.map(({ action }) => action).join();
      results.push(`${[...outcome].sort().join()} ${told === winner.action ? 'told' : told}`);
    });
    await Promise.all(batch);
  }
  expect(results).toHaveLength(300);
  expect(new Set(results)).toEqual(new Set(['lost,won told']));
}, 60_000);

function fail(): never {
  throw new Error('no pair');
}
