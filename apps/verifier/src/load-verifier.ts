import { join } from 'node:path';
import { readTemplateFolder, templateRegistry } from '@specialistvagen/regulations';
import { loadStatusList, loadTrust, statusOf, verifyDocument } from '@specialistvagen/signing';
import type { VerificationReport } from '@specialistvagen/signing';

export type Verifier = (pdf: Uint8Array) => Promise<VerificationReport>;

/**
 * Everything from one trust folder: root, time stamp authority, statuses, templates that came after this program. No
 * network and no running instance. Throws `SigningError` `trust-missing`.
 */
export function loadVerifier(trustDir: string): Verifier {
  const trust = loadTrust(trustDir);
  const list = loadStatusList(trustDir);
  const templates = templateRegistry(readTemplateFolder(join(trustDir, 'templates')));
  const status = list === null ? {} : { status: (documentId: string) => statusOf(list, documentId) };
  return (pdf) => verifyDocument(pdf, { trust, templates, ...status });
}
