import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signedStatusListSchema } from '../contract/signed-status-list.js';
import { statusListSchema, type DocumentStatus, type StatusList } from '../contract/verification.js';
import { SigningError } from '../signing-error.js';
import { statementSealedAt } from './check-statement.js';
import type { Trust } from '../trust/load-trust.js';

/** The list that the text carries, or null when it is not one that the platform's seal of this trust signed. */
export function openStatusList(text: string, trust: Trust): StatusList | null {
  try {
    const { statusList, signature } = signedStatusListSchema.parse(JSON.parse(text));
    const content = new TextEncoder().encode(statusList);
    if (statementSealedAt(content, Buffer.from(signature, 'base64'), trust) === null) return null;
    return statusListSchema.parse(JSON.parse(statusList));
  } catch {
    return null;
  }
}

/** The issuer's list in a trust folder, or null when the folder has none. Throws `status-not-signed`. */
export function loadStatusList(trustDir: string, trust: Trust): StatusList | null {
  const path = join(trustDir, 'status.json');
  if (!existsSync(path)) return null;
  const list = openStatusList(readFileSync(path, 'utf8'), trust);
  if (list === null) throw notSigned(path);
  return list;
}

export const notSigned = (source: string): SigningError =>
  new SigningError('status-not-signed', [
    {
      text: `${source} är ingen statuslista som plattformen i tillitskatalogen har undertecknat. Hämta listan på nytt.`,
    },
  ]);

/** Of several lists the latest that names the document answers; `asOf` is its date, or the latest list's. */
export function statusIn(
  lists: readonly StatusList[],
  documentId: string,
): Readonly<{ status: DocumentStatus | null; asOf: string | null }> {
  const latestFirst = lists.toSorted((a, b) => Date.parse(b.issuedAt) - Date.parse(a.issuedAt));
  const naming = latestFirst.find(({ documents }) => Object.hasOwn(documents, documentId));
  const [latest] = latestFirst;
  return {
    status: naming?.documents[documentId] ?? null,
    asOf: naming?.issuedAt ?? latest?.issuedAt ?? null,
  };
}
