import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A course leader needs no licence and no mandate (HSLF-FS 2021:8 bilaga 10): of whoever is invited to sign one course form
 * only the name and a keyed identity from the e-ID are kept, never the number itself.
 */
export class IdentityInvitedPeople1763769602210 implements MigrationInterface {
  name = 'IdentityInvitedPeople1763769602210';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...IDENTITY, ...INVITATIONS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who was invited to sign is kept; there is no way back');
  }
}

const IDENTITY = [
  `create table identity.eid_identity (
     person_id uuid primary key references identity.person (id),
     blind_index bytea not null unique,
     invited_by uuid not null,
     bound_at timestamptz not null default now()
   )`,
  `call platform.protect_rows('identity.eid_identity')`,
  `create policy inviter_binds on identity.eid_identity for insert to api
     with check (invited_by = platform.current_person())`,
  'grant insert on identity.eid_identity to api',
  // A number that somebody registers later stands above what an invitation bound.
  `create or replace function identity.person_by_blind_index(blind_index bytea) returns uuid
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select coalesce(
         (select n.person_id from identity.personal_identity_number n
           where n.blind_index = person_by_blind_index.blind_index),
         (select e.person_id from identity.eid_identity e
           where e.blind_index = person_by_blind_index.blind_index));
     end`,
  // Whoever has a portfolio of their own may name a course leader: a name and an address, nothing else.
  `create policy trainee_invites on identity.person for insert to api
     with check (registered_by = platform.current_person() and protection = 'none' and birth_date_sealed is null
       and sex is null and identity.has_access(platform.current_person(), '{own}'))`,
];

const INVITATIONS = [
  `create table intyg.course_leader_invitation (
     id uuid primary key,
     draft_id uuid not null references intyg.draft (id),
     trainee_id uuid not null,
     field text not null,
     addressee uuid not null,
     state text not null check (state in ('open', 'accepted')),
     expires_at timestamptz not null,
     invited_at timestamptz not null,
     accepted_by uuid,
     accepted_at timestamptz,
     check ((state = 'accepted') = (accepted_by is not null and accepted_at is not null))
   )`,
  'create index invitation_of_draft on intyg.course_leader_invitation (draft_id)',
  `call platform.protect_rows('intyg.course_leader_invitation')`,
  `create policy own_invites on intyg.course_leader_invitation to api
     using (trainee_id = platform.current_person()) with check (trainee_id = platform.current_person())`,
  `create policy invited_reads on intyg.course_leader_invitation for select to api
     using (accepted_by = platform.current_person())`,
  'create policy audit_reads on intyg.course_leader_invitation for select to audit using (true)',
  'grant select, insert on intyg.course_leader_invitation to api',
  'grant update (state, accepted_by, accepted_at) on intyg.course_leader_invitation to api',
  'grant select on intyg.course_leader_invitation to audit',
  // The address in the mail leads to whose invitation it is and whether it holds; nothing else is told to anybody.
  `create function intyg.open_invitation(invitation uuid)
     returns table (draft_id uuid, trainee_id uuid, field text, addressee uuid, expires_at timestamptz)
     language sql stable security definer set search_path = pg_catalog, pg_temp
     begin atomic
       select i.draft_id, i.trainee_id, i.field, i.addressee, i.expires_at
         from intyg.course_leader_invitation i join intyg.draft d on d.id = i.draft_id
        where i.id = open_invitation.invitation and i.state = 'open' and d.state = 'sent'
          and exists (select 1 from intyg.draft_participant p
            where p.draft_id = i.draft_id and p.field = i.field and p.person_id = i.addressee and p.state = 'waiting');
     end`,
  'revoke execute on function intyg.open_invitation(uuid) from public',
  'grant execute on function intyg.open_invitation(uuid) to api',
];
