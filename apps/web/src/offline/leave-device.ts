import { clear } from 'idb-keyval';
import { dropKeptCopies } from '../draft/local-copy.js';
import { keepForNobody } from './device.js';

/** Nothing of the person stays behind: what was read, what was written and not sent, and that they were here. */
export async function leaveDevice(): Promise<void> {
  dropKeptCopies();
  keepForNobody();
  sessionStorage.clear();
  await clear().catch(() => undefined);
}
