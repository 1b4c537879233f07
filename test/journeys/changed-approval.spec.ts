import {
  AnswerAuthority,
  OpenDecision,
  ReExamineDecision,
  ShowCase,
  TakeCase,
} from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { registerFactV1Schema } from '@specialistvagen/regulations';
import { StatisticsCells } from '@specialistvagen/statistics';
import { ChangeCredits, ReopenPost, Trainees, ViewTraining } from '@specialistvagen/trainees';
import { applicationWorld, refusalBy } from '../support/builders/application-world.js';
import type { ApplicationWorld } from '../support/builders/application-world.js';
import { unitId } from '../support/builders/signing-world.js';
import { usePostgres } from '../support/index.js';
import { testRecordKeys } from '../support/test-record-keys.js';
import { dayFromNow } from './story/days.js';

const db = usePostgres();
let world: ApplicationWorld;
let maja: Actor;
let ingrid: Actor;
let magnus: Actor;
let id = '';
let bt = '';
const reason = 'Intyget var inte utfärdat av den som står på det.';

beforeAll(async () => {
  world = await applicationWorld(db);
  [maja, ingrid, magnus] = [
    await world.actor('maja'),
    await world.actor('ingrid'),
    await world.actor('magnus'),
  ];
  await world.signedGoal(maja, 'BT1');
  id = await world.underExamination(maja, ingrid);
  const body = {
    revision: await world.revision(ingrid, id),
    reasons: 'Uppfyllt.',
    overrides: await reasons(),
  };
  await signed(ingrid, await world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body }));
  const [post] = await db.as('postgres').query<{ id: string }>('select id from trainees.training_post');
  bt = post?.id ?? '';
}, 120_000);
afterAll(() => world.app.close());

const page = () => world.app.get(ShowCase).of(ingrid, id);
async function act<Body extends object>(actor: Actor, body: Body) {
  const revision = await world.revision(ingrid, id);
  return { actor, id, key: newId(), body: { ...body, revision } };
}
async function reasons() {
  const open = (await page()).checks.filter(({ handling }) => handling === 'record-reason');
  return open.map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
}
async function signed(who: Actor, { ticket }: { ticket: string }) {
  expect(await world.act(who, ticket)).toEqual({ result: 'signed', reasons: [] });
}

/** Re-examined, heard, proposed by one and decided by another. */
async function changeTo(outcome: 'approved' | 'refused') {
  const lacking = outcome === 'refused' ? [{ what: 'BT1', explanation: 'Delmålet är inte intygat.' }] : [];
  const reExamine = world.app.get(ReExamineDecision);
  await reExamine.open(await act(ingrid, { ground: 'false-evidence' as const, reason }));
  if (outcome === 'refused') {
    const heard = { text: 'Vi överväger att ändra beslutet.', lacking, answerBy: '2099-01-15' };
    await reExamine.communicate(await act(ingrid, heard));
    await world.app.get(AnswerAuthority).statement(await act(maja, { text: 'Jag visste inte det.' }));
  }
  await reExamine.propose(await act(ingrid, { outcome, reasons: 'Skälen har prövats på nytt.', lacking }));
  await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
  await world.stateNoBias(magnus, id);
  const overrides = outcome === 'approved' ? await reasons() : [];
  await signed(magnus, await world.app.get(OpenDecision).change(await act(magnus, { overrides })));
}

