import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { AnswerAuthority } from './use-cases/answer-authority.js';
import { Casework } from './use-cases/casework.js';
import { ListCases } from './use-cases/list-cases.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ShowCase } from './use-cases/show-case.js';
import { TakeCase } from './use-cases/take-case.js';
import { UnitQueries } from './use-cases/unit-queries.js';
import { dayFromNow } from '../../../test/journeys/story/days.js';
const db = usePostgres();
let world: ApplicationWorld;
let maja: Actor;
let ingrid: Actor;
let magnus: Actor;
let id = '';
let documentId = '';

const lacking = [{ what: 'BT4', explanation: 'Delmålet är inte intygat.' }];
const reasons = 'Det saknas intyg om delmål.';

beforeAll(async () => {
  world = await applicationWorld(db);
  maja = await world.actor('maja');
  ingrid = await world.actor('ingrid');
  magnus = await world.actor('magnus');
  documentId = await world.signedGoal(maja, 'BT1');
  id = await world.underExamination(maja, ingrid);
}, 120_000);
afterAll(() => world.app.close());

const ANSWER_BY = dayFromNow(46);
const act = async <Body extends object>(actor: Actor, body: Body) => {
  const revision = (await world.application(maja)).revision ?? 0;
  return { actor, id, key: newId(), body: { ...body, revision } };
};
const supplement = async (answerBy: string) =>
  act(ingrid, { documentId, item: 'Bilaga 1', rule: 'R12', text: 'Vilken avdelning?', answerBy });

describe('a supplement', () => {
  it('has a day to answer by that lies ahead', async () => {
    const asked = world.app.get(Casework).requestSupplement(await supplement(world.clock.today()));
    expect((await refusalBy(asked)).code).toBe('deadline-refused');
  });

  it('is asked by the officer who has the case, and by no other', async () => {
    const asked = { ...(await supplement(ANSWER_BY)), actor: magnus };
    expect((await refusalBy(world.app.get(Casework).requestSupplement(asked))).code).toBe('case-not-taken');
  });

  it('names one item, is told to the applicant, and is answered once', async () => {
    await world.app.get(Casework).requestSupplement(await supplement(ANSWER_BY));
    const page = await world.application(maja);
    expect(page).toMatchObject({
      state: 'supplement-requested',
      supplements: [{ documentId, item: 'Bilaga 1' }],
    });
    expect(page.status).toMatch(/^komplettering begärd \(svar senast \d+ \w+ \d{4}\)$/);
    const supplementId = page.supplements[0]?.id ?? '';
    const later = await world.signedGoal(maja, 'BT2');
    const answer = async (...documentIds: string[]) =>
      act(maja, { supplementId, text: 'Akutmottagningen.', documentIds });
    const foreign = world.app.get(AnswerAuthority).supplement(await answer(newId()));
    expect((await refusalBy(foreign)).code).toBe('document-refused');
    await world.app.get(AnswerAuthority).supplement(await answer(later));
    const answered = await world.application(maja);
    expect(answered.state).toBe('under-examination');
    expect(answered.bundle.map(({ number, goals }) => [number, ...goals])).toEqual([
      [1, 'BT1'],
      [2, 'BT2'],
    ]);
    expect((await refusalBy(world.app.get(AnswerAuthority).supplement(await answer()))).code).toBe(
      'act-not-open',
    );
  });
});

describe('the question whether an intyg is right', () => {
  it('is not answered by somebody who does not head the unit', async () => {
    await world.app.get(UnitQueries).ask(await act(ingrid, { documentId }));
    const [asked] = (await world.app.get(ShowCase).of(ingrid, id)).unitQueries;
    const erik = await world.actor('erik');
    const answered = world.app
      .get(UnitQueries)
      .answer(erik, asked?.id ?? '', { answer: 'yes', comment: '' }, newId());
    expect((await refusalBy(answered)).code).toBe('unit-query-unknown');
  });

  it('goes to the head of the unit whose name it carries, who sees that intyg and nothing else', async () => {
    const karin = await world.actor('karin');
    const { items } = await world.app.get(UnitQueries).mine(karin);
    expect(items).toMatchObject([{ documentId, trainee: maja.displayName, goals: ['BT1'], answer: null }]);
    await world.app
      .get(UnitQueries)
      .answer(karin, items[0]?.id ?? '', { answer: 'yes', comment: 'Stämmer.' }, newId());
    const page = await world.app.get(ShowCase).of(ingrid, id);
    expect(page.unitQueries).toMatchObject([
      { answer: 'yes', comment: 'Stämmer.', answeredBy: karin.displayName },
    ]);
  });
});

describe('a refusal', () => {
  it('is not decided before the reasons have been communicated, nor by an officer outside the case', async () => {
    const refuse = async (officer: Actor) =>
      (await refusalBy(world.app.get(OpenDecision).refuse(await act(officer, {})))).code;
    expect([await refuse(ingrid), await refuse(magnus)]).toEqual(['act-not-open', 'case-not-taken']);
  });

  it('is communicated with where competence is lacking, and waits for the applicant', async () => {
    await world.app
      .get(Casework)
      .communicate(await act(ingrid, { text: 'Vi överväger avslag.', lacking, answerBy: ANSWER_BY }));
    expect((await world.application(maja)).communication).toMatchObject({ lacking, statement: null });
    await world.app.get(Casework).proposeRefusal(await act(ingrid, { reasons, lacking }));
    expect((await refusalBy(world.app.get(OpenDecision).refuse(await act(ingrid, {})))).code).toBe(
      'act-not-open',
    );
    await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
    const unsaid = await refusalBy(world.app.get(OpenDecision).refuse(await act(magnus, {})));
    expect(unsaid).toMatchObject({ code: 'bias-not-stated' });
    await world.stateNoBias(magnus, id);
    const early = await refusalBy(world.app.get(OpenDecision).refuse(await act(magnus, {})));
    expect(early).toMatchObject({ code: 'refusal-refused' });
    await world.app.get(AnswerAuthority).statement(await act(maja, { text: 'Jag har gjort det.' }));
  });

  it('of two opposite decisions that are signed, one is made and the other stores nothing', async () => {
    const refuse = await world.app.get(OpenDecision).refuse(await act(magnus, {}));
    const close = await world.app
      .get(OpenDecision)
      .close(await act(ingrid, { reason: 'Återkallad av sökanden.' }));
    const results = await Promise.all([world.act(magnus, refuse.ticket), world.act(ingrid, close.ticket)]);
    expect(results.map(({ result }) => result).sort()).toEqual(['failed', 'signed']);
    const decisions = await db.as('postgres').query('select id from certificates.decision');
    const sealed = await db.as('postgres')
      .query(`select 1 from intyg.document_revision r join intyg.document d on d.id = r.document_id
              where d.type like 'SV-BT-%' and r.kind = 'authority-seal'`);
    expect([decisions.length, sealed.length]).toEqual([1, 1]);
  });

  it('or closing stands in the register, which names no applicant', async () => {
    const { items } = await world.app.get(ListCases).register(ingrid, {});
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain(maja.displayName);
  });
});
