import { newId, sql } from '@specialistvagen/platform';
import { registerFactV1Schema, type RegisterFactV1 } from '@specialistvagen/regulations';
import { useOldDatabase } from '../../../../test/support/old-database.js';

const FIRST_WITH_FLOWS = '20261129103000';
const [trainee, guarded] = [newId(), newId()];
const facts = {
  post: newId(),
  period: newId(),
  leave: newId(),
  guardedPost: newId(),
  guardedPeriod: newId(),
};
const unit = newId();

const old = useOldDatabase(FIRST_WITH_FLOWS, async () => {
  await aPost(trainee, 'ab'.repeat(16), facts.post);
  await aPost(guarded, 'cd'.repeat(16), facts.guardedPost);
  await aPeriod(trainee, 'ab'.repeat(16), facts.period, unit);
  await aPeriod(guarded, 'cd'.repeat(16), facts.guardedPeriod, null);
  await sql(
    `insert into trainees.interruption (id, post_id, trainee_id, kind, from_on, to_on, fact_id)
     select $1, id, trainee_id, 'research', '2025-08-01', '2025-08-31', $2 from trainees.training_post
      where trainee_id = $3`,
    [newId(), facts.leave, trainee],
  );
  await published('ab'.repeat(16), { fact: 'interruption', factId: facts.leave, validFrom: '2025-08-01' });
});

async function aPost(who: string, pseudonym: string, factId: string) {
  await sql(
    `insert into trainees.training_post (id, trainee_id, kind, form, care_provider_id, region_code, regulation,
       regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
       study_director_id, pseudonym, fact_id, state, ended_on, end_reason)
     values ($1, $2, 'bt', 'in-st', $3, '04', 'HSLF-FS 2021:8', '2026-11-21', 'Ny examen.', 'swedish-degree',
       '2025-01-15', '2025-02-01', '2026-01-31', $3, $3, $4, $5, 'ended', '2025-12-31', 'Flyttade.')`,
    [newId(), who, newId(), pseudonym, factId],
  );
  await published(pseudonym, { fact: 'post-started', factId, validFrom: '2025-02-01' });
}

async function aPeriod(who: string, pseudonym: string, factId: string, told: string | null) {
  await sql(
    `insert into trainees.service_period (id, post_id, trainee_id, care_unit_id, from_on, to_on, percent, area, fact_id)
     select $1, id, trainee_id, $2, '2025-02-01', '2025-07-31', 80, 'psychiatry', $3 from trainees.training_post
      where trainee_id = $4`,
    [newId(), unit, factId, who],
  );
  await published(pseudonym, { fact: 'service', factId, validFrom: '2025-02-01', unit: told });
}

/** As facts were written before they told of flows. */
function published(post: string, of: Partial<RegisterFactV1>) {
  const payload = {
    person: post.replaceAll('b', 'f'),
    birthMonth: '1990-05',
    sex: 'K',
    route: 'swedish-degree',
    region: '04',
    careProvider: newId(),
    step: 'bt-in-st',
    specialty: null,
    track: null,
    rural: false,
    post,
    source: 'register',
    unit: null,
    validTo: null,
    outcome: null,
    ...of,
  };
  return sql(`insert into platform.outbox (id, type, version, payload) values ($1, 'register-fact', 1, $2)`, [
    newId(),
    JSON.stringify(payload),
  ]);
}

const told = async (kind: RegisterFactV1['fact']) =>
  (
    await old.transactions.run({}, () =>
      sql<{ payload: unknown }>(
        `select payload from platform.outbox where type = 'register-fact' and payload->>'fact' = $1
            and payload ->> 'cause' is not null order by payload->>'post'`,
        [kind],
      ),
    )
  ).map(({ payload }) => registerFactV1Schema.parse(payload));

describe('what was told before flows were counted', () => {
  it('is told again with percent and area, in the place of the former fact', async () => {
    const [first, second] = await told('service');
    expect(first).toMatchObject({ retracts: facts.period, percent: 80, area: 'psychiatry', unit });
    expect(second).toMatchObject({ retracts: facts.guardedPeriod, percent: 80, area: null, unit: null });
    const rows = await old.transactions.run({}, () =>
      sql<{ factId: string }>('select fact_id as "factId" from trainees.service_period order by fact_id'),
    );
    expect(rows.map(({ factId }) => factId)).toEqual([first?.factId, second?.factId].toSorted());
  });

  it('is told again with the kind of leave', async () => {
    expect(await told('interruption')).toMatchObject([{ retracts: facts.leave, leave: 'research' }]);
  });

  it('is told of the licence for the first time, once a person', async () => {
    const licences = await told('licensed');
    expect(licences).toMatchObject([
      { validFrom: '2025-01-15', cause: 'late' },
      { validFrom: '2025-01-15', cause: 'late' },
    ]);
    expect(licences.every(({ retracts }) => retracts === undefined)).toBe(true);
    const remembered = await old.transactions.run({}, () =>
      sql<{ factId: string }>('select fact_id as "factId" from trainees.told_licence'),
    );
    expect(remembered.map(({ factId }) => factId).toSorted()).toEqual(
      licences.map(({ factId }) => factId).toSorted(),
    );
  });

  it('holds that a post which ended has ended, and nothing more', async () => {
    const rows = await old.transactions.run({}, () =>
      sql('select distinct end_meaning as meaning from trainees.training_post'),
    );
    expect(rows).toEqual([{ meaning: 'ended' }]);
  });
});
