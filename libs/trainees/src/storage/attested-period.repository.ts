import type { DayRange } from '@specialistvagen/regulations';
import { sql } from '@specialistvagen/platform';

export async function insertAttested(
  documentId: string,
  traineeId: string,
  ranges: readonly DayRange[],
  postId: string | null,
): Promise<void> {
  for (const { from, to } of ranges) {
    await sql(
      `insert into trainees.attested_period (document_id, trainee_id, from_on, to_on, post_id) values ($1, $2, $3, $4, $5)
       on conflict (document_id, from_on) do nothing`,
      [documentId, traineeId, from, to, postId],
    );
  }
}

export async function endAttested(documentId: string): Promise<void> {
  await sql(
    'update trainees.attested_period set ended_at = now() where document_id = $1 and ended_at is null',
    [documentId],
  );
}
