import type { SigningPool } from '@specialistvagen/signing';

/** What the process decides about signing: the pool with the keys, the address people use, whether documents are TEST. */
export abstract class SigningSettings {
  abstract readonly pool: SigningPool;
  /** Without a trailing slash; printed on documents as the place to verify them. */
  abstract readonly publicUrl: string;
  /** True outside production: every document carries *TEST – inte ett giltigt intyg* (decision 19). */
  abstract readonly isTest: boolean;
}
