import { execute, sql } from '@specialistvagen/platform';

export type ChosenRow = { readonly kind: 'assessment' | 'logbook'; readonly id: string };

export function chosenFor(draftId: string): Promise<ChosenRow[]> {
  return sql(
    'select kind, evidence_id as id from intyg.chosen_evidence where draft_id = $1 order by kind, evidence_id',
    [draftId],
  );
}

type Of = { readonly id: string; readonly traineeId: string };

/** Chosen twice is chosen once. */
export async function insertChosen({ id, traineeId }: Of, rows: readonly ChosenRow[]): Promise<void> {
  for (const one of rows)
    await execute(
      `insert into intyg.chosen_evidence (draft_id, trainee_id, kind, evidence_id) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [id, traineeId, one.kind, one.id],
    );
}

export async function deleteChosen({ id }: Pick<Of, 'id'>, rows: readonly ChosenRow[]): Promise<void> {
  for (const one of rows)
    await execute(
      'delete from intyg.chosen_evidence where draft_id = $1 and kind = $2 and evidence_id = $3',
      [id, one.kind, one.id],
    );
}
