import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { itIsAppendOnly, refusalOf, usePostgres } from '../../../test/support/index.js';
import { IntygSteps, goalsContent, refusal } from '../../../test/support/builders/intyg-steps.js';
import { processAs } from '../../../test/support/builders/process-as.js';
import { signingWorld, unitId } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { CheckNight, CheckSigned, PlausibilityModule, plausibilityConsumer } from './index.js';
import { AnswerFinding, WarnSigner, WeighFindings } from './index.js';

const db = usePostgres();
let world: SigningWorld;
let worker: INestApplicationContext;
let steps: IntygSteps;
let maja: Actor;
let sara: Actor;
let anders: Actor;
let linnea: Actor;

beforeAll(async () => {
  world = await signingWorld(db, PlausibilityModule);
  await world.post('maja');
  worker = await processAs('worker', db, world, world.clock);
  steps = new IntygSteps(world, db);
  [maja, sara, anders, linnea] = [
    await world.actor('maja'),
    await world.actor('sara'),
    await world.actor('anders'),
    await world.actor('linnea'),
  ];
}, 120_000);
afterAll(() => Promise.all([world.app.close(), worker.close()]));

const warnings = (who: Actor, id: string) => world.app.get(WarnSigner).of(who, id);
const list = (who: Actor) => world.app.get(WeighFindings).list(who);
const about = async (who: Actor, intygId: string) =>
  (await list(who)).items.filter(({ documents }) => documents.some((one) => one.intygId === intygId));
const answer = (who: Actor, id: string, text = 'Jag vikarierade där.', key = newId()) =>
  world.app.get(AnswerFinding).answer(who, id, text, key);
const assess = (who: Actor, id: string, traits: object = {}) =>
  world.app
    .get(WeighFindings)
    .assess(
      who,
      id,
      { after: 0, verdict: 'explained', isPassedOn: false, note: 'Vikariat.', ...traits },
      newId(),
    );
const checked = async (intygId: string) =>
  worker.get(CheckSigned, { strict: false }).documents([(await steps.view(maja, intygId)).documentId ?? '']);
const as = <T>(who: Actor, text: string, params: readonly unknown[] = []) =>
  db.as('api').transactions.run({ person: who.personId }, () => sql<T>(text, params));
const told = async (kind: string) =>
  (
    await db
      .as('postgres')
      .query<{ to: string }>(
        `select payload ->> 'to' as "to" from platform.outbox where type = 'notice' and payload ->> 'kind' = $1`,
        [kind],
      )
  ).map(({ to }) => to);

/** About a unit where sara has never worked, and so short a time that nothing else is strange. */
const atStrangeUnit = (goal: string) =>
  goalsContent({
    goals: [goal],
    careUnitId: unitId('psykiatri'),
    periodFrom: '2026-08-01',
    periodTo: '2026-08-20',
  });
async function asked(goal: string): Promise<string> {
  const id = await steps.request(maja, { signer: sara, content: atStrangeUnit(goal) });
  await steps.check(sara, id);
  return id;
}
async function signedAt(goal: string): Promise<string> {
  const id = await asked(goal);
  const { items } = await steps.sign(sara, id);
  expect(items[0]?.result).toBe('signed');
  return id;
}

describe('the page where an intyg is signed', () => {
  it('warns of nothing when nothing is strange', async () => {
    const id = await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT1'] }) });
    expect(await warnings(sara, id)).toEqual({ items: [] });
  });

  it('warns, however often it is opened, with the check, its line and how often it is wrong', async () => {
    const id = await asked('BT2');
    const first = await warnings(sara, id);
    expect(first.items.map(({ check }) => check.id)).toEqual(['RK2']);
    expect(first.items[0]).toMatchObject({ moment: 'before-signing', answer: null });
    expect(first.items[0]?.check.falseAlarms).toMatch(/inte mätt/);
    expect(await warnings(sara, id)).toEqual(first);
  });

  it('hinders nobody from signing, answered or not', async () => {
    const id = await asked('BT3');
    expect((await warnings(sara, id)).items).toHaveLength(1);
    const { findings, actions } = await steps.view(sara, id);
    expect(findings.filter(({ level }) => level === 'block')).toEqual([]);
    expect(actions.find(({ name }) => name === 'sign')?.enabled).toBe(true);
    expect((await steps.sign(sara, id)).items[0]?.result).toBe('signed');
  });

  it('is nothing to anybody but the signer', async () => {
    const id = await asked('BT4');
    await warnings(sara, id);
    for (const who of [maja, anders, linnea])
      expect((await refusal(warnings(who, id))).code).toBe('not-found');
  });

  it('keeps what was shown to the signer from everybody else until it is signed', async () => {
    const id = await asked('BT5');
    const [warning] = (await warnings(sara, id)).items;
    await answer(sara, warning?.id ?? '');
    expect(await about(anders, id)).toEqual([]);
    for (const who of [maja, anders, linnea])
      expect(await as(who, 'select 1 from plausibility.finding where id = $1', [warning?.id])).toEqual([]);
    expect(await told('plausibility-answered')).toEqual([]);
  });
});

