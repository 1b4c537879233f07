import { clear } from 'idb-keyval';
import { keepForNobody } from './device.js';

/** Nothing of the person stays behind: what was read, what was written and not sent, and that they were here. */
export async function leaveDevice(): Promise<void> {
  keepForNobody();
  sessionStorage.clear();
  await clear().catch(() => undefined);
}
