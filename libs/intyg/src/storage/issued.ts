import { sql } from '@specialistvagen/platform';
import type { DocumentState } from '../contract/intyg-type.js';

export type IssuedRow = {
  readonly documentId: string;
  readonly intygId: string | null;
  readonly revision: number | null;
  readonly state: string | null;
  readonly traineeId: string;
  readonly title: string;
  readonly goals: readonly string[];
  readonly unitId: string | null;
  readonly signerIds: readonly string[];
  readonly signedAt: Date;
  readonly status: DocumentState;
  readonly isQuestioned: boolean;
};

const rows = `
  select d.id as "documentId", f.id as "intygId", f.revision, f.state, d.trainee_id as "traineeId", d.title, d.goals,
      d.care_unit_id as "unitId", l.signed_at as "signedAt", s.status,
      array(select r.signer_id from intyg.document_revision r
             where r.document_id = d.id and r.signer_id is not null order by r.no) as "signerIds",
      exists (select 1 from intyg.report r
        where r.document_id = d.id and r.state = 'open' and r.kind = 'dispute') as "isQuestioned"
    from intyg.document d
    join lateral (select max(r.signed_at) as signed_at from intyg.document_revision r
      where r.document_id = d.id and r.signer_id is not null) l on l.signed_at is not null
    join lateral (select x.status from intyg.document_status x where x.document_id = d.id
      order by x.no desc limit 1) s on true
    left join intyg.draft f on f.document_id = d.id and d.subject_kind = 'intyg'`;

/** What carries the person's signature, whatever became of it. */
export async function signedBy(personId: string, limit: number): Promise<IssuedRow[]> {
  return sql<IssuedRow>(
    `${rows} where d.id in (select r.document_id from intyg.document_revision r where r.signer_id = $1)
      order by l.signed_at desc, d.id limit $2`,
    [personId, limit],
  );
}

/** Every intyg that carries the name of one of the units, whatever became of it. */
export async function issuedByUnits(unitIds: readonly string[], limit: number): Promise<IssuedRow[]> {
  return sql<IssuedRow>(
    `${rows} where d.care_unit_id = any($1::uuid[]) and d.subject_kind = 'intyg'
      order by l.signed_at desc, d.id limit $2`,
    [unitIds, limit],
  );
}
