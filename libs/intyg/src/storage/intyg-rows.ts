import { sql } from '@specialistvagen/platform';
import { draftContentSchema } from '../contract/content.js';
import type { Intyg, IntygEvent, Participant } from '../domain/intyg.js';

type Row = Omit<Intyg, 'participants' | 'content'> & {
  content: unknown;
  participants: (Omit<Participant, 'signedAt'> & { signedAt: string | null })[];
};

const columns = `d.id, d.trainee_id as "traineeId", d.post_id as "postId", d.type, d.state, d.revision, d.content,
  d.goals, d.document_id as "documentId", d.template_hash as "templateHash",
  d.rests_on as "restsOn", d.signing_ticket as "signingTicket", d.replaces, d.replace_reason as "replaceReason", d.requested_by as "requestedBy", d.reason,
  d.created_at as "createdAt", d.updated_at as "updatedAt", d.sent_at as "sentAt", d.signed_at as "signedAt",
  d.reminded_at as "remindedAt",
  coalesce((select json_agg(json_build_object('role', p.role, 'field', p.field, 'personId', p.person_id,
      'state', p.state, 'signedAt', p.signed_at) order by p.ordinal)
    from intyg.draft_participant p where p.draft_id = d.id), '[]'::json) as participants`;

function intygOf(row: Row): Intyg {
  return {
    ...row,
    content: draftContentSchema.parse(row.content),
    participants: row.participants.map((participant) => ({
      ...participant,
      signedAt: participant.signedAt ? new Date(participant.signedAt) : null,
    })),
  };
}

export async function findIntyg(id: string): Promise<Intyg | null> {
  const [row] = await sql<Row>(`select ${columns} from intyg.draft d where d.id = $1`, [id]);
  return row ? intygOf(row) : null;
}

export async function findManyIntyg(ids: readonly string[]): Promise<Intyg[]> {
  const rows = await sql<Row>(`select ${columns} from intyg.draft d where d.id = any($1::uuid[])`, [ids]);
  return rows.map(intygOf);
}

/** As `findIntyg`, and holds the row until the transaction ends: signing compares before it changes. */
export async function lockIntyg(id: string): Promise<Intyg | null> {
  await sql('select id from intyg.draft where id = $1 for update', [id]);
  return findIntyg(id);
}

export async function intygOfTrainee(traineeId: string): Promise<Intyg[]> {
  const rows = await sql<Row>(
    `select ${columns} from intyg.draft d where d.trainee_id = $1 order by d.updated_at desc limit 500`,
    [traineeId],
  );
  return rows.map(intygOf);
}

/** Whom each intyg is about, and its goals; ids of anything else are left out. */
export async function subjectsOf(
  ids: readonly string[],
): Promise<{ id: string; traineeId: string; goals: string[] }[]> {
  return sql('select id, trainee_id as "traineeId", goals from intyg.draft where id = any($1::uuid[])', [
    ids,
  ]);
}

/** What waits for the person's signature, oldest first. */
export async function intygToSign(personId: string): Promise<Intyg[]> {
  const rows = await sql<Row>(
    `select ${columns} from intyg.draft d
      where d.state in ('sent', 'awaiting-cosignature')
        and exists (select 1 from intyg.draft_participant w
          where w.draft_id = d.id and w.person_id = $1 and w.state <> 'signed')
      order by d.sent_at`,
    [personId],
  );
  return rows.map(intygOf);
}

/** What the person has signed and somebody else has still to sign. */
export async function intygAwaitingCosigners(personId: string): Promise<Intyg[]> {
  const rows = await sql<Row>(
    `select ${columns} from intyg.draft d
      where d.state = 'awaiting-cosignature'
        and exists (select 1 from intyg.draft_participant w
          where w.draft_id = d.id and w.person_id = $1 and w.state = 'signed')
      order by d.updated_at`,
    [personId],
  );
  return rows.map(intygOf);
}

export async function eventsOf(id: string): Promise<IntygEvent[]> {
  return sql<IntygEvent>(
    `select at, action, to_state as "toState", by_person as "byPerson", reason, content
       from intyg.draft_event where draft_id = $1 order by id`,
    [id],
  );
}

/** The intyg that replaced this one, when there is one. */
export async function successorOf(id: string): Promise<string | null> {
  const [row] = await sql<{ id: string }>(
    `select id from intyg.draft where replaces = $1 and state not in ('withdrawn', 'void')
      order by created_at desc limit 1`,
    [id],
  );
  return row?.id ?? null;
}

/** Whether the person is asked for, or has signed, another intyg of the same trainee. */
export async function hasOtherIntyg(
  intyg: Pick<Intyg, 'id' | 'traineeId'>,
  personId: string,
): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    `select exists (select 1 from intyg.draft d join intyg.draft_participant p on p.draft_id = d.id
      where d.trainee_id = $1 and d.id <> $2 and p.person_id = $3
        and d.state in ('sent', 'signing', 'awaiting-cosignature', 'signed', 'replaced', 'revoked')) as found`,
    [intyg.traineeId, intyg.id, personId],
  );
  return row?.found ?? false;
}

/** Whether the document is an intyg about the trainee that the reader may see. */
export async function documentOfTrainee(traineeId: string, documentId: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    `select exists (select 1 from intyg.document
      where id = $1 and trainee_id = $2 and subject_kind = 'intyg') as found`,
    [documentId, traineeId],
  );
  return row?.found ?? false;
}
