import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { GatherFacts } from '@specialistvagen/intyg';
import { FixedClock, newId, sql, swedishDay } from '@specialistvagen/platform';
import { applicationWorld } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { processAs } from '../../../test/support/builders/process-as.js';
import { unitId } from '../../../test/support/builders/signing-world.js';
import { itIsAppendOnly, refusalOf, rowsWithoutContext, usePostgres } from '../../../test/support/index.js';
import { NightlyCheck } from './use-cases/nightly-check.js';
import { ShowNightly } from './use-cases/show-nightly.js';

const db = usePostgres();
const AT_NIGHT = { system: true, purpose: 'nightly-check' };
const DAY_MS = 86_400_000;
let world: ApplicationWorld;
let clock: FixedClock;
let worker: INestApplicationContext;
let another: INestApplicationContext;
let maja: Actor;
let noor: Actor;
let post: { maja: string; noor: string };
let application: string;

type Row = { subject: string; rule: string; level: string; citation: string };
const arrange = <T>(text: string, params: unknown[] = []) => db.as('postgres').query<T>(text, params);
const nextNight = () => clock.advance(DAY_MS);
const checkBy = (context: INestApplicationContext) => context.get(NightlyCheck);
const run = () => checkBy(worker).runIfDue();
const standing = (rule: string) =>
  arrange<Row & { since: string }>(
    `select subject_id as subject, rule, level, citation, since from certificates.nightly_finding
      where rule = $1 order by subject_id`,
    [rule],
  );
const changes = (rule: string) =>
  arrange<{ change: string; subject: string }>(
    `select change, subject_id as subject from certificates.nightly_change where rule = $1 order by at, id`,
    [rule],
  );
/** Half a year in which the two rows together are more than full time (R17). */
const overlap = () =>
  arrange(
    `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
     values ($1, $2, $3, $4, '2026-09-01', '2026-10-31', 50, 'other', $1)`,
    [newId(), post.noor, noor.personId, unitId('akut')],
  );

beforeAll(async () => {
  world = await applicationWorld(db);
  [maja, noor] = [await world.actor('maja'), await world.actor('noor')];
  const [majas] = await arrange<{ id: string }>('select id from trainees.training_post');
  post = { maja: majas?.id ?? '', noor: await world.post('noor') };
  await world.signedGoal(maja, 'BT1');
  application = await world.underExamination(maja, await world.actor('ingrid'));
  // Nine in the morning in Sweden or later: the night of that day is due.
  clock = new FixedClock(`${swedishDay(new Date(Date.now() + DAY_MS))}T09:00:00Z`);
  worker = await processAs('worker', db, world, clock);
  another = await processAs('worker', db, world, clock);
}, 120_000);
afterAll(async () => {
  for (const context of [worker, another, world.app]) await context.close();
});