describe('the signer’s answer', () => {
  it('is given once and stays, also when it is sent twice', async () => {
    const id = await asked('BT6');
    const [warning] = (await warnings(sara, id)).items;
    const key = newId();
    const first = await answer(sara, warning?.id ?? '', 'Jag vikarierade där.', key);
    expect(first.answer?.text).toBe('Jag vikarierade där.');
    expect(await answer(sara, warning?.id ?? '', 'Jag vikarierade där.', key)).toEqual(first);
    expect((await refusal(answer(sara, warning?.id ?? '', 'Något annat.'))).code).toBe('answered-already');
    expect((await warnings(sara, id)).items[0]?.answer?.text).toBe('Jag vikarierade där.');
  });

  it('holds no identity number, and lies sealed', async () => {
    const id = await asked('BT7');
    const [warning] = (await warnings(sara, id)).items;
    const refused = await refusal(answer(sara, warning?.id ?? '', 'Det gällde 19900101-0017.'));
    expect([refused.code, refused.reasons[0]?.field]).toEqual(['text-refused', 'text']);
    await answer(sara, warning?.id ?? '', 'Ett minnesvärt svar.');
    const [row] = await db
      .as('postgres')
      .query<{ sealed: Buffer }>(
        'select text_sealed as sealed from plausibility.answer where finding_id = $1',
        [warning?.id],
      );
    expect(row?.sealed.toString('latin1')).not.toContain('minnesvärt');
  });

  it('is nobody else’s to give', async () => {
    const id = await asked('BT8');
    const [warning] = (await warnings(sara, id)).items;
    expect((await refusal(answer(maja, warning?.id ?? ''))).code).toBe('not-found');
    expect((await refusal(answer(anders, warning?.id ?? ''))).code).toBe('not-found');
  });
});

describe('once it is signed', () => {
  it('the study director has it, with the answer, and is told once however often the checks run', async () => {
    const id = await asked('BT9');
    const [warning] = (await warnings(sara, id)).items;
    await answer(sara, warning?.id ?? '');
    await steps.sign(sara, id);
    const before = (await told('plausibility-found')).length;
    for (let run = 0; run < 3; run += 1) expect(await checked(id)).toBe(1);
    expect((await told('plausibility-found')).slice(before)).toEqual([anders.personId]);
    expect(await told('plausibility-asked')).not.toContain(sara.personId);
    const [finding] = await about(anders, id);
    expect(finding).toMatchObject({
      state: 'answered',
      moment: 'before-signing',
      trainee: { id: maja.personId },
      signer: { id: sara.personId },
      answer: { text: 'Jag vikarierade där.' },
      reachesOfficer: false,
    });
  });

  it('the signer who was never warned is asked, and answers then', async () => {
    const id = await signedAt('BT10');
    await checked(id);
    expect(await told('plausibility-asked')).toContain(sara.personId);
    const [warning] = (await warnings(sara, id)).items;
    expect(warning?.moment).toBe('after-signing');
    await answer(sara, warning?.id ?? '', 'Jag var utlånad dit.');
    expect(await told('plausibility-answered')).toContain(anders.personId);
    expect((await about(anders, id))[0]?.answer?.text).toBe('Jag var utlånad dit.');
  });

  it('the event of the signature is enough, and may come twice', async () => {
    const id = await signedAt('BT11');
    const { documentId } = await steps.view(maja, id);
    const [event] = await db
      .as('postgres')
      .query<{ id: string; payload: Record<string, unknown> }>(
        `select id, payload from platform.outbox where type = 'document-signed' and payload ->> 'documentId' = $1`,
        [documentId],
      );
    const consumer = plausibilityConsumer(worker.get(CheckSigned, { strict: false }));
    const of = {
      type: 'document-signed',
      version: 1,
      at: new Date(),
      id: event?.id ?? '',
      payload: event?.payload ?? {},
    };
    await consumer.handle(of);
    await consumer.handle(of);
    expect(await about(anders, id)).toHaveLength(1);
  });

  it('coordinator, doctor and head read none of it', async () => {
    const id = await signedAt('BT12');
    await checked(id);
    for (const key of ['linnea', 'maja', 'karin', 'erik', 'ulla', 'ingrid']) {
      const who = await world.actor(key);
      expect([key, await as(who, 'select 1 from plausibility.finding')]).toEqual([key, []]);
      expect([key, await as(who, 'select 1 from plausibility.finding_document')]).toEqual([key, []]);
    }
  });

  it('what the doctor reads of who has seen it does not tell', async () => {
    await list(anders);
    const rows = await as<{ what: string }>(
      maja,
      'select what from identity.access_log where trainee_id = $1',
      [maja.personId],
    );
    const seen = rows.map(({ what }) => what);
    expect(seen).toContain('läste om ett intyg');
    expect(seen.filter((what) => /rimlig|misstank/i.test(what))).toEqual([]);
  });
});

