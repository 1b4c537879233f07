import { join } from 'node:path';
import { readTemplateFolder, templateRegistry } from '@specialistvagen/regulations';
import { loadStatusList, loadTrust, statusOf, verifyDocument } from '@specialistvagen/signing';
import type { StatusList, VerificationReport } from '@specialistvagen/signing';

/** `said` is what a proof bundle brought along; the trust folder's own list, where it names the document, goes before it. */
export type Verifier = (pdf: Uint8Array, said?: StatusList) => Promise<VerificationReport>;

/**
 * Everything from one trust folder: root, time stamp authority, statuses, templates that came after this program. No
 * network and no running instance. Throws `SigningError` `trust-missing`.
 */
export function loadVerifier(trustDir: string): Verifier {
  const trust = loadTrust(trustDir);
  const list = loadStatusList(trustDir);
  const templates = templateRegistry(readTemplateFolder(join(trustDir, 'templates')));
  return (pdf, said) => {
    const lists = [list, said ?? null].filter((one) => one !== null);
    const status = (id: string) => lists.map((one) => statusOf(one, id)).find((one) => one !== null) ?? null;
    return verifyDocument(pdf, { trust, templates, ...(lists.length > 0 ? { status } : {}) });
  };
}
