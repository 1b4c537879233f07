import { demoPerson } from '@specialistvagen/identity';
import { demoCareProviders, demoCareUnits } from '@specialistvagen/organisations';
import { execute } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import type { IntygSummary, RuleFacts } from '@specialistvagen/regulations';

/** Ids that are the same text for the same portfolio: of the doctor, the post and what belongs to them. */
const DOCTOR = `md5('doctor ' || n)::uuid`;
const POST = `md5('post ' || n)::uuid`;
const idOf = (name: string) => `md5(${name} || ' ' || n)::uuid`;
const SIGNERS: Readonly<Record<string, string>> = { principal: 'erik', head: 'karin', second: 'johan' };

/**
 * The same portfolio over and over, each a doctor's of its own, written straight into the tables: no document is rendered or
 * signed, since the night reads none. `migrator` becomes the owner, as a backfill does.
 */
export async function insertPortfolios(
  migrator: Transactions,
  facts: RuleFacts,
  portfolios: number,
): Promise<void> {
  await migrator.run({}, async () => {
    await execute('set local role owner');
    for (const [text, row] of statements(facts))
      await execute(`${text} cross join generate_series(1, ${portfolios}) as n`, [JSON.stringify(row)]);
  });
}

function statements({ training, intyg }: RuleFacts): [string, unknown[]][] {
  const { post } = training;
  return [
    [
      `insert into identity.person (id, given_name, surname, is_test)
       select ${DOCTOR}, 'Exempel', 'Läkare', true from jsonb_array_elements($1::jsonb)`,
      [{}],
    ],
    [
      `insert into trainees.training_post (id, trainee_id, kind, specialty, care_provider_id, region_code, regulation,
         regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
         study_director_id, pseudonym, fact_id)
       select ${POST}, ${DOCTOR}, 'st', r.specialty, r.provider, '04', r.regulation, r.version, 'Exempel',
         'swedish-degree', r."from", r."from", date '2099-12-31', r.head, r.director, md5('pseudonym ' || n), ${POST}
         from jsonb_to_recordset($1::jsonb) as r(specialty text, provider uuid, regulation text, version text,
           "from" date, head uuid, director uuid)`,
      [
        {
          ...post,
          version: post.regulationVersion,
          provider: demoCareProviders.find(({ key }) => key === 'sormland')?.id,
          head: demoPerson('karin').id,
          director: demoPerson('anders').id,
        },
      ],
    ],
    [
      `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
       select ${idOf('r.id')}, ${POST}, ${DOCTOR}, r.unit, r."from", r."to", r.percent, r.area, ${POST}
         from jsonb_to_recordset($1::jsonb) as r(id text, unit uuid, "from" date, "to" date, percent smallint, area text)`,
      training.servicePeriods.map((one) => ({ ...one, unit: unit() })),
    ],
    [
      `insert into trainees.interruption (id, post_id, trainee_id, kind, from_on, to_on, fact_id)
       select ${idOf('r.id')}, ${POST}, ${DOCTOR}, r.kind, r."from", r."to", ${POST}
         from jsonb_to_recordset($1::jsonb) as r(id text, kind text, "from" date, "to" date)`,
      [...training.interruptions],
    ],
    [
      `insert into supervisors.assignment (id, trainee_id, post_id, person_id, kind, from_on, appointed_by, on_behalf_of)
       select ${POST}, ${DOCTOR}, ${POST}, r.erik, 'principal', '2020-01-01', r.anders, r.anders
         from jsonb_to_recordset($1::jsonb) as r(erik uuid, anders uuid)`,
      [{ erik: demoPerson('erik').id, anders: demoPerson('anders').id }],
    ],
    ...documents(intyg),
  ];
}

function documents(intyg: readonly IntygSummary[]): [string, unknown[]][] {
  const signers = intyg.flatMap(({ id, signers: list }) =>
    list.map(({ personId, role, signedAt, competence }, index) => ({
      id,
      no: index + 1,
      person: demoPerson(SIGNERS[personId] ?? 'sara').id,
      role,
      signedAt,
      competence,
    })),
  );
  const signer = `jsonb_to_recordset($1::jsonb) as r(id text, no integer, person uuid, role text, "signedAt" timestamptz,
    competence jsonb)`;
  return [
    [
      `insert into intyg.document (id, trainee_id, type, title, regulation, template_id, template_hash, subject_kind,
         subject_id, subject_revision, goals, specialty, care_unit_id, json, json_sha256, input_sha256, prepared_at,
         prepared_by, test)
       select ${idOf('r.id')}, ${DOCTOR}, r.type, r.type, r.regulation, r."templateId", r."templateHash", 'intyg', ${POST}, 1,
         r.goals, r.specialty, r.unit, '', repeat('0', 64), repeat('0', 64), r."signedAt", ${DOCTOR}, true
         from jsonb_to_recordset($1::jsonb) as r(id text, type text, regulation text, "templateId" text,
           "templateHash" text, goals text[], specialty text, unit uuid, "signedAt" timestamptz)`,
      intyg.map((one) => ({ ...one, unit: unit() })),
    ],
    [
      `insert into intyg.document_status (document_id, no, trainee_id, status, at, evidence_entry_id)
       select ${idOf('r.id')}, 1, ${DOCTOR}, 'in-force', r."signedAt", ${POST}
         from jsonb_to_recordset($1::jsonb) as r(id text, "signedAt" timestamptz)`,
      [...intyg],
    ],
    [
      `insert into intyg.document_signer (document_id, trainee_id, field, kind, role, person_id, competence)
       select ${idOf('r.id')}, ${DOCTOR}, r.no, 'person', r.role, r.person, r.competence from ${signer}`,
      signers,
    ],
    [
      `insert into intyg.document_revision (document_id, no, trainee_id, kind, field, signer_id, ticket_id, pdf, sha256,
         certificate_sha256, signed_at, competence, evidence_entry_id)
       select ${idOf('r.id')}, r.no, ${DOCTOR}, 'signature', r.no, r.person, ${POST}, '', repeat('0', 64), repeat('0', 64),
         r."signedAt", r.competence, ${POST} from ${signer}`,
      signers,
    ],
  ];
}

const unit = () => demoCareUnits.find(({ key }) => key === 'akut')?.id;
