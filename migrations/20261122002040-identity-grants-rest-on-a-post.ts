import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What opens a portfolio by mandate names the care provider it is kept at, and rests on a post there (docs/adr/0005).
 * A mandate at another care provider opens nothing, and no study director writes a grant out of the air.
 */
export class IdentityGrantsRestOnAPost1763769602040 implements MigrationInterface {
  name = 'IdentityGrantsRestOnAPost1763769602040';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...PROVIDER, ...WRITES, ...ISSUED]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was closed is not opened again');
  }
}

const current = (row: string) =>
  `${row}.valid_from <= identity.today() and (${row}.valid_to is null or ${row}.valid_to >= identity.today())`;

const PROVIDER = [
  'alter table identity.access_grant add column care_provider_id uuid references organisations.care_provider (id)',
  // From before the column: those who keep a post keep it at the post's care provider.
  `update identity.access_grant g set care_provider_id = p.care_provider_id
     from trainees.training_post p
    where p.trainee_id = g.portfolio and g.purpose in ('study-director', 'head-of-department', 'bt-coordinator')`,
  `create function identity.grant_stands(purpose text, care_provider uuid) returns boolean
     language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
     begin atomic
       select grant_stands.purpose not in ('head-of-department', 'study-director', 'bt-coordinator', 'case-officer')
         or exists (
           select 1 from identity.mandate m
            where m.person_id = platform.current_person() and m.role = replace(grant_stands.purpose, '-', '_')
              and (grant_stands.care_provider is null or m.care_provider_id = grant_stands.care_provider)
              and ${current('m')});
     end`,
  `create or replace function identity.has_access(portfolio uuid, purposes text[]) returns boolean
     language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
     begin atomic
       select exists (
         select 1 from identity.access_grant g
          where g.person_id = platform.current_person() and g.portfolio = has_access.portfolio
            and g.purpose = any (has_access.purposes) and ${current('g')}
            and identity.grant_stands(g.purpose, g.care_provider_id));
     end`,
  `create or replace function intyg.open_portfolios(purposes text[]) returns uuid[]
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select coalesce(array_agg(distinct g.portfolio), '{}') from identity.access_grant g
        where g.person_id = platform.current_person() and g.purpose = any (open_portfolios.purposes)
          and ${current('g')} and identity.grant_stands(g.purpose, g.care_provider_id);
     end`,
  'drop function identity.purpose_stands(text)',
  'revoke execute on function identity.grant_stands(text, uuid) from public',
];

// Others with a part in the training ask a signer, and no more. The last two open a portfolio for a new post.
const WRITES = [
  'drop policy api_grants on identity.access_grant',
  `create policy api_grants on identity.access_grant for insert to api
     with check (granted_by = platform.current_person() and (
       portfolio = platform.current_person()
       or (purpose <> 'case-officer' and identity.has_access(portfolio, '{study-director,bt-coordinator}'))
       or (purpose = 'signer' and identity.has_access(portfolio, '{principal-supervisor,supervisor,head-of-department,external-assessor,signer}'))
       or (purpose = 'case-officer' and person_id = platform.current_person()
         and identity.has_mandate('{case_officer}'))
       or (purpose = 'own' and identity.has_mandate('{study_director}'))
       or (purpose = 'study-director' and person_id = platform.current_person()
         and identity.has_mandate_at('{study_director}', care_provider_id))))`,
  // Asked when the transaction ends, since row level security wants the grant before the post. As the caller: what the
  // caller does not see, the grant does not rest on.
  `create function trainees.grant_rests_on_a_post() returns trigger
     language plpgsql set search_path = pg_catalog, pg_temp
     as $$
     begin
       if current_user = 'api' and not exists (
         select 1 from trainees.training_post p
          where p.trainee_id = new.portfolio and (new.purpose = 'own' or p.care_provider_id = new.care_provider_id)
            and case new.purpose
                  when 'study-director' then p.study_director_id = new.person_id
                  when 'head-of-department' then p.head_of_department_id = new.person_id
                  when 'bt-coordinator' then exists (
                    select 1 from trainees.post_coordinator c where c.post_id = p.id and c.person_id = new.person_id)
                  else true
                end)
       then raise insufficient_privilege using message = 'the grant rests on no post';
       end if;
       return null;
     end $$`,
  `create constraint trigger grant_rests_on_a_post after insert on identity.access_grant
     deferrable initially deferred for each row
     when (new.purpose in ('own', 'study-director', 'head-of-department', 'bt-coordinator')
       and new.granted_by <> new.portfolio)
     execute function trainees.grant_rests_on_a_post()`,
];

// R28: whoever heads the unit today sees what the unit has issued, also after the doctor has left.
const ISSUED = [
  `create function identity.headed_units() returns uuid[]
     language sql stable security definer parallel safe set search_path = pg_catalog, pg_temp
     begin atomic
       select coalesce(array_agg(m.care_unit_id), '{}') from identity.mandate m
        where m.person_id = platform.current_person() and m.role = 'head_of_department'
          and m.care_unit_id is not null and ${current('m')};
     end`,
  'revoke execute on function identity.headed_units() from public',
  'grant execute on function identity.headed_units() to api',
  `create policy issuing_unit_reads on intyg.document for select to api
     using (subject_kind = 'intyg' and care_unit_id = any ((select identity.headed_units())::uuid[]))`,
  ...['document_revision', 'document_status'].map(
    (table) => `create policy issuing_unit_reads on intyg.${table} for select to api
      using (exists (select 1 from intyg.document d where d.id = document_id and d.subject_kind = 'intyg'
        and d.care_unit_id = any ((select identity.headed_units())::uuid[])))`,
  ),
  `create policy officer_ends on supervisors.assignment for update to api
     using (identity.has_access(trainee_id, '{case-officer}'))
     with check (ended_by = platform.current_person() and identity.has_access(trainee_id, '{case-officer}'))`,
];
