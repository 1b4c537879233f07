import { execute, sql } from '@specialistvagen/platform';

export type NewWalletOffer = {
  id: string;
  holderId: string;
  documentId: string;
  codeHash: Buffer;
  txCodeHash: Buffer;
  madeAt: Date;
  expiresAt: Date;
};

/** The former offer of the same document is put out of use first. */
export async function insertOffer(offer: NewWalletOffer): Promise<void> {
  await execute(
    `update certificates.wallet_offer set state = 'replaced' where document_id = $1 and state = 'open'`,
    [offer.documentId],
  );
  await execute(
    `insert into certificates.wallet_offer
       (id, holder_id, document_id, state, code_hash, tx_code_hash, made_at, expires_at)
     values ($1, $2, $3, 'open', $4, $5, $6, $7)`,
    [
      offer.id,
      offer.holderId,
      offer.documentId,
      offer.codeHash,
      offer.txCodeHash,
      offer.madeAt,
      offer.expiresAt,
    ],
  );
}

/** For whom a code or a token was given out; runs for anybody who holds it. */
export async function holderOfSecret(hash: Buffer): Promise<{ holderId: string; offerId: string } | null> {
  const [row] = await sql<{ holderId: string; offerId: string }>(
    'select holder_id as "holderId", offer_id as "offerId" from certificates.wallet_holder($1)',
    [hash],
  );
  return row ?? null;
}

/**
 * Takes the offer, once: one update that counts the attempt whether or not the holder's own code is right. False when the
 * offer is taken, replaced, too old or tried too often, or the code is another.
 */
export async function takeOffer(given: {
  codeHash: Buffer;
  txCodeHash: Buffer;
  tokenHash: Buffer;
  tokenExpiresAt: Date;
  now: Date;
}): Promise<boolean> {
  const [row] = await sql<{ state: string }>(
    `update certificates.wallet_offer
        set attempts = attempts + 1,
            state = case when tx_code_hash = $2 then 'taken' else state end,
            token_hash = case when tx_code_hash = $2 then $3::bytea end,
            token_expires_at = case when tx_code_hash = $2 then $4::timestamptz end
      where code_hash = $1 and state = 'open' and expires_at > $5 and attempts < 5
      returning state`,
    [given.codeHash, given.txCodeHash, given.tokenHash, given.tokenExpiresAt, given.now],
  );
  return row?.state === 'taken';
}

/**
 * Spends one of the token's issues for a proven key. The first key stands: a wallet that lost the answer may ask again, a
 * thief with a key of their own may not.
 */
export async function spendToken(given: {
  tokenHash: Buffer;
  holderKey: string;
  now: Date;
}): Promise<{ offerId: string; documentId: string } | null> {
  const [row] = await sql<{ offerId: string; documentId: string }>(
    `update certificates.wallet_offer set holder_key = $2, issued = issued + 1
      where token_hash = $1 and state = 'taken' and token_expires_at > $3 and issued < 3
        and (holder_key is null or holder_key = $2)
      returning id as "offerId", document_id as "documentId"`,
    [given.tokenHash, given.holderKey, given.now],
  );
  return row ?? null;
}

export async function isLiveToken(tokenHash: Buffer, now: Date): Promise<boolean> {
  const rows = await sql(
    `select 1 from certificates.wallet_offer
      where token_hash = $1 and state = 'taken' and token_expires_at > $2 and issued < 3`,
    [tokenHash, now],
  );
  return rows.length > 0;
}
