import { sql } from '@specialistvagen/platform';
import type { CompetenceSnapshot, RestsOnFacts } from '@specialistvagen/regulations';
import type { DocumentState, SignerRole } from '../contract/intyg-type.js';

export type SummaryRow = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly regulation: string;
  readonly templateId: string;
  readonly templateHash: string;
  readonly goals: readonly string[];
  readonly specialty: string | null;
  readonly restsOn: RestsOnFacts | null;
  readonly careUnitId: string | null;
  readonly status: DocumentState;
  readonly statusReason: string | null;
  readonly replacedBy: string | null;
  readonly sha256: string;
  readonly signers: readonly {
    readonly personId: string;
    readonly role: SignerRole;
    readonly signedAt: string | null;
    readonly competence: CompetenceSnapshot | null;
  }[];
};

/**
 * Every document of the trainee that carries a signature, oldest day first, with its standing today. Those of one day stand as they
 * were asked for: an act prepares its items side by side, and a list that is read twice shall say the same.
 */
export async function signedDocumentsOf(traineeId: string): Promise<SummaryRow[]> {
  return sql<SummaryRow>(
    `select d.id, d.type, d.title, d.regulation, d.template_id as "templateId", d.template_hash as "templateHash",
        d.goals, d.specialty, d.rests_on as "restsOn", d.care_unit_id as "careUnitId", s.status, s.reason as "statusReason", s.replaced_by as "replacedBy",
        (select r.sha256 from intyg.document_revision r where r.document_id = d.id order by r.no desc limit 1) as sha256,
        (select json_agg(json_build_object('personId', g.person_id, 'role', g.role, 'signedAt', r.signed_at,
            'competence', coalesce(r.competence, g.competence)) order by g.field)
           from intyg.document_signer g
           left join intyg.document_revision r on r.document_id = g.document_id and r.field = g.field
          where g.document_id = d.id) as signers
       from intyg.document d
       join lateral (select x.status, x.reason, x.replaced_by from intyg.document_status x
                      where x.document_id = d.id order by x.no desc limit 1) s on true
      where d.trainee_id = $1
      order by (d.prepared_at at time zone 'Europe/Stockholm')::date, d.subject_id, d.prepared_at`,
    [traineeId],
  );
}

export type NamedDocument = {
  readonly id: string;
  readonly title: string;
  readonly goals: readonly string[];
};

/** What the documents are called, of those that the reader may open. */
export async function namedDocuments(ids: readonly string[]): Promise<NamedDocument[]> {
  return sql<NamedDocument>('select id, title, goals from intyg.document where id = any ($1::uuid[])', [ids]);
}
