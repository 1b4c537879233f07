import { execute, sql } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { ActAuthentication, SigningAct, SigningActItem } from '../domain/signing-act.js';

const itemJson = `json_build_object('ordinal', i.ordinal, 'documentId', i.document_id, 'jsonSha256', i.json_sha256,
  'field', i.field, 'subject', json_build_object('kind', i.subject_kind, 'id', i.subject_id,
  'revision', i.subject_revision), 'shownSha256', i.shown_sha256, 'title', i.title, 'result', i.result,
  'reasons', i.reasons, 'signedAt', i.signed_at)`;
const columns = `a.id, a.person_id as "personId", a.state, a.statement, a.created_at as "createdAt",
  a.expires_at as "expiresAt", (select json_agg(${itemJson} order by i.ordinal)
    from intyg.signing_act_item i where i.ticket_id = a.id) as items`;

type Row = Omit<SigningAct, 'items'> & {
  items: (Omit<SigningActItem, 'signedAt'> & { signedAt: string | null })[];
};

const actOf = (row: Row): SigningAct => ({
  ...row,
  items: row.items.map((item) => ({ ...item, signedAt: item.signedAt ? new Date(item.signedAt) : null })),
});

export async function insertAct(act: SigningAct): Promise<void> {
  await execute(
    `insert into intyg.signing_act (id, person_id, state, statement, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [act.id, act.personId, act.state, act.statement, act.createdAt, act.expiresAt],
  );
  for (const item of act.items) {
    await execute(
      `insert into intyg.signing_act_item (ticket_id, ordinal, person_id, document_id, json_sha256, field, subject_kind,
          subject_id, subject_revision, shown_sha256, title, result)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting')`,
      [
        act.id,
        item.ordinal,
        act.personId,
        item.documentId,
        item.jsonSha256,
        item.field,
        item.subject.kind,
        item.subject.id,
        item.subject.revision,
        item.shownSha256,
        item.title,
      ],
    );
  }
}

export async function findAct(ticket: string): Promise<SigningAct | null> {
  const [row] = await sql<Row>(`select ${columns} from intyg.signing_act a where a.id = $1`, [ticket]);
  return row ? actOf(row) : null;
}

/** Uses the ticket: of any number of answers for it exactly one gets true (T-13). */
export async function useTicket(ticket: string, now: Date, by: ActAuthentication): Promise<boolean> {
  const used = await execute(
    `update intyg.signing_act set state = 'authenticated', auth_time = $3, acr = $4, identity_provider = $5,
        assertion_ref = $6
      where id = $1 and state = 'open' and expires_at > $2`,
    [ticket, now, by.authTime, by.acr, by.identityProvider, by.assertionRef],
  );
  return used === 1;
}

export async function closeAct(
  ticket: string,
  from: SigningAct['state'],
  to: 'done' | 'not-completed',
  now: Date,
): Promise<boolean> {
  const closed = await execute(
    'update intyg.signing_act set state = $3, closed_at = $4 where id = $1 and state = $2',
    [ticket, from, to, now],
  );
  return closed === 1;
}

/** True for the one that settles the item; false when it was settled before, as by the sweep. */
export async function settleItem(
  ticket: string,
  ordinal: number,
  result: { result: 'signed'; signedAt: Date } | { result: 'failed'; reasons: readonly Reason[] },
): Promise<boolean> {
  const params =
    result.result === 'signed'
      ? [ticket, ordinal, 'signed', result.signedAt, '[]']
      : [ticket, ordinal, 'failed', null, JSON.stringify(result.reasons)];
  const settled = await execute(
    `update intyg.signing_act_item set result = $3, signed_at = $4, reasons = $5
      where ticket_id = $1 and ordinal = $2 and result = 'waiting'`,
    params,
  );
  return settled === 1;
}

/** As the sweep may: without touching \`signed_at\`. */
export async function failWaitingItems(ticket: string, reasons: readonly Reason[]): Promise<void> {
  await execute(
    `update intyg.signing_act_item set result = 'failed', reasons = $2
      where ticket_id = $1 and result = 'waiting'`,
    [ticket, JSON.stringify(reasons)],
  );
}

/** Acts of the person that are still open over any of the same subjects: a new one takes their place. */
export async function openActsOver(personId: string, subjectIds: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    `select distinct a.id from intyg.signing_act a join intyg.signing_act_item i on i.ticket_id = a.id
      where a.person_id = $1 and a.state = 'open' and i.subject_id = any($2::uuid[])`,
    [personId, subjectIds],
  );
  return rows.map(({ id }) => id);
}

export async function endedActs(before: Date, limit: number): Promise<SigningAct[]> {
  const rows = await sql<Row>(
    `select ${columns} from intyg.signing_act a
      where a.state in ('open', 'authenticated') and a.expires_at < $1 order by a.expires_at limit $2`,
    [before, limit],
  );
  return rows.map(actOf);
}
