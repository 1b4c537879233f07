import { demoPeople } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { addRoomOfficer } from '../storage/room.repository.js';

const FROM = '2020-01-01';

/**
 * Lets the demo's officers in. `transactions` is a pool of the role `migrator`: the first ones are let in by whoever runs the
 * system, as the national mandates are given.
 */
export async function loadDemoRoom(transactions: Transactions): Promise<void> {
  const officers = demoPeople.filter(({ mandates }) => mandates.some(({ role }) => role === 'case_officer'));
  await transactions.run({ system: true }, async () => {
    for (const { id: personId } of officers) {
      await addRoomOfficer({ id: newId(), personId, from: FROM, basis: 'Demonstration', appointedBy: null });
    }
  });
}
