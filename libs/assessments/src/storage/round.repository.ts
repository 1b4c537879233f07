import { conditionalUpdate, execute, sql } from '@specialistvagen/platform';
import type { Round } from '../domain/round.js';

const COLUMNS = `id, trainee_id as "traineeId", post_id as "postId", form, form_version as "formVersion", state, revision,
  opened_at as "openedAt", closed_at as "closedAt"`;

export async function findRound(id: string): Promise<Round | null> {
  const [row] = await sql<Round>(`select ${COLUMNS} from assessments.round where id = $1`, [id]);
  return row ?? null;
}

export function findRounds(traineeId: string): Promise<Round[]> {
  return sql(`select ${COLUMNS} from assessments.round where trainee_id = $1 order by id desc`, [traineeId]);
}

export async function insertRound(round: Omit<Round, 'state' | 'revision' | 'closedAt'>): Promise<void> {
  await execute(
    `insert into assessments.round (id, trainee_id, post_id, form, form_version, state, opened_at)
     values ($1, $2, $3, $4, $5, 'open', $6)`,
    [round.id, round.traineeId, round.postId, round.form, round.formVersion, round.openedAt],
  );
}

export function changeRound(
  { id, state }: Pick<Round, 'id' | 'state'>,
  revision: number,
  set: Readonly<Record<string, unknown>>,
): Promise<number> {
  return conditionalUpdate({ table: 'assessments.round', id, state, revision, set });
}

/** True while it is open, and nobody ends it before the running transaction has: one more is asked, or it is ended, not both. */
export async function holdOpenRound(id: string): Promise<boolean> {
  const held = await execute(`update assessments.round set state = 'open' where id = $1 and state = 'open'`, [
    id,
  ]);
  return held === 1;
}

/** Whoever has not answered when the round ends is not waited for any more. */
export async function withdrawUnanswered(roundId: string, at: Date): Promise<void> {
  await execute(
    `update assessments.assessment set state = 'withdrawn', revision = revision + 1, closed_at = $2
      where round_id = $1 and state = 'asked'`,
    [roundId, at],
  );
}

/** How many have answered, for whoever may read the round: who it was they are not told. */
export async function countAnswered(roundId: string): Promise<number> {
  const [row] = await sql<{ answered: number }>('select assessments.round_answered($1) as answered', [
    roundId,
  ]);
  return row?.answered ?? 0;
}
