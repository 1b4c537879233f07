import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { strFromU8, unzipSync } from 'fflate';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { Casework } from './use-cases/casework.js';
import { ExpertOpinions } from './use-cases/expert-opinions.js';
import { ExportCase } from './use-cases/export-case.js';
import { ListColleagues } from './use-cases/list-colleagues.js';
import { ListCases } from './use-cases/list-cases.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ReceiveOriginals } from './use-cases/receive-originals.js';
import { ShowCase } from './use-cases/show-case.js';
import { StateBias } from './use-cases/state-bias.js';
import { TakeCase } from './use-cases/take-case.js';

jest.setTimeout(60_000);
const db = usePostgres();
let world: ApplicationWorld;
let maja: Actor;
let ingrid: Actor;
let magnus: Actor;
let id = '';
let documentId = '';

beforeAll(async () => {
  world = await applicationWorld(db);
  maja = await world.actor('maja');
  ingrid = await world.actor('ingrid');
  magnus = await world.actor('magnus');
  documentId = await world.signedGoal(maja, 'BT1');
  id = await world.underExamination(maja, ingrid);
}, 120_000);
afterAll(() => world.app.close());

const act = async <Body extends object>(actor: Actor, body: Body) => {
  const revision = (await world.application(maja)).revision ?? 0;
  return { actor, id, key: newId(), body: { ...body, revision } };
};
const handOver = async (from: Actor, to: Actor) =>
  world.app.get(TakeCase).handOver(await act(from, { officerId: to.personId, reason: 'Föräldraledig.' }));
const text = (zip: Uint8Array, name: string) => strFromU8(unzipSync(zip)[name] ?? new Uint8Array());

describe('an officer', () => {
  it('does nothing in a case before saying whether anything makes them biased', async () => {
    await handOver(ingrid, magnus);
    expect((await refusalBy(world.app.get(ShowCase).of(ingrid, id))).code).toBe('case-not-taken');
    await world.app.get(TakeCase).take(await act(magnus, { as: 'officer' as const }));
    const asked = {
      documentId,
      item: 'Bilaga 1',
      rule: null,
      text: 'Vilken avdelning?',
      answerBy: '2099-01-15',
    };
    const refused = await refusalBy(world.app.get(Casework).requestSupplement(await act(magnus, asked)));
    expect(refused).toMatchObject({ code: 'bias-not-stated', reasons: [{ confidence: 'BG' }] });
    const page = await world.app.get(ShowCase).of(magnus, id);
    expect(page.ownBias).toBeNull();
    expect(page.actions.find(({ name }) => name === 'request-supplement')).toMatchObject({ enabled: false });
    expect(page.actions.find(({ name }) => name === 'state-no-bias')).toMatchObject({ enabled: true });
  });

  it('who says that they are biased leaves the case at once, reads it no longer and cannot take it again', async () => {
    const body = { hasBias: true as const, text: 'Sökanden är min granne.' };
    await world.app.get(StateBias).state(await act(magnus, body));
    expect((await refusalBy(world.app.get(ShowCase).of(magnus, id))).code).toBe('case-not-taken');
    const take = world.app.get(TakeCase).take(await act(magnus, { as: 'officer' as const }));
    expect((await refusalBy(take)).code).toBe('bias-stated');
    expect((await refusalBy(handOver(magnus, ingrid))).code).toBe('case-not-taken');
    await world.app.get(TakeCase).take(await act(ingrid, { as: 'officer' as const }));
    await world.stateNoBias(ingrid, id);
    const history = (await world.app.get(ShowCase).of(ingrid, id)).history;
    expect(history.map(({ action }) => action)).toContain('state-bias');
  });

  it('is shown the colleagues with the mandate by name, and who has said that they are biased', async () => {
    const colleagues = world.app.get(ListColleagues);
    expect((await refusalBy(colleagues.of(magnus, id))).code).toBe('case-not-taken');
    expect((await refusalBy(colleagues.of(await world.actor('anders'), id))).code).toBe(
      'application-unknown',
    );
    const { items } = await colleagues.of(ingrid, id);
    expect(items).toEqual([{ id: magnus.personId, displayName: magnus.displayName, isBiased: true }]);
    await db.as('postgres').query(
      `update identity.mandate set valid_to = identity.today() - 1, ended_at = now(), ended_by = $1, end_reason = 'Slutar.'
        where person_id = $2 and role = 'case_officer'`,
      [ingrid.personId, magnus.personId],
    );
    expect((await colleagues.of(ingrid, id)).items).toEqual([]);
    await db.as('postgres').query(
      `update identity.mandate set valid_to = null, ended_at = null, ended_by = null, end_reason = null
        where person_id = $1 and role = 'case_officer'`,
      [magnus.personId],
    );
  });

  it('hands a case over to a colleague with the mandate, never to the applicant or to somebody without it', async () => {
    expect((await refusalBy(handOver(ingrid, maja))).code).toBe('not-an-officer');
    expect((await refusalBy(handOver(ingrid, await world.actor('anders')))).code).toBe('not-an-officer');
    expect((await refusalBy(handOver(ingrid, magnus))).code).toBe('bias-stated');
  });
});

