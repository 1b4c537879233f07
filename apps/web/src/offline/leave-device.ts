import { dropKeptCopies } from '../draft/local-copy.js';
import { isKeptFor, keepForNobody } from './device.js';
import { forgetAnswers } from './kept-answers.js';
import { dropAllUnsent } from './outbox.js';

/**
 * Nothing of the person stays behind: what was read, what was written and not sent, and that they were here. What lies here for
 * somebody else, whose own device it is, is theirs to throw.
 */
export async function leaveDevice(person: string): Promise<void> {
  sessionStorage.clear();
  if (!isKeptFor(person)) return;
  dropKeptCopies();
  keepForNobody();
  await Promise.all([forgetAnswers(), dropAllUnsent(person)]).catch(() => undefined);
}
