import { execute, sql } from '@specialistvagen/platform';
import type { Intyg } from '../domain/intyg.js';

/** A mail that is forgotten opens nothing for long. */
export const INVITATION_DAYS = 60;

export type Invitation = {
  readonly draftId: string;
  readonly traineeId: string;
  readonly field: string;
  /** The card with name and address that the mail went to; nobody signs in as it. */
  readonly addressee: string;
  readonly expiresAt: Date;
};

export async function insertInvitation(invitation: {
  id: string;
  intyg: Pick<Intyg, 'id' | 'traineeId'>;
  field: string;
  addressee: string;
  invitedAt: Date;
  expiresAt: Date;
}): Promise<void> {
  const { id, intyg, field, addressee, invitedAt, expiresAt } = invitation;
  await execute(
    `insert into intyg.course_leader_invitation (id, draft_id, trainee_id, field, addressee, state, expires_at,
        invited_at)
     values ($1, $2, $3, $4, $5, 'open', $6, $7)`,
    [id, intyg.id, intyg.traineeId, field, addressee, expiresAt, invitedAt],
  );
}

/** Whom an address in a mail leads to, for anybody who has it: nothing when it is used, ended or withdrawn. */
export async function openInvitation(id: string): Promise<Invitation | null> {
  const [row] = await sql<Invitation>(
    `select draft_id as "draftId", trainee_id as "traineeId", field, addressee, expires_at as "expiresAt"
       from intyg.open_invitation($1)`,
    [id],
  );
  return row ?? null;
}

/** True for the one who accepts first. */
export async function acceptInvitation(id: string, personId: string, at: Date): Promise<boolean> {
  const accepted = await execute(
    `update intyg.course_leader_invitation set state = 'accepted', accepted_by = $2, accepted_at = $3
      where id = $1 and state = 'open'`,
    [id, personId, at],
  );
  return accepted === 1;
}

/** The intyg of an invitation that the current person has accepted. */
export async function acceptedInvitation(id: string): Promise<string | null> {
  const [row] = await sql<{ draftId: string }>(
    `select draft_id as "draftId" from intyg.course_leader_invitation
      where id = $1 and accepted_by = platform.current_person()`,
    [id],
  );
  return row?.draftId ?? null;
}

/** Whether the intyg waits for somebody who has been written to and has not signed in yet. */
export async function awaitsInvited(intygId: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    `select exists (select 1 from intyg.course_leader_invitation i
        join intyg.draft_participant p on p.draft_id = i.draft_id and p.field = i.field and p.person_id = i.addressee
      where i.draft_id = $1) as found`,
    [intygId],
  );
  return row?.found ?? false;
}
