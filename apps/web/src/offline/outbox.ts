import { del, get, update } from 'idb-keyval';
import { isRefusal, type Reason } from '../client/refusal.js';
import type { Kind } from './senders.js';

/** Written without a net. Its id is the key of the act, so that sending it twice has one effect. */
export type Unsent = {
  id: string;
  kind: Kind;
  input: unknown;
  /** What the person calls it in the list. */
  title: string;
  writtenAt: string;
  /** Why it was refused when it was sent; it stays until the person has changed or thrown it. */
  reasons: readonly Reason[] | null;
};

const keyOf = (person: string) => `unsent:${person}`;

export const unsentOf = async (person: string): Promise<readonly Unsent[]> =>
  (await get<Unsent[]>(keyOf(person))) ?? [];

const change = (person: string, to: (list: readonly Unsent[]) => Unsent[]) =>
  update<Unsent[]>(keyOf(person), (list) => to(list ?? []));

export const addUnsent = (person: string, one: Unsent) =>
  change(person, (list) => [...list.filter(({ id }) => id !== one.id), one]);
export const dropUnsent = (person: string, id: string) =>
  change(person, (list) => list.filter((one) => one.id !== id));
const refuseUnsent = (person: string, id: string, reasons: readonly Reason[]) =>
  change(person, (list) => list.map((one) => (one.id === id ? { ...one, reasons } : one)));
export const dropAllUnsent = (person: string) => del(keyOf(person));

export type Sent = { sent: number; refused: number; isWithoutNet: boolean };
type Send = (one: Unsent) => Promise<unknown>;

/**
 * Sends what waits, the oldest first. Stops when no answer comes or the sign-in has ended; what is refused stays with its reasons
 * and does not hold up the rest.
 */
export async function sendUnsent(person: string, send: Send): Promise<Sent> {
  const told: Sent = { sent: 0, refused: 0, isWithoutNet: false };
  for (const one of await unsentOf(person)) {
    if (one.reasons) continue;
    try {
      await send(one);
      await dropUnsent(person, one.id);
      told.sent += 1;
    } catch (error) {
      if (!isRefusal(error) || mayPass(error.status)) return { ...told, isWithoutNet: true };
      await refuseUnsent(person, one.id, error.reasons);
      told.refused += 1;
    }
  }
  return told;
}

/** No answer, signed out, too many calls, or the server's own fault: the same thing may be taken later. */
export const mayPass = (status: number): boolean =>
  status === 0 || status === 401 || status === 429 || status >= 500;
