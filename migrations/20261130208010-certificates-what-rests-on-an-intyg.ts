import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which applications an intyg is enclosed in, told to whoever revokes or replaces it without letting them read a case:
 * ids and whether it is decided. A bundle that changed raises the case's revision, so that of a decision and a revocation
 * at the same moment exactly one wins.
 */
export class CertificatesWhatRestsOnAnIntyg1764543600810 implements MigrationInterface {
  name = 'CertificatesWhatRestsOnAnIntyg1764543600810';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...functions, ...rights]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Decisions are kept; there is no way back');
  }
}

const isDecided = `a.state in ('decided', 'appealed')
  and exists (select 1 from certificates.decision x
    where x.application_id = a.id and x.outcome in ('approved', 'refused'))`;

const functions = [
  `create function certificates.cases_with(document uuid)
     returns table (application_id uuid, officer_id uuid, is_decided boolean)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select a.id, a.officer_id, ${isDecided}
         from certificates.application a join certificates.application_item i on i.application_id = a.id
        where i.document_id = cases_with.document and a.state not in ('draft', 'closed', 'dismissed')
        order by a.id;
     end`,
  `create function certificates.bundle_changed(document uuid) returns void
     language sql volatile security definer set search_path = pg_catalog, pg_temp
     begin atomic
       update certificates.application a set revision = a.revision + 1, updated_at = clock_timestamp()
        where a.id in (select i.application_id from certificates.application_item i
                        where i.document_id = bundle_changed.document)
          and a.state not in ('draft', 'decided', 'appealed', 'closed', 'dismissed')
          and (select s.status from intyg.document_status s where s.document_id = bundle_changed.document
                order by s.no desc limit 1) in ('revoked', 'replaced');
     end`,
  // An officer's own decided cases in which something that the decision rests on has ended since.
  `create function certificates.cases_with_changed_basis() returns setof uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select distinct a.id
         from certificates.application a
         join certificates.application_item i on i.application_id = a.id
         join lateral (select s.status, s.evidence_entry_id from intyg.document_status s
                        where s.document_id = i.document_id order by s.no desc limit 1) s
           on s.status in ('revoked', 'replaced')
         -- The log's clock is the database's, as that of decisions.
         join evidence_log.evidence_entry e on e.id = s.evidence_entry_id
        where (a.officer_id = platform.current_person() or a.second_officer_id = platform.current_person())
          and identity.has_mandate('{case_officer}')
          and ${isDecided}
          and e.at > (select max(x.decided_at) from certificates.decision x where x.application_id = a.id)
          -- That the decision stands in spite of it has been said.
          and not exists (select 1 from certificates.application_event k
            where k.application_id = a.id and k.action = 'keep-decision' and k.at > e.at);
     end`,
  `create function certificates.cases_with_open_reports() returns setof uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select distinct a.id
         from certificates.application a
         join certificates.application_item i on i.application_id = a.id
         join intyg.report r on r.document_id = i.document_id and r.state = 'open'
        where (a.officer_id = platform.current_person() or a.second_officer_id = platform.current_person())
          and identity.has_mandate('{case_officer}')
          and a.state not in ('draft', 'closed', 'dismissed');
     end`,
];

const rights = [
  'cases_with(uuid)',
  'bundle_changed(uuid)',
  'cases_with_changed_basis()',
  'cases_with_open_reports()',
].flatMap((name) => [
  `revoke execute on function certificates.${name} from public`,
  `grant execute on function certificates.${name} to api`,
]);
