import { join } from 'node:path';
import { readTemplateFolder, templateRegistry } from '@specialistvagen/regulations';
import {
  loadStatusList,
  loadTrust,
  notSigned,
  openStatusList,
  statusIn,
  verifyDocument,
} from '@specialistvagen/signing';
import type { StatusList, VerificationReport } from '@specialistvagen/signing';

/** `statusAsOf`: the date of the signed list that says how the document stands; null when there was none to ask. */
export type DatedReport = Pick<VerificationReport, 'verdict' | 'test' | 'reasons' | 'signers'> & {
  readonly statusAsOf: string | null;
};
/** `said` is a status list that came with the document. Of all that are signed, the latest that names it answers. */
export type Verifier = (pdf: Uint8Array, said?: string) => Promise<DatedReport>;
/** A status list that was asked for beside the trust folder's, and where it came from. */
export type GivenList = Readonly<{ source: string; text: string }>;

const UNSIGNED = {
  code: 'status-not-signed',
  text: 'Statusen som följer med är inte undertecknad av plattformen i tillitskatalogen och räknas inte.',
};

/**
 * Everything from one trust folder: root, time stamp authority, statuses, templates that came after this program. No
 * network and no running instance. Throws `SigningError` `trust-missing` or `status-not-signed`.
 */
export function loadVerifier(trustDir: string, given: GivenList | null = null): Verifier {
  const trust = loadTrust(trustDir);
  const templates = templateRegistry(readTemplateFolder(join(trustDir, 'templates')));
  const read = (text: string): StatusList | null => openStatusList(text, trust);
  const asked = given === null ? null : read(given.text);
  if (given !== null && asked === null) throw notSigned(given.source);
  const known = [loadStatusList(trustDir, trust), asked].filter((list) => list !== null);
  return async (pdf, said) => {
    const carried = said === undefined ? null : read(said);
    const lists = carried === null ? known : [...known, carried];
    const status = (id: string) => statusIn(lists, id).status;
    const report = await verifyDocument(pdf, { trust, templates, ...(lists.length > 0 ? { status } : {}) });
    const { verdict, test, reasons, signers, documentId } = report;
    const isIgnored = said !== undefined && carried === null;
    return {
      verdict,
      test,
      reasons: isIgnored ? [...reasons, UNSIGNED] : reasons,
      signers,
      statusAsOf: documentId === null ? null : statusIn(lists, documentId).asOf,
    };
  };
}
