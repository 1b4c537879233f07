import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the plausibility checks look at, gathered for one intyg and one of its signers. It reaches over portfolios (what the
 * signer has signed elsewhere), which neither signer nor study director may read: so one function gives ids, days and codes of
 * just this, to the signer before signing and to the worker after. Nothing of anybody's words, names or reasons for a leave.
 */
export class PlausibilityFacts1764604860000 implements MigrationInterface {
  name = 'PlausibilityFacts1764604860000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The checks rest on this; there is no way back');
  }
}

const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';
/** Around the signature, both ways: the same burst is found whichever of its documents is looked at. */
const NEARBY = `interval '10 minutes'`;

const holds = (
  document: string,
) => `(select s.status from intyg.document_status s where s.document_id = ${document}
  order by s.no desc limit 1) in ('in-force', 'awaiting-cosignature')`;

const rows = (select: string) => `(select coalesce(jsonb_agg(to_jsonb(x)), '[]'::jsonb) from (${select}) x)`;

const IN_ACT = `(select count(*)::int from intyg.document_revision b
  where b.ticket_id = r.ticket_id and b.signer_id is not null)`;

/** Every day of service of the person, in whatever post; what was registered by mistake is none. */
const serviceOf = (
  person: string,
) => `select sp.care_unit_id as "unitId", sp.from_on as "from", sp.to_on as "to", sp.percent,
    su.care_provider_id as "careProviderId", su.valid_from as "unitFrom", su.valid_to as "unitTo"
  from trainees.service_period sp join trainees.training_post tp on tp.id = sp.post_id
  join organisations.care_unit su on su.id = sp.care_unit_id
 where sp.trainee_id = ${person} and sp.removed_at is null and tp.state <> 'withdrawn'`;

const FACTS = `
  select jsonb_build_object(
    'intygId', d.id, 'state', d.state, 'traineeId', d.trainee_id, 'postId', d.post_id, 'type', d.type, 'documentId', d.document_id,
    'signerId', p.person_id, 'role', p.role, 'isSigned', t.signed_at is not null, 'at', t.at,
    'day', t.day,
    'periodFrom', coalesce(d.content ->> 'periodFrom', d.content #>> '{fields,period,from}'),
    'periodTo', coalesce(d.content ->> 'periodTo', d.content #>> '{fields,period,to}'),
    'unit', (select jsonb_build_object('id', u.id, 'careProviderId', u.care_provider_id, 'from', u.valid_from,
        'to', u.valid_to) from organisations.care_unit u
      where u.id = coalesce((d.content ->> 'careUnitId')::uuid, x.care_unit_id)),
    'service', ${rows(serviceOf('d.trainee_id'))},
    'places', ${rows(`
      select w.*, u.valid_from as "unitFrom", u.valid_to as "unitTo" from (
      select a.care_provider_id as "careProviderId", a.care_unit_id as "unitId" from identity.affiliation a
       where a.person_id = p.person_id and a.valid_from <= t.day
      union select m.care_provider_id, m.care_unit_id from identity.mandate m
       where m.person_id = p.person_id and m.care_provider_id is not null and m.valid_from <= t.day
      union select s."careProviderId", s."unitId" from (${serviceOf('p.person_id')}) s
       where s."from" <= t.day) w left join organisations.care_unit u on u.id = w."unitId"`)},
    'doctorsAtUnit', (select count(distinct o.trainee_id)::int
        from intyg.document_revision r join intyg.document o on o.id = r.document_id
       where r.signer_id = p.person_id and o.subject_kind = 'intyg' and o.trainee_id <> d.trainee_id
         and o.care_unit_id = coalesce((d.content ->> 'careUnitId')::uuid, x.care_unit_id) and r.signed_at <= t.at),
    'leave', ${rows(`
      select i.from_on as "from", i.to_on as "to" from trainees.interruption i
        join trainees.training_post o on o.id = i.post_id
       where i.trainee_id = p.person_id and i.removed_at is null and o.state <> 'withdrawn'
         and i.from_on <= t.day and i.to_on >= t.day`)},
    'nearby', ${rows(`
      select r.document_id as "documentId", o.subject_id as "intygId", o.trainee_id as "traineeId", o.type,
          r.signed_at as "at", ${IN_ACT} as "inAct"
        from intyg.document_revision r join intyg.document o on o.id = r.document_id
       where r.signer_id = p.person_id and o.subject_kind = 'intyg'
         and r.signed_at between t.at - ${NEARBY} and t.at + ${NEARBY}
       order by r.signed_at limit 2000`)},
    'returned', ${rows(`
      select r.document_id as "documentId", o.subject_id as "intygId", o.type
        from intyg.document_revision r join intyg.document o on o.id = r.document_id
       where r.signer_id = d.trainee_id and o.trainee_id = p.person_id and o.subject_kind = 'intyg' and ${holds('o.id')}`)},
    'lastDay', (select coalesce(o.ended_on, o.ends_on) from trainees.training_post o where o.id = d.post_id),
    'ofTraining', ${rows(`
      select o.id as "documentId", o.subject_id as "intygId", o.type, r.signed_at as "at",
          (r.signed_at at time zone 'Europe/Stockholm')::date as "day", ${IN_ACT} as "inAct"
        from intyg.document o
        join intyg.draft f on f.id = o.subject_id and f.post_id = d.post_id
        join intyg.document_revision r on r.document_id = o.id and r.signer_id = p.person_id
       where o.trainee_id = d.trainee_id and o.subject_kind = 'intyg' and ${holds('o.id')}`)})
  from intyg.draft d
  join intyg.draft_participant p on p.draft_id = d.id and p.person_id = facts_of.signer
  left join intyg.document x on x.id = d.document_id
  left join lateral (select r.signed_at from intyg.document_revision r
    where r.document_id = d.document_id and r.signer_id = facts_of.signer limit 1) g on true
  cross join lateral (select g.signed_at, coalesce(g.signed_at, facts_of.at) as at,
    (coalesce(g.signed_at, facts_of.at) at time zone 'Europe/Stockholm')::date as day) t
  where d.id = facts_of.draft and d.trainee_id <> p.person_id
    and (g.signed_at is null or ${holds('d.document_id')})`;

