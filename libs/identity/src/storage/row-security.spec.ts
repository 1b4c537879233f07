import { FixedClock, Secrets, newId, sql } from '@specialistvagen/platform';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  itIsAppendOnly,
  refusalOf,
  rowsWithoutContext,
  usePostgres,
} from '../../../../test/support/index.js';
import { demoPerson } from '../demo/demo-people.js';
import { loadDemo } from '../demo/load-demo.js';

const db = usePostgres();
const clock = new FixedClock('2026-11-22T09:00:00Z');
const [maja, noor, alex, sara, ulla, anders, karin, viktor, ingrid] = [
  'maja',
  'noor',
  'alex',
  'sara',
  'ulla',
  'anders',
  'karin',
  'viktor',
  'ingrid',
].map((key) => demoPerson(key).id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

beforeAll(async () => {
  const secrets = Secrets.open(mkdtempSync(join(tmpdir(), 'identity-spec-')));
  await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock });
});

/** One statement as role api, for a person. */
const as = <T>(person: string | undefined, text: string, params: unknown[] = []) =>
  db.as('api').transactions.run({ person }, () => sql<T>(text, params));

const grant = (person: string, portfolio: string, purpose: string, by: string, from = '2026-01-01') =>
  as(
    by,
    `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [newId(), person, portfolio, purpose, from, by],
  );

const appoint = (by: string, role: string, careProvider: string | null, careUnit: string | null = null) =>
  as(
    by,
    `insert into identity.mandate (id, person_id, role, care_provider_id, care_unit_id, valid_from, basis, appointed_by)
     values ($1, $2, $3, $4, $5, '2026-11-01', 'Beslut', $6)`,
    [newId(), viktor, role, careProvider, careUnit, by],
  );

const providerOf = async (region: string) =>
  (
    await db
      .as('postgres')
      .query<{ id: string }>('select id from organisations.care_provider where region_code = $1', [region])
  )[0]?.id ?? '';

itIsAppendOnly(db, 'identity.access_log', 'what');
itIsAppendOnly(db, 'identity.competence', 'kind');

describe('without knowing for whom it works, the api', () => {
  it.each([
    'identity.mandate',
    'identity.competence',
    'identity.affiliation',
    'identity.access_grant',
    'identity.access_log',
    'identity.personal_identity_number',
  ])('sees no row of %s', async (table) => {
    if (table === 'identity.access_grant') await grant(maja, maja, 'own', maja);
    if (table === 'identity.access_log') {
      await as(
        sara,
        `insert into identity.access_log (id, person_id, trainee_id, purpose, what) values ($1, $2, $3, 'supervisor', 'x')`,
        [newId(), sara, maja],
      );
    }
    const { seen, existing } = await rowsWithoutContext(db, 'api', table);
    expect(existing).toBeGreaterThan(0);
    expect(seen).toBe(0);
  });
});

describe('a protected person', () => {
  const namesSeenBy = async (person: string) =>
    (await as<{ id: string }>(person, 'select id from identity.person where id = $1', [alex])).length;

  it('is invisible to people who have nothing to do with the person', async () => {
    expect(await namesSeenBy(viktor)).toBe(0);
    expect(await namesSeenBy(noor)).toBe(0);
  });

  it('sees their own row', async () => {
    expect(await namesSeenBy(alex)).toBe(1);
  });

  it('is visible to a supervisor with access to the portfolio, and not after it has ended', async () => {
    await grant(sara, alex, 'supervisor', alex);
    expect(await namesSeenBy(sara)).toBe(1);
    await as(
      alex,
      `update identity.access_grant set valid_to = '2026-02-01', ended_by = $1 where person_id = $2 and portfolio = $1`,
      [alex, sara],
    );
    expect(await namesSeenBy(sara)).toBe(0);
  });
});

describe('identity numbers', () => {
  const numbersSeenBy = async (person: string, of: string) =>
    (
      await as<{ id: string }>(
        person,
        'select id from identity.personal_identity_number where person_id = $1',
        [of],
      )
    ).length;

  it('are closed to colleagues', async () => {
    expect(await numbersSeenBy(sara, noor)).toBe(0);
    expect(await numbersSeenBy(viktor, maja)).toBe(0);
  });

  it('are open to the person', async () => {
    expect(await numbersSeenBy(noor, noor)).toBe(1);
  });

  it('cannot be changed by the api', async () => {
    const change = as(ulla, 'update identity.personal_identity_number set valid_to = now()');
    expect(await refusalOf(change)).toBe('42501');
  });

  it.each(['worker', 'statistics', 'audit'] as const)('are closed to role %s', async (role) => {
    const read = db.as(role).query('select sealed from identity.personal_identity_number');
    expect(await refusalOf(read)).toBe('42501');
  });

  it('stand in no column in clear text', async () => {
    const rows = await db
      .as('postgres')
      .query<{ row: string }>(
        `select p::text as row from identity.person p union all select n::text from identity.personal_identity_number n`,
      );
    const digits = demoPerson('maja').personalIdentityNumber;
    const all = rows.map(({ row }) => row).join('\n');
    expect(all).toContain('Lindqvist');
    expect(all).not.toContain(digits);
    expect(all).not.toContain(digits.slice(2));
    expect(all).not.toContain(Buffer.from(digits).toString('hex'));
  });
});

describe('a mandate', () => {
  it('is appointed by the mandate administrator of that care provider', async () => {
    await appoint(ulla, 'bt_coordinator', await providerOf('04'));
    const held = await as<{ holds: boolean }>(
      viktor,
      `select identity.has_mandate('{bt_coordinator}') as holds`,
    );
    expect(held[0]?.holds).toBe(true);
  });

  it('is not appointed at another care provider', async () => {
    expect(await refusalOf(appoint(ulla, 'bt_coordinator', await providerOf('05')))).toBe('42501');
  });

  it('is not appointed by a study director or by a head of department', async () => {
    expect(await refusalOf(appoint(anders, 'bt_coordinator', await providerOf('04')))).toBe('42501');
    expect(await refusalOf(appoint(karin, 'study_director', await providerOf('04')))).toBe('42501');
  });

  it.each(['mandate_administrator', 'case_officer', 'planner'])(
    'as %s is appointed by nobody who uses the product',
    async (role) => {
      expect(await refusalOf(appoint(ulla, role, await providerOf('04')))).toBe('42501');
    },
  );

  it('is not moved to another person', async () => {
    expect(await refusalOf(as(ulla, 'update identity.mandate set person_id = $1', [ulla]))).toBe('42501');
  });

  it('ends only by its own administrator', async () => {
    const end = (by: string) =>
      as<{ id: string }>(
        by,
        `update identity.mandate set valid_to = '2026-11-21', ended_by = $1, ended_at = now()
          where person_id = $2 and role = 'bt_coordinator' returning id`,
        [by, viktor],
      );
    expect(await end(anders)).toHaveLength(0);
    expect(await end(ulla)).toHaveLength(1);
    const held = await as<{ holds: boolean }>(
      viktor,
      `select identity.has_mandate('{bt_coordinator}') as holds`,
    );
    expect(held[0]?.holds).toBe(false);
  });
});

describe('access to a portfolio', () => {
  it('is not taken by somebody without any part in it', async () => {
    expect(await refusalOf(grant(viktor, noor, 'supervisor', viktor))).toBe('42501');
    expect(await refusalOf(grant(sara, noor, 'supervisor', sara))).toBe('42501');
  });

  it('is not given in another person’s name', async () => {
    const inAndersName = as(
      viktor,
      `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
       values ($1, $2, $3, 'supervisor', '2026-01-01', $4)`,
      [newId(), viktor, noor, anders],
    );
    expect(await refusalOf(inAndersName)).toBe('42501');
  });

  it('is not given by a study director who keeps no post of the doctor, to themselves or to anybody', async () => {
    const provider = await providerOf('04');
    const toSelf = (care_provider: string | null, purpose: string, portfolio = noor) =>
      as(
        anders,
        `insert into identity.access_grant (id, person_id, portfolio, purpose, care_provider_id, valid_from, granted_by)
         values ($1, $2, $3, $4, $5, '2026-01-01', $2)`,
        [newId(), anders, portfolio, purpose, care_provider],
      );
    expect(await refusalOf(grant(sara, noor, 'supervisor', anders))).toBe('42501');
    expect(await refusalOf(grant(karin, noor, 'head-of-department', anders))).toBe('42501');
    expect(await refusalOf(grant(noor, noor, 'own', anders))).toBe('42501');
    expect(await refusalOf(toSelf(provider, 'study-director'))).toBe('42501');
    expect(await refusalOf(toSelf(await providerOf('05'), 'study-director'))).toBe('42501');
    expect(await refusalOf(toSelf(null, 'study-director'))).toBe('42501');
    const { rows } = await db
      .as('postgres')
      .query<{ rows: number }>(
        'select count(*)::int as rows from identity.access_grant where portfolio = $1',
        [noor],
      )
      .then(([row]) => row ?? { rows: -1 });
    expect(rows).toBe(0);
  });

  it('that names a care provider is open to a mandate there, and not to one elsewhere', async () => {
    const reads = async (region: string) => {
      await db.as('postgres').query('delete from identity.access_grant where person_id = $1', [anders]);
      await db.as('postgres').query(
        `insert into identity.access_grant (id, person_id, portfolio, purpose, care_provider_id, valid_from, granted_by)
         values ($1, $2, $3, 'study-director', $4, '2026-01-01', $2)`,
        [newId(), anders, noor, await providerOf(region)],
      );
      const text = `select identity.has_access($1, '{study-director}') as yes`;
      return (await as<{ yes: boolean }>(anders, text, [noor]))[0]?.yes;
    };
    expect(await reads('05')).toBe(false);
    expect(await reads('04')).toBe(true);
  });

  it('is given by a study director who has it and read by has_access', async () => {
    await grant(sara, noor, 'supervisor', anders);
    const answer = await as<{ yes: boolean; no: boolean }>(
      sara,
      `select identity.has_access($1, '{supervisor}') as yes, identity.has_access($1, '{case-officer}') as no`,
      [noor],
    );
    expect(answer[0]).toEqual({ yes: true, no: false });
  });

  it('begins on its first day', async () => {
    await grant(viktor, noor, 'signer', anders, '2099-01-01');
    const answer = await as<{ yes: boolean }>(viktor, `select identity.has_access($1, '{signer}') as yes`, [
      noor,
    ]);
    expect(answer[0]?.yes).toBe(false);
  });

  it('is opened by an officer for the own case only', async () => {
    expect(await refusalOf(grant(viktor, maja, 'case-officer', karin))).toBe('42501');
    expect(await refusalOf(grant(viktor, maja, 'case-officer', ingrid))).toBe('42501');
    expect(await refusalOf(grant(ingrid, maja, 'supervisor', ingrid))).toBe('42501');
    expect(await refusalOf(grant(ingrid, maja, 'case-officer', ingrid))).toBeUndefined();
  });

  it('is never widened by the api: only its end can be set', async () => {
    const widen = as(noor, `update identity.access_grant set purpose = 'principal-supervisor'`);
    expect(await refusalOf(widen)).toBe('42501');
  });
});

describe('access that follows from a mandate', () => {
  const reads = async (person: string, purpose: string) =>
    (
      await as<{ yes: boolean }>(person, 'select identity.has_access($1, array[$2]) as yes', [noor, purpose])
    )[0]?.yes;

  it.each([
    [anders, 'study-director'],
    [karin, 'head-of-department'],
    [ingrid, 'case-officer'],
  ])('ends with the mandate, although the grant still stands (%s %s)', async (person, purpose) => {
    await db.as('postgres').query(
      `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
         values ($1, $2, $3, $4, '2026-01-01', $2)`,
      [newId(), person, noor, purpose],
    );
    expect(await reads(person, purpose)).toBe(true);
    const end = (day: string | null) =>
      db
        .as('postgres')
        .query('update identity.mandate set valid_to = $2 where person_id = $1', [person, day]);
    await end('2026-11-21');
    try {
      expect(await reads(person, purpose)).toBe(false);
    } finally {
      await end(null);
    }
  });
});

describe('the access log', () => {
  it('takes no row in another person’s name', async () => {
    const forged = as(
      viktor,
      `insert into identity.access_log (id, person_id, trainee_id, purpose, what) values ($1, $2, $3, 'x', 'x')`,
      [newId(), sara, maja],
    );
    expect(await refusalOf(forged)).toBe('42501');
  });

  it('is read by the person it is about and by nobody else', async () => {
    const rows = (person: string) =>
      as(person, 'select id from identity.access_log where trainee_id = $1', [maja]);
    expect(await rows(maja)).toHaveLength(1);
    expect(await rows(sara)).toHaveLength(0);
  });
});

it('the demo people are loaded once, however often it is asked', async () => {
  const rows = () =>
    db.as('postgres').query<{ rows: number }>(
      `select (select count(*) from identity.person)::int + (select count(*) from identity.mandate)::int
       + (select count(*) from identity.competence)::int + (select count(*) from organisations.care_unit)::int as rows`,
    );
  const before = await rows();
  const secrets = Secrets.open(mkdtempSync(join(tmpdir(), 'identity-spec-')));
  await loadDemo({ transactions: db.as('migrator').transactions, secrets, clock });
  expect(await rows()).toEqual(before);
});

it('a backfill as owner reaches every person under forced row level security', async () => {
  const [all] = await db
    .as('postgres')
    .query<{ persons: number }>('select count(*)::int as persons from identity.person');
  const touched = await db.as('migrator').transactions.run({ system: true }, async () => {
    await sql('set local role owner');
    return sql<{ id: string }>('update identity.person set is_test = is_test returning id');
  });
  expect(all?.persons).toBeGreaterThan(0);
  expect(touched).toHaveLength(all?.persons ?? 0);
});
