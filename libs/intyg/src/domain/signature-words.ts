import type { DraftContent, FormContent } from '../contract/content.js';

type Words = FormContent['signatures'][string];

/** What a signer has written in the own signature block, where the platform does not know it. */
export function signatureWords(content: DraftContent, field: string): Words {
  return content.kind === 'form' ? (content.signatures[field] ?? {}) : {};
}
