import { randomUUID } from 'node:crypto';
import { execute } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { demoPerson } from '@specialistvagen/identity';
import type { Days, World } from './records.js';
import type { TimedIntyg, TimedPortfolio } from './signing-times.js';

export type Records = {
  readonly world: World;
  readonly portfolios: readonly TimedPortfolio[];
  readonly leaves: readonly { readonly personId: string; readonly days: Days }[];
};

const AT_A_TIME = 5_000;

/**
 * Straight into the tables of a bench database: nothing is rendered or signed, no file, seal or log entry exists, so none of it
 * can be taken for a document. `migrator` becomes the owner, as a backfill does.
 */
export async function insertRecords(migrator: Transactions, records: Records): Promise<void> {
  await migrator.run({}, async () => {
    await execute('set local role owner');
    for (const [text, rows] of [...people(records), ...trainings(records), ...documents(records)])
      for (let at = 0; at < rows.length; at += AT_A_TIME)
        await execute(text, [JSON.stringify(rows.slice(at, at + AT_A_TIME))]);
  });
}

type Insert = [string, readonly object[]];

function people({ world, portfolios }: Records): Insert[] {
  const ids = new Set([
    ...world.employments.map(({ personId }) => personId),
    ...portfolios.flatMap(({ traineeId, intyg }) => [traineeId, ...intyg.map(({ signerId }) => signerId)]),
  ]);
  return [
    [
      `insert into organisations.care_provider (id, name, hsa_id, region_code)
       select r.id, 'Påhittad vårdgivare', 'SE-BENCH-' || r.id, '04' from jsonb_to_recordset($1::jsonb) as r(id uuid)`,
      world.providers.map((id) => ({ id })),
    ],
    [
      `insert into organisations.care_unit (id, care_provider_id, region_code, name, hsa_id, area, valid_from, valid_to)
       select r.id, r."providerId", '04', 'Påhittad enhet', 'SE-BENCH-' || r.id, 'other', r."from", r."to"
         from jsonb_to_recordset($1::jsonb) as r(id uuid, "providerId" uuid, "from" date, "to" date)`,
      world.units,
    ],
    [
      `insert into identity.person (id, given_name, surname, is_test)
       select r.id, 'Exempel', 'Läkare', true from jsonb_to_recordset($1::jsonb) as r(id uuid)`,
      [...ids].map((id) => ({ id })),
    ],
    [
      `insert into identity.affiliation (id, person_id, care_provider_id, care_unit_id, valid_from)
       select gen_random_uuid(), r."personId", r."providerId", r."unitId", '2010-01-01'
         from jsonb_to_recordset($1::jsonb) as r("personId" uuid, "providerId" uuid, "unitId" uuid)`,
      world.employments,
    ],
  ];
}

/** A signer on leave is in training too: that is how a leave is known. */
function trainings({ world, portfolios, leaves }: Records): Insert[] {
  const [providerId] = world.providers;
  const own = leaves.map(({ personId, days }) => ({
    postId: randomUUID(),
    traineeId: personId,
    providerId,
    from: days.from,
    to: days.to,
    leave: [days],
  }));
  const posts = [...portfolios, ...own];
  return [
    [
      `insert into trainees.training_post (id, trainee_id, kind, specialty, care_provider_id, region_code, regulation,
         regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
         study_director_id, pseudonym, fact_id)
       select r."postId", r."traineeId", 'st', 'psykiatri', r."providerId", '04', 'HSLF-FS 2021:8', '2026-11-21', 'Exempel',
         'swedish-degree', r."from", r."from", r."to", r.head, r.director, md5('bench ' || r."postId"), r."postId"
         from jsonb_to_recordset($1::jsonb) as r("postId" uuid, "traineeId" uuid, "providerId" uuid, "from" date,
           "to" date, head uuid, director uuid)`,
      posts.map(({ postId, traineeId, providerId: at, from, to }) => ({
        postId,
        traineeId,
        providerId: at,
        from,
        to,
        head: demoPerson('karin').id,
        director: demoPerson('anders').id,
      })),
    ],
    [
      `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
       select gen_random_uuid(), r."postId", r."traineeId", r."unitId", r."from", r."to", r.percent, 'other', r."postId"
         from jsonb_to_recordset($1::jsonb) as r("postId" uuid, "traineeId" uuid, "unitId" uuid, "from" date, "to" date,
           percent smallint)`,
      portfolios.flatMap(({ postId, traineeId, service }) =>
        service.map((row) => ({ ...row, postId, traineeId })),
      ),
    ],
    [
      `insert into trainees.interruption (id, post_id, trainee_id, kind, from_on, to_on, fact_id)
       select gen_random_uuid(), r."postId", r."traineeId", 'parental-leave', r."from", r."to", r."postId"
         from jsonb_to_recordset($1::jsonb) as r("postId" uuid, "traineeId" uuid, "from" date, "to" date)`,
      posts.flatMap(({ postId, traineeId, leave }) => leave.map((days) => ({ ...days, postId, traineeId }))),
    ],
  ];
}

