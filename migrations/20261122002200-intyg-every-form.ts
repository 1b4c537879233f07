import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every form of every regulation: types come from the law's data, signers in all roles, and what an intyg rests on. */
export class IntygEveryForm1763769602200 implements MigrationInterface {
  name = 'IntygEveryForm1763769602200';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...DRAFTS, ...PARTICIPANTS, ...DOCUMENTS, ...RECERTIFICATION])
      await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Signed documents are kept; there is no way back');
  }
}

const ROLES = `'supervisor', 'head-of-department', 'principal-supervisor', 'external-assessor', 'second-specialist',
  'course-leader', 'appointed-doctor', 'applicant', 'case-officer'`;
const open = (purposes: string) =>
  `trainee_id = any ((select intyg.open_portfolios('{${purposes}}'))::uuid[])`;

const DRAFTS = [
  'alter table intyg.draft drop constraint draft_type_check',
  `alter table intyg.draft add constraint draft_type_check check (type ~ '^[A-Z0-9-]{1,49}[a-z]?$')`,
  // A draft keeps the template it was written on; null on drafts from when each form had one version.
  `alter table intyg.draft
     add column template_hash text check (template_hash ~ '^[0-9a-f]{64}$'),
     add column rests_on jsonb`,
];

const PARTICIPANTS = [
  'alter table intyg.draft_participant drop constraint draft_participant_role_check',
  `alter table intyg.draft_participant add constraint draft_participant_role_check check (role in (${ROLES}))`,
  // One signature field may be signed in several roles (Handledare / Kursledare): the field is what there is one of.
  'alter table intyg.draft_participant drop constraint draft_participant_pkey',
  'alter table intyg.draft_participant add primary key (draft_id, field)',
];

const DOCUMENTS = [
  'alter table intyg.document_signer drop constraint document_signer_role_check',
  `alter table intyg.document_signer add constraint document_signer_role_check check (role in (${ROLES}))`,
  'alter table intyg.document add column specialty text, add column rests_on jsonb',
];

// An older intyg is written on a new form by the principal supervisor (Socialstyrelsen's instruction), who signs it alone.
const RECERTIFICATION = [
  `create policy recertify_draft on intyg.draft for insert to api
     with check (rests_on is not null and requested_by = platform.current_person() and ${open('principal-supervisor')})`,
  `create policy recertifier_signs on intyg.draft_participant for insert to api
     with check (person_id = platform.current_person() and ${open('principal-supervisor')})`,
];