describe('the nightly check', () => {
  it('runs the rules over every training and every application that waits, once, whichever worker is first', async () => {
    const outcomes = await Promise.all([worker, another].map((context) => checkBy(context).runIfDue()));
    expect(outcomes.filter((one) => one !== null)).toEqual([
      { night: clock.today(), checked: 3, failed: [], isFinished: true },
    ]);
    expect(await run()).toBeNull();
    expect(
      await arrange(
        'select posts, applications, failed, finished_at is not null as done from certificates.nightly_run',
      ),
    ).toEqual([{ posts: 2, applications: 1, failed: 0, done: true }]);
    // Seventeen goals of BT are not attested: nothing that a training is at fault for, but an application is.
    expect(await standing('R7')).toMatchObject([{ subject: application, level: 'warn' }]);
    expect((await changes('R7')).map(({ change }) => change)).toEqual(['appeared']);
  });

  it('keeps what appears as new that night only, and writes in the history when it is gone', async () => {
    await overlap();
    nextNight();
    await run();
    expect(await standing('R17')).toMatchObject([
      { subject: post.noor, level: 'block', since: clock.today() },
    ]);
    const firstSeen = clock.today();
    nextNight();
    await run();
    expect(await standing('R17')).toMatchObject([{ since: firstSeen }]);
    expect(await changes('R17')).toEqual([{ change: 'appeared', subject: post.noor }]);
    await arrange(`update trainees.service_period set removed_at = now() where percent = 50`);
    nextNight();
    await run();
    expect(await standing('R17')).toEqual([]);
    expect((await changes('R17')).map(({ change }) => change)).toEqual(['appeared', 'gone']);
  });

  it('counts and names by id a portfolio that cannot be checked, and goes on with the others', async () => {
    await overlap();
    nextNight();
    await run();
    const [unreadable] = await arrange<{ id: string }>(
      `insert into trainees.background_record (id, trainee_id, kind, decided_on, content, reason, recorded_by)
       values ($1, $2, 'doctorate', '2020-01-01', '{"kind":"something else"}', 'x', $3) returning id`,
      [newId(), noor.personId, maja.personId],
    );
    nextNight();
    expect(await run()).toMatchObject({
      checked: 3,
      failed: [{ kind: 'post', id: post.noor, code: 'ZodError' }],
      isFinished: true,
    });
    // What is known of it stands until it can be checked again.
    expect(await standing('R17')).toMatchObject([{ subject: post.noor }]);
    expect(await arrange('select subject_id as id, code from certificates.nightly_failure')).toEqual([
      { id: post.noor, code: 'ZodError' },
    ]);
    await arrange('delete from trainees.background_record where id = $1', [unreadable?.id]);
    await arrange(`update trainees.service_period set removed_at = now() where percent = 50`);
    nextNight();
    expect(await run()).toMatchObject({ failed: [] });
    expect(await standing('R17')).toEqual([]);
  });

  it('is taken over from a worker that fell silent, where it was left, and not before', async () => {
    nextNight();
    const stopping = AbortSignal.abort();
    expect(await checkBy(worker).runIfDue({ stopping })).toMatchObject({ checked: 0, isFinished: false });
    const held = `update certificates.nightly_run set at_id = $1, held_until = now() + $2::interval where finished_at is null`;
    await arrange(held, [[post.maja, post.noor].sort().at(0), '4 minutes']);
    expect(await checkBy(another).runIfDue()).toBeNull();
    await arrange(held, [[post.maja, post.noor].sort().at(0), '-1 second']);
    expect(await checkBy(another).runIfDue()).toMatchObject({ checked: 2, failed: [], isFinished: true });
  });

  it('walks more than one batch and leaves nobody out', async () => {
    nextNight();
    await arrange(
      `insert into trainees.training_post (id, trainee_id, kind, form, care_provider_id, region_code, regulation,
         regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
         study_director_id, pseudonym, fact_id)
       select gen_random_uuid(), gen_random_uuid(), kind, form, care_provider_id, region_code, regulation,
         regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
         study_director_id, replace(gen_random_uuid()::text, '-', ''), gen_random_uuid()
         from trainees.training_post, generate_series(1, 199) where id = $1`,
      [post.noor],
    );
    const batches: number[] = [];
    expect(
      await checkBy(worker).runIfDue({ onBatch: (checked) => void batches.push(checked) }),
    ).toMatchObject({
      checked: 202,
      failed: [],
    });
    expect(batches).toEqual([100, 200, 201, 202]);
  });

  it('stores nothing more in a run that another worker has taken over', async () => {
    nextNight();
    const takeOver = () =>
      arrange('update certificates.nightly_run set holder = $1 where finished_at is null', [newId()]);
    const outcome = await checkBy(worker).runIfDue({ onBatch: () => takeOver().then(() => undefined) });
    expect(outcome).toMatchObject({ checked: 100, isFinished: false });
    expect(await arrange('select posts from certificates.nightly_run where finished_at is null')).toEqual([
      { posts: 100 },
    ]);
  });
});

