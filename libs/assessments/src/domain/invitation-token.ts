import { createHash } from 'node:crypto';

/** What is kept of a link: who reads the database cannot come in by it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

export const hashOfInvitation = (token: string): string => tokenHash(token).toString('hex');
