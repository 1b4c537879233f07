import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Specialist certificates in wallets: offers that are taken once, and each credential's place in a status list. Secrets
 * are kept as hashes, claims and holders' keys not at all.
 */
export class CertificatesWallet1764594000000 implements MigrationInterface {
  name = 'CertificatesWallet1764594000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES, ...FUNCTIONS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What stands in a status list stands there for good; there is no way back');
  }
}

const TABLES = [
  `create table certificates.wallet_offer (
     id uuid primary key,
     holder_id uuid not null,
     document_id uuid not null,
     state text not null check (state in ('open', 'taken', 'replaced')),
     code_hash bytea not null unique check (octet_length(code_hash) = 32),
     tx_code_hash bytea not null check (octet_length(tx_code_hash) = 32),
     attempts smallint not null default 0 check (attempts between 0 and 5),
     made_at timestamptz not null,
     expires_at timestamptz not null check (expires_at > made_at),
     token_hash bytea unique check (octet_length(token_hash) = 32),
     token_expires_at timestamptz,
     -- Thumbprint of the first key that was proven under the token; another one gets nothing.
     holder_key text,
     issued smallint not null default 0 check (issued between 0 and 3),
     check ((state = 'taken') = (token_hash is not null and token_expires_at is not null)),
     check (issued = 0 or holder_key is not null)
   )`,
  "create unique index one_open_wallet_offer on certificates.wallet_offer (document_id) where state = 'open'",
  `create table certificates.wallet_credential (
     id uuid primary key,
     holder_id uuid not null,
     document_id uuid not null,
     offer_id uuid not null references certificates.wallet_offer (id),
     list smallint not null check (list >= 0),
     place integer not null check (place between 0 and 131071),
     nonce_hash bytea not null unique check (octet_length(nonce_hash) = 32),
     reserved_at timestamptz not null,
     -- Null until it is signed: a place that nothing was issued for.
     sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
     issued_at timestamptz,
     revoked_at timestamptz,
     unique (list, place),
     check ((sha256 is null) = (issued_at is null))
   )`,
  'create index wallet_credential_of_document on certificates.wallet_credential (document_id)',
];

const me = 'platform.current_person()';

const POLICIES = [
  ...['wallet_offer', 'wallet_credential'].flatMap((table) => [
    `call platform.protect_rows('certificates.${table}')`,
    `create policy audit_reads on certificates.${table} for select to audit using (true)`,
    `create policy own_reads on certificates.${table} for select to api using (holder_id = ${me})`,
    `create policy own_changes on certificates.${table} for update to api
       using (holder_id = ${me}) with check (holder_id = ${me})`,
    `grant select, insert on certificates.${table} to api`,
    `grant select on certificates.${table} to audit`,
  ]),
  `create policy own_offers on certificates.wallet_offer for insert to api
     with check (holder_id = ${me} and state = 'open')`,
  `create policy own_places on certificates.wallet_credential for insert to api
     with check (holder_id = ${me} and sha256 is null and revoked_at is null)`,
  `grant update (state, attempts, token_hash, token_expires_at, holder_key, issued) on certificates.wallet_offer to api`,
  // Revoking is not among these: it follows the decision, whoever made it.
  'grant update (sha256, issued_at) on certificates.wallet_credential to api',
];

const FUNCTIONS = [
  // A wallet has no session: whoever holds the code or the token works for the holder that it was given to.
  `create function certificates.wallet_holder(secret_hash bytea) returns table (holder_id uuid, offer_id uuid)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select o.holder_id, o.id from certificates.wallet_offer o
        where o.code_hash = wallet_holder.secret_hash or o.token_hash = wallet_holder.secret_hash;
     end`,
  // One conditional update, however often: what is revoked stays revoked since the first time. Only for a document that no
  // longer holds, so that nobody can use it on one that does.
  `create function certificates.revoke_wallet_credentials(document uuid, at timestamptz) returns integer
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     begin atomic
       with revoked as (
         update certificates.wallet_credential c set revoked_at = revoke_wallet_credentials.at
          where c.document_id = revoke_wallet_credentials.document and c.revoked_at is null
            and (select s.status from intyg.document_standing(revoke_wallet_credentials.document::text) s) <> 'in-force'
         returning 1)
       select count(*)::integer from revoked;
     end`,
  // Lists are filled to the half, so that a free place is found at the second draw.
  `create function certificates.wallet_list_now() returns integer
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select (count(*) / 65536)::integer from certificates.wallet_credential;
     end`,
  `create function certificates.withdrawn_places(list integer) returns table (place integer)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select c.place from certificates.wallet_credential c
        where c.list = withdrawn_places.list and c.revoked_at is not null;
     end`,
  // For anybody who has been shown the credential itself.
  `create function certificates.wallet_credential_standing(list integer, place integer)
     returns table (sha256 text, issued_at timestamptz, revoked_at timestamptz)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select c.sha256, c.issued_at, c.revoked_at from certificates.wallet_credential c
        where c.list = wallet_credential_standing.list and c.place = wallet_credential_standing.place;
     end`,
  ...[
    'wallet_holder(bytea)',
    'revoke_wallet_credentials(uuid, timestamptz)',
    'wallet_list_now()',
    'withdrawn_places(integer)',
    'wallet_credential_standing(integer, integer)',
  ].flatMap((signature) => [
    `revoke execute on function certificates.${signature} from public`,
    `grant execute on function certificates.${signature} to api`,
  ]),
];