describe('what the worker may read', () => {
  /** A row of every kind that facts are made of, so that a missing policy would show. */
  beforeAll(async () => {
    const member = newId();
    const statements: [string, unknown[]][] = [
      [
        `insert into trainees.interruption (id, post_id, trainee_id, kind, from_on, to_on, fact_id)
         values ($1, $2, $3, 'parental-leave', '2026-03-01', '2026-03-31', $1)`,
        [newId(), post.maja, maja.personId],
      ],
      [
        `insert into trainees.credit (id, post_id, trainee_id, kind, what, from_where, months, goals, areas, evidence,
           decided_by, decided_on, reason, recorded_by)
         values ($1, $2, $3, 'other-education', 'Kurs', 'Lund', '1', '{BT2}', '{}', 'Intyg', $4, '2026-02-02', 'Skäl', $4)`,
        [newId(), post.maja, maja.personId, noor.personId],
      ],
      [
        `insert into trainees.background_record (id, trainee_id, kind, decided_on, content, reason, recorded_by)
         values ($1, $2, 'doctorate', '2020-01-01', '{"kind":"doctorate","country":"SE"}', 'Bevis', $3)`,
        [newId(), maja.personId, noor.personId],
      ],
      [
        `insert into external_assessors.pool_member (id, person_id, region_code, attested_by, basis, attested_on)
         values ($1, $2, '04', $3, 'Kurs', '2026-01-01')`,
        [member, (await world.actor('per')).personId, (await world.actor('anders')).personId],
      ],
      [
        `insert into external_assessors.appointment (id, trainee_id, post_id, assessor_id, pool_member_id, appointed_by,
           independence) values ($1, $2, $3, $4, $5, $6, '{}')`,
        [
          newId(),
          maja.personId,
          post.maja,
          (await world.actor('per')).personId,
          member,
          (await world.actor('anders')).personId,
        ],
      ],
      [
        `insert into trainees.earlier_document (id, trainee_id, post_id, title, goals, state, media_type, size, sha256, sealed,
           uploaded_at, verified_by, verified_at)
         values ($1, $2, $4, 'Kursintyg', '{BT3}', 'verified-copy', 'application/pdf', 3, repeat('a', 64), 'abc', now(), $3, now())`,
        [newId(), maja.personId, noor.personId, post.maja],
      ],
    ];
    for (const [text, params] of statements) await arrange(text, params);
  });

  it('is all that there is: the same facts as for somebody from whom nothing is kept', async () => {
    const all = await processAs('postgres', db, world, clock);
    const factsBy = (context: INestApplicationContext, role: 'worker' | 'postgres') =>
      db
        .as(role)
        .transactions.run(AT_NIGHT, () =>
          context.get(GatherFacts, { strict: false }).of(maja.personId, post.maja),
        );
    const facts = await factsBy(worker, 'worker');
    expect(facts).toEqual(await factsBy(all, 'postgres'));
    expect(facts).toMatchObject({
      assessor: { service: expect.arrayContaining([expect.anything()]), attestation: expect.anything() },
      intyg: [{ type: 'SOS-2021-B2' }, expect.anything()],
      verifiedCopies: [{ title: 'Kursintyg' }],
      training: {
        interruptions: [{ kind: 'parental-leave' }],
        credits: [expect.anything()],
        doctorate: { country: 'SE' },
        post: { principalSupervisorId: expect.any(String) },
      },
    });
    await all.close();
  });

  const TABLES = [
    'trainees.training_post',
    'trainees.post_coordinator',
    'trainees.post_event',
    'trainees.service_period',
    'trainees.interruption',
    'trainees.credit',
    'trainees.attested_period',
    'trainees.background_record',
    'trainees.earlier_document',
    'supervisors.assignment',
    'external_assessors.appointment',
    'external_assessors.pool_member',
    'identity.affiliation',
    'intyg.document',
    'intyg.document_signer',
    'intyg.document_revision',
    'intyg.document_status',
  ];

  it.each(TABLES)('in %s is nothing when it is not checking the night', async (table) => {
    const { seen, existing } = await rowsWithoutContext(db, 'worker', table);
    expect([seen, existing > 0]).toEqual([0, true]);
    const waiting = await db
      .as('worker')
      .transactions.run({ system: true }, () =>
        sql('select id from certificates.open_applications(null, 10)'),
      );
    expect(waiting).toEqual([]);
  });

  it.each([
    ['json', 'intyg.document'],
    ['pdf', 'intyg.document_revision'],
    ['sealed', 'trainees.earlier_document'],
    ['sealed', 'identity.personal_identity_number'],
    ['form_sealed', 'certificates.application'],
    ['applicant_name_sealed', 'certificates.application'],
    ['content', 'trainees.plan_revision'],
  ])('is never %s in %s, not at night either', async (column, table) => {
    const read = db.as('worker').transactions.run(AT_NIGHT, () => sql(`select ${column} from ${table}`));
    expect(await refusalOf(read)).toBe('42501');
  });

  it.each([...TABLES, 'certificates.application'])('in %s is only read', async (table) => {
    for (const statement of [`delete from ${table}`, `insert into ${table} default values`])
      expect(await refusalOf(db.as('worker').transactions.run(AT_NIGHT, () => sql(statement)))).toBe('42501');
  });
});

describe('what the night found', () => {
  const figures = async (key: string) => world.app.get(ShowNightly).of(await world.actor(key));

  beforeAll(async () => {
    await arrange(`update certificates.nightly_run set finished_at = now() where finished_at is null`);
    await overlap();
    nextNight();
    await run();
  });

  it('in a training is for those who keep it, as rule and paragraph', async () => {
    const { run: night, findings, newIn } = await figures('anders');
    expect(night).toMatchObject({ night: clock.today(), applications: 1, failed: 0 });
    const found = findings.filter(({ rule }) => rule === 'R17');
    expect(found).toMatchObject([{ kind: 'post', id: post.noor, level: 'block', isNew: true, faults: 1 }]);
    expect(newIn).toEqual({
      posts: new Set(findings.filter(({ isNew }) => isNew).map(({ id }) => id)).size,
      applications: 0,
    });
    expect(newIn.posts).toBeGreaterThanOrEqual(1);
    expect(findings.filter(({ kind }) => kind === 'application')).toEqual([]);
  });

  it('in an application is for the officer who has the case, and no other', async () => {
    const { findings } = await figures('ingrid');
    expect(findings.map(({ rule }) => rule)).toContain('R7');
    expect(new Set(findings.map(({ id }) => id))).toEqual(new Set([application]));
    expect((await figures('magnus')).findings).toEqual([]);
  });

  it('is nothing to another care provider’s study director, and not even figures to others', async () => {
    expect(await figures('ylva')).toMatchObject({ run: { failed: 0 }, findings: [] });
    for (const key of ['maja', 'noor', 'erik', 'nils'])
      expect(await figures(key)).toEqual({ run: null, findings: [], newIn: { posts: 0, applications: 0 } });
  });
});

itIsAppendOnly(db, 'certificates.nightly_change', 'rule');
itIsAppendOnly(db, 'certificates.nightly_failure', 'code');
