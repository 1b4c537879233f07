import { execute, newId, sql } from '@specialistvagen/platform';

export type OpenInvitation = {
  readonly assessmentId: string;
  readonly traineeId: string;
  readonly form: string;
  readonly formVersion: number;
  readonly expiresAt: Date;
};

/** The former link of the same assessment is put out of use first. */
export async function insertInvitation(invitation: {
  readonly id: string;
  readonly assessmentId: string;
  readonly traineeId: string;
  readonly channel: 'code' | 'mail';
  readonly tokenHash: Buffer;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}): Promise<void> {
  await execute(
    `update assessments.invitation set state = 'replaced' where assessment_id = $1 and state = 'open'`,
    [invitation.assessmentId],
  );
  await execute(
    `insert into assessments.invitation (id, assessment_id, trainee_id, channel, token_hash, state, made_at, expires_at)
     values ($1, $2, $3, $4, $5, 'open', $6, $7)`,
    [
      invitation.id,
      invitation.assessmentId,
      invitation.traineeId,
      invitation.channel,
      invitation.tokenHash,
      invitation.madeAt,
      invitation.expiresAt,
    ],
  );
}

/** For anybody who holds the link: nothing when it is used, replaced or withdrawn. */
export async function openInvitation(tokenHash: Buffer): Promise<OpenInvitation | null> {
  const [row] = await sql<OpenInvitation>(
    `select assessment_id as "assessmentId", trainee_id as "traineeId", form, form_version as "formVersion",
            expires_at as "expiresAt"
       from assessments.open_invitation($1)`,
    [tokenHash],
  );
  return row ?? null;
}

/** The assessment that now waits for the person of the transaction; null when the link does not hold for them. */
export async function acceptInvitation(tokenHash: Buffer, at: Date): Promise<string | null> {
  const [row] = await sql<{ id: string | null }>('select assessments.accept_invitation($1, $2, $3) as id', [
    tokenHash,
    at,
    newId(),
  ]);
  return row?.id ?? null;
}
