import { sql } from '@specialistvagen/platform';
import type { Protection } from '../contract/index.js';

export type ChangedNumber = {
  id: string;
  personId: string;
  sealed: Buffer;
  blindIndex: Buffer;
  kind: string;
  birthDateSealed: Buffer;
  sex: 'K' | 'M';
  isTest: boolean;
  basis: string;
};

/** Changes of who a person is; the functions ask for the right themselves and write the history. */
export const personChangeRepository = {
  administers: async (personId: string): Promise<boolean> =>
    (await sql<{ yes: boolean | null }>('select identity.administers($1) as yes', [personId]))[0]?.yes ===
    true,

  email: (sealed: Buffer | null) => sql('select identity.change_email($1)', [sealed]),

  /** Gives the former protection. */
  protection: async (personId: string, protection: Protection, basis: string): Promise<Protection> => {
    const text = 'select identity.change_protection($1, $2, $3) as former';
    const rows = await sql<{ former: Protection }>(text, [personId, protection, basis]);
    return rows[0]?.former ?? 'none';
  },

  name: (change: { personId: string; givenName: string; surname: string; basis: string }) =>
    sql('select identity.change_name($1, $2, $3, $4)', [
      change.personId,
      change.givenName,
      change.surname,
      change.basis,
    ]),

  number: (change: ChangedNumber) =>
    sql('select identity.change_number($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      change.personId,
      change.id,
      change.sealed,
      change.blindIndex,
      change.kind,
      change.birthDateSealed,
      change.sex,
      change.isTest,
      change.basis,
    ]),
};