/** Every fact told so far, delivered as the queue may deliver it: more than once. */
async function tellStatistics() {
  const cells = new StatisticsCells(db.as('statistics').transactions, world.clock, testRecordKeys);
  const told = await db
    .as('postgres')
    .query<{ payload: unknown }>(
      `select payload from platform.outbox where type = 'register-fact' order by at, id`,
    );
  for (const { payload } of [...told, ...told])
    await cells.apply(registerFactV1Schema.parse(payload), new Date());
  expect(await cells.check()).toBe(0);
  const all = await cells.cells();
  const sum = (indicator: string) =>
    all.filter((one) => one.indicator === indicator).reduce((n, one) => n + one.n, 0);
  return { completions: sum('completions'), discontinuations: sum('discontinuations') };
}
const told = (fact: string) =>
  db
    .as('postgres')
    .query<{ outcome: string; retracts: string | null; factId: string; credited: number | null }>(
      `select payload->>'outcome' as outcome, payload->>'retracts' as retracts, payload->>'factId' as "factId",
            (payload->>'creditedHundredths')::int as credited
       from platform.outbox where type = 'register-fact' and payload->>'fact' = $1 order by at, id`,
      [fact],
    );
/** What the internal cells say of credited time: kind, people, hundredths of a month. */
const creditCounted = () =>
  db.as('statistics').query(
    `select measure, sum(n)::int as n, sum(fte)::int as hundredths from statistics.cell
      where cube = 'credit' group by 1 having sum(n) <> 0 order by 1`,
  );
async function creditTwoAndAHalf() {
  const anders = await world.actor('anders');
  const { revision } = await world.app.get(ViewTraining, { strict: false }).post(anders, bt);
  const credit = {
    kind: 'knowledge-and-skills' as const,
    what: 'Tjänstgöring som läkare',
    fromWhere: 'Exempelregionen',
    months: '2,5',
    goals: [],
    areas: [],
    evidence: 'Tjänstgöringsintyg',
    decidedById: (await world.actor('karin')).personId,
    decidedOn: '2026-11-01',
    reason: 'Motsvarar delar av BT.',
  };
  const at = { actor: anders, postId: bt, revision };
  await world.app.get(ChangeCredits, { strict: false }).add(at, credit, newId());
}
async function reads(key: string): Promise<boolean> {
  const { personId } = await world.actor(key);
  const read = () => sql('select 1 from trainees.training_post where trainee_id = $1', [maja.personId]);
  return (await db.as('api').transactions.run({ person: personId }, read)).length > 0;
}

