import type { Actor } from '@specialistvagen/identity';
import { DocumentSigning } from '@specialistvagen/intyg';
import { newId } from '@specialistvagen/platform';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { AfterDecision } from './use-cases/after-decision.js';
import { AnswerAuthority } from './use-cases/answer-authority.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ReExamineDecision } from './use-cases/re-examine-decision.js';
import { ShowCase } from './use-cases/show-case.js';
import { TakeCase } from './use-cases/take-case.js';
import { Casework } from './use-cases/casework.js';

jest.setTimeout(60_000);
const db = usePostgres();
let world: ApplicationWorld;
let maja: Actor;
let ingrid: Actor;
let magnus: Actor;
let id = '';
const lacking = [{ what: 'BT4', explanation: 'Delmålet är inte intygat.' }];

beforeAll(async () => {
  world = await applicationWorld(db);
  [maja, ingrid, magnus] = [
    await world.actor('maja'),
    await world.actor('ingrid'),
    await world.actor('magnus'),
  ];
  await world.signedGoal(maja, 'BT1');
  id = await world.underExamination(maja, ingrid);
  await world.app
    .get(Casework)
    .communicate(await act(ingrid, { text: 'Vi överväger avslag.', lacking, answerBy: '2099-01-15' }));
  await world.app.get(AnswerAuthority).statement(await act(maja, { text: 'Jag har gjort det.' }));
  await world.app.get(Casework).proposeRefusal(await act(ingrid, { reasons: 'Intyg saknas.', lacking }));
  await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
  await world.stateNoBias(magnus, id);
  const { ticket } = await world.app.get(OpenDecision).refuse(await act(magnus, {}));
  expect(await world.act(magnus, ticket)).toEqual({ result: 'signed', reasons: [] });
}, 120_000);
afterAll(() => world.app.close());

async function act<Body extends object>(actor: Actor, body: Body) {
  const revision = (await world.application(maja)).revision ?? 0;
  return { actor, id, key: newId(), body: { ...body, revision } };
}
const page = () => world.app.get(ShowCase).of(ingrid, id);
const reExamine = async () =>
  world.app
    .get(ReExamineDecision)
    .open(await act(ingrid, { ground: 'new-circumstances' as const, reason: 'Intyget har kommit.' }));
const change = async (actor: Actor) =>
  world.app.get(OpenDecision).change(await act(actor, { overrides: [] }));

describe('the appeal clock', () => {
  it('does not start before the decision, nor on a day to come', async () => {
    const on = async (deliveredOn: string) =>
      world.app
        .get(AfterDecision)
        .recordDelivery(await act(ingrid, { deliveredOn, how: 'receipt' as const, note: '' }));
    for (const day of ['2020-01-01', '2099-01-01'])
      expect((await refusalBy(on(day))).code).toBe('delivery-day-refused');
    expect((await page()).appealClock).toBeNull();
  });

  it('starts once, when the applicant has read the decision, and runs three weeks', async () => {
    await world.app.get(AfterDecision).acknowledge(await act(maja, {}));
    const { appealClock } = await world.application(maja);
    const days =
      (Date.parse(appealClock?.lastDay ?? '') - Date.parse(appealClock?.deliveredOn ?? '')) / 86_400_000;
    expect(days).toBe(21);
    expect(appealClock).toMatchObject({ how: 'acknowledged', hasPassed: false });
    const again = world.app.get(AfterDecision).acknowledge(await act(maja, {}));
    expect((await refusalBy(again)).code).toBe('already-delivered');
  });

  it('tells that an appeal came in time; one is registered in any case', async () => {
    const body = { appealedOn: world.clock.today(), note: 'Sökanden överklagar.' };
    await world.app.get(AfterDecision).registerAppeal(await act(ingrid, body));
    expect((await world.application(maja)).appeals).toMatchObject([{ timeliness: 'in-time' }]);
    expect((await page()).state).toBe('appealed');
  });
});

describe('a decision', () => {
  it('is not changed without a re-examination and its ground', async () => {
    const propose = world.app
      .get(ReExamineDecision)
      .propose(await act(ingrid, { outcome: 'approved' as const, reasons: 'Uppfyllt.', lacking: [] }));
    expect((await refusalBy(propose)).code).toBe('not-re-examined');
    expect((await refusalBy(change(magnus))).code).toBe('not-re-examined');
  });

  it('may be re-examined and stand, and why is told', async () => {
    await reExamine();
    expect((await refusalBy(reExamine())).code).toBe('already-re-examined');
    await world.app.get(ReExamineDecision).keep(await act(ingrid, { reason: 'Inget nytt.' }));
    expect((await page()).reExaminations).toMatchObject([{ result: 'kept', resultReason: 'Inget nytt.' }]);
  });

  it('is not changed by one officer, nor by the one who proposed it', async () => {
    await reExamine();
    expect((await refusalBy(change(ingrid))).code).toBe('act-not-open');
    await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
    expect((await refusalBy(change(magnus))).code).toBe('change-refused');
    await world.app
      .get(ReExamineDecision)
      .propose(await act(ingrid, { outcome: 'refused' as const, reasons: 'Samma.', lacking }));
    const same = await refusalBy(change(magnus));
    // No change at all, and nobody heard of it: both at once.
    expect(same).toMatchObject({
      code: 'change-refused',
      reasons: [{}, { citation: expect.stringContaining('25 §') }],
    });
  });

  it('is changed by two, with its ground; the former document says that it is replaced', async () => {
    const former = (await page()).decision;
    await world.app
      .get(ReExamineDecision)
      .propose(await act(ingrid, { outcome: 'approved' as const, reasons: 'Uppfyllt.', lacking: [] }));
    const overrides = (await page()).checks
      .filter(({ handling }) => handling === 'record-reason')
      .map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
    const opened = await world.app.get(OpenDecision).change(await act(magnus, { overrides }));
    expect(await world.act(magnus, opened.ticket)).toEqual({ result: 'signed', reasons: [] });
    const after = await page();
    expect(after).toMatchObject({
      state: 'decided',
      decision: {
        outcome: 'approved',
        decider: magnus.displayName,
        proposer: ingrid.displayName,
        changes: former?.id,
      },
      earlierDecisions: [{ id: former?.id, outcome: 'refused' }],
      reExaminations: [{ result: 'kept' }, { result: 'changed' }],
    });
    expect(after.decision?.changeGround).toContain('37 § förvaltningslagen');
    const standing = await db
      .as('api')
      .transactions.run({}, () => world.app.get(DocumentSigning).standing(former?.documentId ?? ''));
    expect(standing).toMatchObject({ status: 'replaced', replacedBy: after.decision?.documentId });
  });

  it('is kept for as long as somebody has decided', async () => {
    const decided = {
      decidedBy: 'Arkivansvarig',
      decidedOn: world.clock.today(),
      reason: 'Gallringsbeslut.',
    };
    const past = world.app
      .get(AfterDecision)
      .decideRetention(await act(ingrid, { ...decided, keepUntil: '2020-01-01' }));
    expect((await refusalBy(past)).code).toBe('retention-refused');
    await world.app
      .get(AfterDecision)
      .decideRetention(await act(ingrid, { ...decided, keepUntil: '2099-12-31' }));
    expect((await page()).retention).toEqual({ ...decided, keepUntil: '2099-12-31' });
  });
});
