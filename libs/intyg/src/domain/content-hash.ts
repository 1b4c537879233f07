import { canonicalJson, sha256Hex } from '@specialistvagen/signing';
import type { JsonValue } from '@specialistvagen/signing';
import type { DraftContent } from '../contract/content.js';
import type { RestsOnDocument } from './intyg.js';

export type ShownIntyg = {
  readonly id: string;
  readonly type: string;
  readonly templateHash: string | null;
  readonly traineeId: string;
  readonly content: DraftContent;
  readonly restsOn: RestsOnDocument | null;
  readonly signers: readonly { readonly role: string; readonly personId: string }[];
};

/**
 * SHA-256 of what a signer was shown. Saved with the act, so that what was displayed and what is signed can be compared.
 * A list never gives it out: only the one screen does.
 */
export function contentHash(shown: ShownIntyg): string {
  return sha256Hex(canonicalJson(shown as unknown as JsonValue));
}