describe('an approval that two officers change to a refusal', () => {
  it('had completed the training, counted it, and closed the portfolio to those who kept the post', async () => {
    expect(await tellStatistics()).toEqual({ completions: 1, discontinuations: 0 });
    expect(await creditCounted()).toEqual([{ measure: 'none', n: 1, hundredths: 0 }]);
    // The next day, on which one of them no longer has the mandate either.
    await db
      .as('postgres')
      .query('update identity.access_grant set valid_to = valid_to - 1 where portfolio = $1', [
        maja.personId,
      ]);
    await db
      .as('postgres')
      .query(
        `update identity.mandate set valid_to = current_date - 1 where role = 'bt_coordinator' and person_id = $1`,
        [(await world.actor('linnea')).personId],
      );
    for (const key of ['anders', 'karin', 'linnea']) expect([key, await reads(key)]).toEqual([key, false]);
  });

  it('is not undone by anything but the decision: nobody opens a portfolio or leaves the state alone', async () => {
    const { personId } = await world.actor('anders');
    const grant = `insert into identity.access_grant (id, person_id, portfolio, purpose, care_provider_id, valid_from, granted_by)
      select $1, study_director_id, trainee_id, 'study-director', care_provider_id, current_date, $2
        from trainees.training_post`;
    const byOfficer = db
      .as('api')
      .transactions.run({ person: ingrid.personId }, () => sql(grant, [newId(), ingrid.personId]));
    await expect(byOfficer).rejects.toMatchObject({ code: '42501' });
    const byDirector = db
      .as('api')
      .transactions.run({ person: personId }, () =>
        world.app
          .get(ReopenPost, { strict: false })
          .reopen(bt, { ground: 'Ångrar mig.', decisionId: newId() }),
      );
    expect((await refusalBy(byDirector)).code).toBe('not-found');
  });

  it('leaves the post under way, with a row of history that gives the ground and not the officer’s words', async () => {
    await changeTo('refused');
    const posts = await db
      .as('postgres')
      .query(
        'select state, approved_on, approval_case_number, completion_fact_id from trainees.training_post',
      );
    expect(posts).toEqual([
      { state: 'ongoing', approved_on: null, approval_case_number: null, completion_fact_id: null },
    ]);
    const [last] = await db.as('postgres').query<{ reason: string; details: unknown }>(
      `select action, from_state, to_state, person_id, reason, details from trainees.post_event
        where post_id = $1 order by revision desc limit 1`,
      [bt],
    );
    expect(last).toMatchObject({
      action: 'reopen',
      from_state: 'completed',
      to_state: 'ongoing',
      person_id: magnus.personId,
      reason: expect.stringContaining('37 § andra stycket 3 förvaltningslagen'),
      details: { decision: (await page()).decision?.id },
    });
    expect(last?.reason).not.toContain(reason);
  });

  it('is retracted from statistics: the cell moves back, however often it is told', async () => {
    const facts = await told('bt-approved');
    expect(facts.map(({ outcome }) => outcome)).toEqual(['approved', 'removed']);
    expect(facts[1]?.retracts).toBe(facts[0]?.factId);
    expect(await tellStatistics()).toEqual({ completions: 0, discontinuations: 0 });
    expect(await creditCounted()).toEqual([]);
  });

  it('opens the portfolio again to who keeps the post and holds the mandate, and to nobody else', async () => {
    for (const [key, open] of [
      ['anders', true],
      ['karin', true],
      ['linnea', false],
      ['erik', false],
    ] as const)
      expect([key, await reads(key)]).toEqual([key, open]);
  });

  it('cannot be undone twice: what is under way is not reopened, and nothing more is told', async () => {
    const again = db
      .as('api')
      .transactions.run({ person: magnus.personId }, () =>
        world.app.get(ReopenPost, { strict: false }).reopen(bt, { ground: 'Igen.', decisionId: newId() }),
      );
    expect((await refusalBy(again)).code).toBe('post-not-completed');
    expect(await told('bt-approved')).toHaveLength(2);
  });
});

describe('the same case, changed back and then once more', () => {
  let st = '';
  const approvalCounted = async () => {
    const read = () => world.app.get(Trainees, { strict: false }).facts(maja.personId, st);
    return (await db.as('api').transactions.run({ person: maja.personId }, read))?.btApproval ?? null;
  };

  it('counts in a later ST while the approval stands (R18)', async () => {
    await creditTwoAndAHalf();
    await changeTo('approved');
    expect(await tellStatistics()).toEqual({ completions: 1, discontinuations: 0 });
    expect((await told('bt-approved')).map(({ credited }) => credited)).toEqual([0, null, 250]);
    expect(await creditCounted()).toEqual([{ measure: 'credited', n: 1, hundredths: 250 }]);
    const periods = [
      {
        careUnitId: unitId('vardcentral'),
        from: dayFromNow(63),
        to: dayFromNow(396),
        percent: 100,
        area: 'psychiatry' as const,
      },
    ];
    const days = { startsOn: dayFromNow(63), endsOn: dayFromNow(1_888), periods };
    st = await world.post('maja', { kind: 'st', form: undefined, specialty: 'psykiatri', ...days });
    expect((await approvalCounted())?.service).toHaveLength(1);
  });

  it('no longer counts in the ST when the approval is taken back, nor in the cells', async () => {
    await changeTo('refused');
    expect(await approvalCounted()).toBeNull();
    expect((await told('bt-approved')).map(({ outcome }) => outcome)).toEqual([
      'approved',
      'removed',
      'approved',
      'removed',
    ]);
    expect(await tellStatistics()).toEqual({ completions: 0, discontinuations: 0 });
    const states = await db
      .as('postgres')
      .query('select kind, state from trainees.training_post order by kind');
    expect(states).toEqual([
      { kind: 'bt', state: 'ongoing' },
      { kind: 'st', state: 'ongoing' },
    ]);
  });
});
