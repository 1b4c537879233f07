import type { SigningErrorCode, SigningReason } from '../signing-error.js';
import type { SigningTaskName } from './signing-pool.js';

export interface ThreadSetup {
  readonly dataDir: string;
  readonly templatesModule: string;
}

export interface ThreadTask {
  readonly id: number;
  readonly name: SigningTaskName;
  readonly parameters: readonly unknown[];
}

export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: SigningErrorCode;
      readonly reasons: readonly SigningReason[];
    }
  /** Not one of our errors: a fault in the program. */
  | { readonly id: number; readonly ok: false; readonly code: null; readonly message: string };
