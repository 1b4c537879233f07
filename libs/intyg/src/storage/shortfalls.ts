import { execute, sql } from '@specialistvagen/platform';

export type ShortfallRow = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly byPerson: string;
  readonly role: 'principal-supervisor' | 'supervisor' | 'external-assessor';
  readonly goals: readonly string[];
  readonly needed: string;
  readonly newDate: string;
  readonly recordedAt: Date;
  readonly comment: string | null;
  readonly commentedAt: Date | null;
};

export async function insertShortfall(row: Omit<ShortfallRow, 'comment' | 'commentedAt'>): Promise<void> {
  await execute(
    `insert into intyg.shortfall (id, trainee_id, post_id, by_person, role, goals, needed, new_date, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      row.traineeId,
      row.postId,
      row.byPerson,
      row.role,
      row.goals,
      row.needed,
      row.newDate,
      row.recordedAt,
    ],
  );
}

export async function shortfallsOf(traineeId: string): Promise<ShortfallRow[]> {
  return sql<ShortfallRow>(
    `select id, trainee_id as "traineeId", post_id as "postId", by_person as "byPerson", role, goals, needed,
        new_date as "newDate", recorded_at as "recordedAt", comment, commented_at as "commentedAt"
       from intyg.shortfall where trainee_id = $1 order by recorded_at desc`,
    [traineeId],
  );
}

/** The trainee comments once; true when this was it. */
export async function commentShortfall(
  traineeId: string,
  id: string,
  comment: string,
  at: Date,
): Promise<boolean> {
  const changed = await execute(
    `update intyg.shortfall set comment = $3, commented_at = $4
      where id = $1 and trainee_id = $2 and comment is null`,
    [id, traineeId, comment, at],
  );
  return changed === 1;
}