describe('the study director’s assessment', () => {
  it('is kept beside the earlier ones, and of two at once one is told to look again', async () => {
    const id = await signedAt('BT13');
    await checked(id);
    const [finding] = await about(anders, id);
    const once = await assess(anders, finding?.id ?? '');
    expect([once.state, once.assessments.map(({ note }) => note)]).toEqual(['explained', ['Vikariat.']]);
    expect((await refusal(assess(anders, finding?.id ?? ''))).code).toBe('assessed-meanwhile');
    const again = await assess(anders, finding?.id ?? '', {
      after: 1,
      verdict: 'follow-up',
      isPassedOn: true,
    });
    expect([again.state, again.assessments.length, again.reachesOfficer]).toEqual(['follow-up', 2, true]);
  });

  it('is not the signer’s, the coordinator’s or another study director’s', async () => {
    const id = await signedAt('BT14');
    await checked(id);
    const [finding] = await about(anders, id);
    expect((await refusal(assess(sara, finding?.id ?? ''))).code).toBe('not-your-task');
    for (const who of [linnea, await world.actor('ylva'), maja])
      expect((await refusal(assess(who, finding?.id ?? ''))).code).toBe('not-found');
    const insert = `insert into plausibility.assessment (finding_id, no, verdict, is_passed_on, note_sealed, by_person, at)
      values ($1, 1, 'explained', false, '', $2, now())`;
    for (const who of [sara, linnea, maja])
      expect(await refusalOf(as(who, insert, [finding?.id, who.personId]))).toBe('42501');
  });

  it('is not shown to the signer', async () => {
    const id = await signedAt('BT15');
    await checked(id);
    const [finding] = await about(anders, id);
    await assess(anders, finding?.id ?? '', { verdict: 'follow-up' });
    expect(
      await as(sara, 'select 1 from plausibility.assessment where finding_id = $1', [finding?.id]),
    ).toEqual([]);
    expect(JSON.stringify(await warnings(sara, id))).not.toContain('follow-up');
  });
});

for (const table of ['finding', 'finding_document', 'answer', 'assessment'])
  itIsAppendOnly(db, `plausibility.${table}`, table === 'finding' ? 'id' : 'finding_id');

describe('the rows', () => {
  it('show nothing without a person', async () => {
    const rows = await db.as('api').transactions.run({}, () => sql('select 1 from plausibility.finding'));
    expect(rows).toEqual([]);
  });

  it('are not written by a signer about somebody else, nor as found afterwards', async () => {
    const id = await asked('BT16');
    const insert = `insert into plausibility.finding (id, rule, trainee_id, signer_id, intyg_id, occasion, moment, facts, found_at)
      values ($1, 'RK2', $2, $3, $4, 'x', $5, '{}', now())`;
    const row = (signer: Actor, moment: string) => [newId(), maja.personId, signer.personId, id, moment];
    expect(await refusalOf(as(sara, insert, row(anders, 'before-signing')))).toBe('42501');
    expect(await refusalOf(as(sara, insert, row(sara, 'after-signing')))).toBe('42501');
    expect(await refusalOf(as(anders, insert, row(anders, 'before-signing')))).toBe('42501');
  });

  it('what a check reads over portfolios is read by the signer of that intyg, and the worker', async () => {
    const id = await asked('BT17');
    const of = 'select plausibility.facts_of_mine($1, now()) as facts';
    expect(await as<{ facts: unknown }>(anders, of, [id])).toEqual([{ facts: null }]);
    expect(await as<{ facts: unknown }>(maja, of, [id])).toEqual([{ facts: null }]);
    expect((await as<{ facts: object }>(sara, of, [id]))[0]?.facts).toMatchObject({
      signerId: sara.personId,
    });
    const other = as(sara, 'select plausibility.facts_of($1, $2, now())', [id, sara.personId]);
    expect(await refusalOf(other)).toBe('42501');
  });
});

describe('a night', () => {
  it('looks at everything that is signed, once, whichever worker is first', async () => {
    const id = await signedAt('BT18');
    world.clock.set(`${world.clock.today()}T10:00:00Z`);
    const night = worker.get(CheckNight, { strict: false });
    const outcomes = await Promise.all([night.runIfDue(), night.runIfDue()]);
    const [outcome, ...more] = outcomes.filter((one) => one !== null);
    expect(more).toEqual([]);
    expect(outcome).toMatchObject({ isFinished: true, failed: [] });
    expect(outcome?.checked).toBeGreaterThan(0);
    expect(await about(anders, id)).toHaveLength(1);
    expect(await night.runIfDue()).toBeNull();
  });
});