const STATEMENTS = [
  `create function plausibility.facts_of(draft uuid, signer uuid, at timestamptz) returns jsonb ${definer}
     begin atomic ${FACTS}; end`,
  // Only of what one is asked to sign oneself.
  `create function plausibility.facts_of_mine(draft uuid, at timestamptz) returns jsonb ${definer}
     begin atomic
       select plausibility.facts_of(facts_of_mine.draft, platform.current_person(), facts_of_mine.at)
        where intyg.takes_part_in(facts_of_mine.draft);
     end`,
  // Signed since a day and still holding, in the order of the documents' ids: what the night goes through.
  `create function plausibility.signed_since(day date, after uuid, at_most integer)
     returns setof uuid ${definer}
     begin atomic
       select d.id from intyg.document d
        where d.subject_kind = 'intyg' and d.prepared_at >= signed_since.day
          and (signed_since.after is null or d.id > signed_since.after) and ${holds('d.id')}
        order by d.id limit signed_since.at_most;
     end`,
  // What is known of each who has signed the document; nothing of what is no intyg, or no longer holds.
  `create function plausibility.facts_of_signed(document uuid, at timestamptz) returns setof jsonb ${definer}
     begin atomic
       select plausibility.facts_of(d.subject_id, r.signer_id, facts_of_signed.at)
         from intyg.document d join intyg.document_revision r on r.document_id = d.id and r.signer_id is not null
        where d.id = facts_of_signed.document and d.subject_kind = 'intyg' and ${holds('d.id')}
        order by r.no;
     end`,
  'create index document_of_preparation on intyg.document (prepared_at)',
  'create index revision_of_act on intyg.document_revision (ticket_id) where ticket_id is not null',
  ...[
    ['facts_of(uuid, uuid, timestamptz)', null],
    ['facts_of_mine(uuid, timestamptz)', 'api'],
    ['signed_since(date, uuid, integer)', 'worker'],
    ['facts_of_signed(uuid, timestamptz)', 'worker'],
  ].flatMap(([name, role]) => [
    `revoke execute on function plausibility.${name} from public`,
    ...(role ? [`grant execute on function plausibility.${name} to ${role}`] : []),
  ]),
];
