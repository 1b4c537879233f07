import { execute, sql } from '@specialistvagen/platform';

/** The facts that told of a post's end: of the post, and of the person who died or moved abroad. */
export type ToldEnd = { readonly factId: string; readonly leavingFactId: string | null };

export async function toldEnd(postId: string): Promise<ToldEnd> {
  const [row] = await sql<ToldEnd>(
    'select fact_id as "factId", leaving_fact_id as "leavingFactId" from trainees.training_post where id = $1',
    [postId],
  );
  if (!row) throw new Error('A post without its fact: it was read in this transaction');
  return row;
}

/** The fact that told that the doctor was back when the post began; null when nothing did. */
export async function toldReturn(postId: string): Promise<string | null> {
  const [row] = await sql<{ factId: string | null }>(
    'select return_fact_id as "factId" from trainees.training_post where id = $1',
    [postId],
  );
  return row?.factId ?? null;
}

export async function rememberReturn(postId: string, factId: string | null): Promise<void> {
  await execute('update trainees.training_post set return_fact_id = $2 where id = $1', [postId, factId]);
}
