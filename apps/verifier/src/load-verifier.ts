import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, templateRegistry } from '@specialistvagen/regulations';
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
  const templates = templateRegistry(importedTemplates(join(trustDir, 'templates')));
  const status = list === null ? {} : { status: (documentId: string) => statusOf(list, documentId) };
  return (pdf) => verifyDocument(pdf, { trust, templates, ...status });
}

/** A template counts only when its file is named by its own hash, which signed documents name too. */
function importedTemplates(folder: string): ReturnType<typeof parseTemplate>[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    const isNamedByHash = name === `${createHash('sha256').update(bytes).digest('hex')}.json`;
    return isNamedByHash ? [parseTemplate(bytes)] : [];
  });
}
