import type { RegisterFactV1 } from '@specialistvagen/regulations';
import type { RecordKeys } from '../domain/record-keys.js';
import { affectedBy, supervisorsOf } from '../storage/closure.js';
import { insertFacts, markApplied, pseudonymsOf } from '../storage/facts.js';
import { announceArrival, enterAlone, enterTogether, lockPersons } from '../storage/gate.js';
import { isolating } from '../storage/isolate.js';
import { ensurePersons } from '../storage/persons.js';
import { forgetPoison, recordPoison } from '../storage/poison-persons.js';
import { countReported } from '../storage/reporting-cells.js';
import { forgetPersons, movePersons } from '../storage/spell-changes.js';
import { letWait, takeWaiting } from '../storage/waiting-facts.js';

/** A fact and the instant of what it tells of (the signature), for the lag meter. */
export type ArrivedFact = { readonly fact: RegisterFactV1; readonly occurredAt: Date };

/** Persons above which they are not locked one by one: nobody else moves cells meanwhile. */
const MOST_LOCKS = 500;

/**
 * Stores the facts and moves the cells, in the caller's transaction. While everything is being recounted the facts are stored and
 * wait for `applyWaiting`. Facts that were there already are looked at again and change nothing.
 */
export async function applyFacts(batch: readonly ArrivedFact[], keys: RecordKeys): Promise<void> {
  if (batch.length === 0) return;
  const facts = batch.map(({ fact }) => fact);
  await announceArrival();
  await ensurePersons(pseudonymsOf(facts), keys);
  const added = new Set(await insertFacts(facts));
  const arrived = batch.map(({ fact, occurredAt }) => ({ factId: fact.factId, occurredAt }));
  if (!(await enterTogether())) return letWait(arrived.filter(({ factId }) => added.has(factId)));
  await count(
    arrived.map(({ factId }) => factId),
    [...added],
  );
  await markApplied(arrived);
}

/** Takes at most `limit` facts that waited into the cells. Returns how many, 0 also while a recount goes on. */
export async function applyWaiting(limit: number): Promise<number> {
  if (!(await enterTogether())) return 0;
  const waiting = await takeWaiting(limit);
  if (waiting.length === 0) return 0;
  const ids = waiting.map(({ factId }) => factId);
  await count(ids, ids);
  await markApplied(waiting);
  return waiting.length;
}

async function count(factIds: readonly string[], added: readonly string[]): Promise<void> {
  const groups = await affectedBy(factIds);
  const persons = groups.flat();
  if (persons.length > MOST_LOCKS) await enterAlone();
  else await lockPersons([...new Set([...persons, ...(await supervisorsOf(persons))])]);
  await isolating(groups, moveSound, async (broken, error) => {
    await forgetPersons(broken);
    await recordPoison(broken, error);
  });
  await countReported(added);
}

async function moveSound(persons: readonly number[]): Promise<void> {
  await movePersons(persons);
  await forgetPoison(persons);
}