describe('an expert outside the authority', () => {
  it('is not asked to answer by a day that has come, and an opinion is not recorded before it came', async () => {
    const question = { expert: 'Docent Ek', specialty: null, question: 'Räcker underlaget?' };
    const late = await act(ingrid, { ...question, answerBy: world.clock.today() });
    expect((await refusalBy(world.app.get(ExpertOpinions).ask(late))).code).toBe('deadline-refused');
    await world.app.get(ExpertOpinions).ask(await act(ingrid, { ...question, answerBy: '2099-01-15' }));
    const [asked] = (await world.app.get(ShowCase).of(ingrid, id)).expertOpinions;
    const opinion = {
      opinionId: asked?.id ?? '',
      opinion: 'Ja.',
      recommends: 'approve' as const,
      bias: 'Inget jäv.',
    };
    const early = await act(ingrid, { ...opinion, receivedOn: '2099-01-01' });
    expect((await refusalBy(world.app.get(ExpertOpinions).record(early))).code).toBe('opinion-day-refused');
    const received = () => act(ingrid, { ...opinion, receivedOn: world.clock.today() });
    await world.app.get(ExpertOpinions).record(await received());
    expect((await refusalBy(world.app.get(ExpertOpinions).record(await received()))).code).toBe(
      'opinion-unknown',
    );
    expect((await world.app.get(ShowCase).of(ingrid, id)).expertOpinions).toMatchObject([
      { expert: 'Docent Ek', recommendsWords: 'tillstyrker', bias: 'Inget jäv.' },
    ]);
  });
});

it('an original is not marked as received for something that is no verified copy of the applicant’s', async () => {
  const body = { earlierDocumentId: newId(), receivedOn: world.clock.today() };
  expect((await refusalBy(world.app.get(ReceiveOriginals).receive(await act(ingrid, body)))).code).toBe(
    'copy-unknown',
  );
});

describe('the queue', () => {
  it('is filtered by state, kind, region and who has the case, and names no applicant', async () => {
    const ids = async (query: object) =>
      (await world.app.get(ListCases).cases(ingrid, query)).items.map((row) => row.id);
    expect(await ids({ mine: 'true', kind: 'bt', regionCode: '04', untaken: 'false' })).toEqual([id]);
    expect(await ids({ mine: 'true', kind: 'specialist' })).toEqual([]);
    expect(await ids({ untaken: 'true' })).toEqual([]);
    expect(await ids({ overdue: 'true' })).toEqual([]);
    expect(await ids({ arrivedFrom: '2099-01-01' })).toEqual([]);
    const list = await world.app.get(ListCases).cases(ingrid, {});
    expect(JSON.stringify(list)).not.toContain(maja.displayName);
  });

  it('tells where cases wait and for how long', async () => {
    expect(await world.app.get(ListCases).overview(magnus)).toEqual({
      waiting: [
        expect.objectContaining({
          kind: 'bt',
          state: 'under-examination',
          waitsFor: 'authority',
          cases: 1,
          longestDays: 0,
          overdue: 0,
          withoutOfficer: 0,
        }),
      ],
      officers: [{ officer: ingrid.displayName, cases: 1, overdue: 0 }],
    });
  });
});

