/** What HOSP says about a doctor. Dates are the register's; `null` where it gives none. */
export type HospAnswer =
  | { found: false }
  | {
      found: true;
      licence: { from: string | null; to: string | null } | null;
      specialties: readonly { name: string; from: string | null; to: string | null }[];
    };

/**
 * The register of licensed health care staff, as a port. It may be slow, wrong or gone: `lookup` rejects when no
 * answer came, and then nothing is stored.
 */
export abstract class Hosp {
  abstract lookup(personalIdentityNumber: string): Promise<HospAnswer>;
}
