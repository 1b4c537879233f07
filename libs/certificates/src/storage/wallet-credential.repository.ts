import { randomInt } from 'node:crypto';
import { execute, newId, sql } from '@specialistvagen/platform';

/** Places in one list: large, so that a place tells nothing of the certificate. */
export const LIST_SIZE = 131_072;
const MAX_DRAWS = 40;

export type ReservedPlace = { id: string; list: number; place: number };

/** A place of its own, drawn at random: their order would tell when a certificate was issued. */
export async function reservePlace(given: {
  holderId: string;
  documentId: string;
  offerId: string;
  nonceHash: Buffer;
  now: Date;
}): Promise<ReservedPlace> {
  const list = await listNow();
  for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
    const [id, place] = [newId(), randomInt(LIST_SIZE)];
    const touched = await execute(
      `insert into certificates.wallet_credential
         (id, holder_id, document_id, offer_id, list, place, nonce_hash, reserved_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (list, place) do nothing`,
      [id, given.holderId, given.documentId, given.offerId, list, place, given.nonceHash, given.now],
    );
    if (touched === 1) return { id, list, place };
  }
  throw new Error('no free place was found in the status list');
}

/** Whoever issues and whoever revokes take turns for a document: neither misses what the other has done. */
export async function lockDocument(documentId: string): Promise<void> {
  await execute(`select pg_advisory_xact_lock(hashtextextended('wallet ' || $1, 0))`, [documentId]);
}

/** False when it was revoked under way. */
export async function recordIssued(id: string, sha256: string, at: Date): Promise<boolean> {
  const touched = await execute(
    `update certificates.wallet_credential set sha256 = $2, issued_at = $3
      where id = $1 and sha256 is null and revoked_at is null`,
    [id, sha256, at],
  );
  return touched === 1;
}

/** Every credential of a document that no longer holds; how many this call has revoked. */
export async function revokeCredentials(documentId: string, at: Date): Promise<number> {
  const [row] = await sql<{ revoked: number }>(
    'select certificates.revoke_wallet_credentials($1, $2) as revoked',
    [documentId, at],
  );
  return row?.revoked ?? 0;
}

export async function withdrawnPlaces(list: number): Promise<number[]> {
  const rows = await sql<{ place: number }>('select place from certificates.withdrawn_places($1)', [list]);
  return rows.map(({ place }) => place);
}

export async function listNow(): Promise<number> {
  const [row] = await sql<{ list: number }>('select certificates.wallet_list_now() as list');
  return row?.list ?? 0;
}

export type CredentialStanding = { sha256: string | null; issuedAt: Date | null; revokedAt: Date | null };

export async function credentialStanding(list: number, place: number): Promise<CredentialStanding | null> {
  const [row] = await sql<CredentialStanding>(
    `select sha256, issued_at as "issuedAt", revoked_at as "revokedAt"
       from certificates.wallet_credential_standing($1, $2)`,
    [list, place],
  );
  return row ?? null;
}