describe('the file of a case', () => {
  it('is one package of everything, for the officer who has the case', async () => {
    expect((await refusalBy(world.app.get(ExportCase).archive(magnus, id))).code).toBe('case-not-taken');
    const { zip, fileName } = await world.app.get(ExportCase).archive(ingrid, id);
    expect(fileName).toMatch(/^arende-BT-2026-\d{5}\.zip$/);
    const contents = JSON.parse(text(zip, 'innehall.json')) as { name: string }[];
    expect(contents.map(({ name }) => name.replace(/-[0-9a-f]{8}\./, '.'))).toEqual([
      'arende.json',
      'handlingar/000-SOS-2021-B1.pdf',
      'handlingar/000-SOS-2021-B1.json',
      'handlingar/001-SOS-2021-B2.pdf',
      'handlingar/001-SOS-2021-B2.json',
    ]);
    const record = text(zip, 'arende.json');
    expect(record).toContain('Sökanden är min granne.');
    expect(record).toContain('Docent Ek');
  });

  it('is given out as a copy without identity numbers and what else was covered, and the log says to whom', async () => {
    const purpose = 'Begäran om allmän handling.';
    const body = { recipient: 'Tidningen', purpose, mask: ['names' as const, 'contact' as const] };
    expect((await refusalBy(world.app.get(ExportCase).disclose(await act(magnus, body)))).code).toBe(
      'case-not-taken',
    );
    await world.app.get(ExportCase).disclose(await act(ingrid, body));
    const { items } = await world.app.get(ExportCase).disclosures(ingrid, id);
    expect(items).toMatchObject([
      {
        recipient: 'Tidningen',
        masked: ['personnummer', 'namn', 'adress, telefon och e-post'],
        madeBy: ingrid.displayName,
      },
    ]);
    const { zip } = await world.app.get(ExportCase).disclosedFile(ingrid, id, items[0]?.id ?? '');
    const all = Object.values(unzipSync(zip))
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    for (const secret of [maja.displayName, 'Provvägen', 'maja@example.invalid'])
      expect(all).not.toContain(secret);
    expect(all).not.toMatch(/\d{8}-\d{4}/);
    expect(all).toContain('[maskat]');
  });
});

describe('an approval put before a colleague', () => {
  it('is not decided by the colleague before it is proposed, and names both when it is', async () => {
    const per = await world.actor('per');
    expect(per.roles).not.toContain('case_officer');
    const overrides = async () =>
      (await world.app.get(ShowCase).of(ingrid, id)).checks
        .filter(({ handling }) => handling === 'record-reason')
        .map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
    await db
      .as('postgres')
      .query('delete from certificates.bias_statement where officer_id = $1', [magnus.personId]);
    await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
    await world.stateNoBias(magnus, id);
    const approve = async () =>
      world.app
        .get(OpenDecision)
        .approve(await act(magnus, { reasons: 'Kraven är uppfyllda.', overrides: await overrides() }));
    const early = await refusalBy(approve());
    expect(early).toMatchObject({ code: 'approval-refused', reasons: [{ mendedBy: 'case-officer' }] });
    await world.app.get(Casework).proposeApproval(await act(ingrid, { reasons: 'Kraven är uppfyllda.' }));
    expect(await world.act(magnus, (await approve()).ticket)).toEqual({ result: 'signed', reasons: [] });
    expect((await world.app.get(ShowCase).of(ingrid, id)).decision).toMatchObject({
      outcome: 'approved',
      decider: magnus.displayName,
      proposer: ingrid.displayName,
    });
  });
});