function documents({ portfolios }: Records): Insert[] {
  const all = portfolios.flatMap(({ traineeId, postId, intyg }) =>
    intyg.map((one) => ({ ...one, traineeId, postId, content: contentOf(one) })),
  );
  const from = `jsonb_to_recordset($1::jsonb) as r(id uuid, "documentId" uuid, type text, "unitId" uuid, "signerId" uuid,
    role text, at timestamptz, "actId" uuid, "traineeId" uuid, "postId" uuid, content jsonb)`;
  return [
    [
      `insert into intyg.document (id, trainee_id, type, title, regulation, template_id, template_hash, subject_kind,
         subject_id, subject_revision, goals, care_unit_id, json, json_sha256, input_sha256, prepared_at, prepared_by, test)
       select r."documentId", r."traineeId", r.type, r.type, 'HSLF-FS 2021:8', 'bench', repeat('0', 64), 'intyg', r.id, 1,
         '{STc1}', r."unitId", '', repeat('0', 64), repeat('0', 64), r.at, r."traineeId", true from ${from}`,
      all,
    ],
    [
      `insert into intyg.document_status (document_id, no, trainee_id, status, at, evidence_entry_id)
       select r."documentId", 1, r."traineeId", 'in-force', r.at, r."documentId" from ${from}`,
      all,
    ],
    [
      `insert into intyg.document_signer (document_id, trainee_id, field, kind, role, person_id)
       select r."documentId", r."traineeId", 'handledare', 'person', r.role, r."signerId" from ${from}`,
      all,
    ],
    [
      `insert into intyg.document_revision (document_id, no, trainee_id, kind, field, signer_id, ticket_id, pdf, sha256,
         certificate_sha256, signed_at, evidence_entry_id)
       select r."documentId", 1, r."traineeId", 'signature', 'handledare', r."signerId", r."actId", '', repeat('0', 64),
         repeat('0', 64), r.at, r."documentId" from ${from}`,
      all,
    ],
    [
      `insert into intyg.draft (id, trainee_id, post_id, type, state, revision, content, goals, document_id, requested_by,
         created_at, updated_at, sent_at, signed_at)
       select r.id, r."traineeId", r."postId", r.type, 'signed', 1, r.content, '{STc1}', r."documentId", r."traineeId", r.at,
         r.at, r.at, r.at from ${from}`,
      all,
    ],
    [
      `insert into intyg.draft_participant (draft_id, trainee_id, role, field, person_id, ordinal, state, signed_at)
       select r.id, r."traineeId", r.role, 'handledare', r."signerId", 1, 'signed', r.at from ${from}`,
      all,
    ],
  ];
}

const contentOf = ({ from, to, unitId }: TimedIntyg) => ({
  kind: 'goals',
  goals: ['STc1'],
  periodFrom: from,
  periodTo: to,
  careUnitId: unitId,
  activities: 'Exempel',
  methods: [],
  verification: '',
});
