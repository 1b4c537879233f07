import type { Intyg } from '../domain/intyg.js';
import { revocationOf } from '../storage/revocations.js';

/** *Fel uppgift (ersätts)* says that a new one follows; what was revoked for another reason has none. */
export async function isReplaceable({ id, state }: Pick<Intyg, 'id' | 'state'>): Promise<boolean> {
  if (state === 'signed') return true;
  return state === 'revoked' && (await revocationOf(id))?.reason === 'wrong-fact';
}
