import {
  AnswerAssessmentUseCase,
  AskAssessmentUseCase,
  Attachments,
  Logbook,
  ViewAssessments,
} from '@specialistvagen/assessments';
import { demoPerson } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { aPng } from '../../../test/support/builders/files.js';
import { IntygSteps, goalsContent, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { refusalOf as sqlRefusal, usePostgres } from '../../../test/support/index.js';
import type { ChosenKind, Evidence } from './contract/index.js';
import { IntygModule } from './intyg.module.js';
import { ChooseEvidence } from './use-cases/choose-evidence.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { SendIntyg } from './use-cases/send-intyg.js';

const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let maja: Actor;
/** Supervised in the period, and follows the training no more. */
let signer: Actor;
let erik: Actor;
let draft = '';
let entry = '';
const assessed: { id: string; file: string }[] = [];
const use = <T>(token: new (...given: never[]) => T): T => world.app.get(token as never, { strict: false });
const as = <T>(actor: Actor, text: string, params: unknown[] = []) =>
  db.as('api').transactions.run({ person: actor.personId }, () => sql<T>(text, params));

async function assessment(): Promise<{ id: string; file: string }> {
  const helena = await world.actor('helena');
  const of = { kind: 'person', personId: helena.personId } as const;
  const body = { form: 'mini-cex', goals: ['BT1'], of, occasion: 'Nybesök' };
  const { id } = await use(AskAssessmentUseCase).ask(maja, maja.personId, body, newId());
  const beside = { actor: maja, traineeId: maja.personId, subject: 'assessment', subjectId: id } as const;
  const [file] = await use(Attachments).add(beside, aPng(), newId());
  const answer = { revision: 0, answers: { independence: 4 } };
  await use(AnswerAssessmentUseCase).answer(helena, id, answer, newId());
  return { id, file: file?.id ?? '' };
}

async function logged(): Promise<string> {
  const at = { actor: maja, traineeId: maja.personId };
  const body = { doneOn: world.clock.today(), role: 'performed', count: 2, goals: ['BT1'] } as const;
  const view = await use(Logbook).add(at, { ...body, goals: ['BT1'], procedure: 'Suturering' }, newId());
  return view.items[0]?.id ?? '';
}

/** As the doctor's own file from another tool leaves it. */
async function heldElsewhere(): Promise<string> {
  const [importId, id] = [newId(), newId()];
  await as(
    maja,
    `insert into assessments.earlier_receipt (import_id, trainee_id, source_tool, file_sha256, imported_by)
     values ($1, $2, 'Portfolio X', decode(repeat('ab', 32), 'hex'), $2) returning import_id`,
    [importId, maja.personId],
  );
  await as(
    maja,
    `insert into assessments.earlier_record
       (id, import_id, trainee_id, kind, done_on, title, scale_words, goals, named_person, comment, row_hash)
     values ($1, $2, $3, 'assessment', '2025-03-01', 'Mini-CEX akuten', 'Klarar med stöd', '{BT1}', 'Dr Berg', 'Bra anamnes',
       decode(repeat('cd', 32), 'hex')) returning id`,
    [id, importId, maja.personId],
  );
  return id;
}

const choose = (actor: Actor, kind: ChosenKind, id: string, isChosen = true) =>
  use(ChooseEvidence).choose(actor, draft, { kind, id, isChosen });
const chosenOf = (evidence: readonly Evidence[]) =>
  evidence.filter(({ isChosen }) => isChosen).map(({ kind }) => kind);
const send = async () => {
  const { revision } = await steps.view(maja, draft);
  await use(SendIntyg).send(maja, draft, revision, newId());
};
const withdraw = async () => {
  const { revision } = await steps.view(maja, draft);
  await use(MoveIntyg).withdraw(maja, { id: draft, revision }, newId());
};

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  const sara = demoPerson('sara').id;
  await world.post('maja', { supervisors: [{ personId: sara, from: '2026-02-01', to: '2026-11-20' }] });
  [maja, signer, erik] = [await world.actor('maja'), await world.actor('sara'), await world.actor('erik')];
  for (let n = 0; n < 2; n += 1) assessed.push(await assessment());
  entry = await logged();
  const beside = { actor: maja, traineeId: maja.personId, subject: 'logbook', subjectId: entry } as const;
  await use(Attachments).add(beside, aPng(), newId());
  draft = await steps.request(maja, { signer: signer, content: goalsContent(), send: false });
}, 120_000);
afterAll(() => world.app.close());

const [first, second] = [
  () => assessed[0] ?? { id: '', file: '' },
  () => assessed[1] ?? { id: '', file: '' },
];
const filesOpenedBy = async (actor: Actor) => {
  const ids = await as<{ id: string }>(
    actor,
    'select id from assessments.assessment_attachment union all select id from assessments.attachment',
  );
  return ids.length;
};

describe('evidence that is chosen for an intyg', () => {
  it('is the doctor’s to choose, of the doctor’s own that is about its goals', async () => {
    expect(await refusalOf(choose(erik, 'assessment', first().id))).toBe('not-found');
    expect(await refusalOf(choose(signer, 'assessment', first().id))).toBe('not-found');
    expect(await refusalOf(choose(maja, 'assessment', newId()))).toBe('not-found');
    expect(await refusalOf(choose(maja, 'procedures', first().id))).toBe('not-found');
  });

  it('is one tap, and one more takes it away', async () => {
    await choose(maja, 'assessment', second().id);
    const { evidence } = await choose(maja, 'assessment', second().id, false);
    expect(chosenOf(evidence)).toEqual([]);
    await choose(maja, 'procedures', entry);
    await choose(maja, 'assessment', first().id);
    const again = await choose(maja, 'assessment', first().id);
    expect(chosenOf(again.evidence)).toEqual(['assessment', 'procedures']);
  });

  it('is a factual line, without the occasion', async () => {
    const { evidence } = await steps.view(maja, draft);
    const lines = evidence.map(({ line }) => line);
    expect(lines).toContainEqual(expect.stringMatching(/^BT1: Mini-CEX \(Gör själv, Helena Nyström, \d+ /));
    expect(lines).toContainEqual('BT1: Suturering, 2 gånger (2 utförde själv)');
    expect(lines.join()).not.toContain('Nybesök');
  });

  it('of what another tool held is only text, and says what it is not', async () => {
    const id = await heldElsewhere();
    const { evidence } = await steps.view(maja, draft);
    expect(evidence.find((one) => one.id === id)).toMatchObject({
      kind: 'earlier-record',
      isChosen: false,
      line: 'BT1: Mini-CEX akuten (förd i annat system, ej kontrollerad, tidigare bedömning, 1 mars 2025)',
    });
    for (const kind of ['assessment', 'procedures'] as const)
      expect(await refusalOf(choose(maja, kind, id))).toBe('not-found');
  });

  it('opens to nobody before the intyg is sent', async () => {
    expect(await filesOpenedBy(signer)).toBe(0);
    expect(await refusalOf(use(ViewAssessments).view(signer, first().id))).toBe('not-found');
  });

  it('opens to the signer with its files when it is sent, and what was not chosen does not', async () => {
    await send();
    const { evidence } = await steps.view(signer, draft);
    expect(evidence.map(({ id, isChosen }) => [id, isChosen])).toEqual([
      [first().id, true],
      [entry, true],
    ]);
    expect(evidence.map(({ attachments }) => attachments.map(({ subject }) => subject))).toEqual([
      ['assessments'],
      ['logbook'],
    ]);
    for (const { subject, id } of evidence.flatMap(({ attachments }) => attachments)) {
      const kind = subject === 'logbook' ? 'logbook' : 'assessment';
      expect((await use(Attachments).file(signer, kind, id)).bytes).toEqual(aPng());
    }
    expect((await use(ViewAssessments).view(signer, first().id)).answers).toEqual({ independence: 4 });
    expect(await filesOpenedBy(signer)).toBe(2);
    expect(await refusalOf(use(ViewAssessments).view(signer, second().id))).toBe('not-found');
    expect(await refusalOf(use(Attachments).file(signer, 'assessment', second().file))).toBe('not-found');
    expect(await refusalOf(use(ViewAssessments).list(signer, maja.personId))).toMatch(/^not-/);
    const log = await db
      .as('postgres')
      .query<{ what: string }>('select what from identity.access_log where person_id = $1', [
        signer.personId,
      ]);
    expect(log.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'läste en bedömning',
        'öppnade en fil i loggen',
        'öppnade en fil vid en bedömning',
      ]),
    );
  });

  it.each(['viktor', 'ingrid', 'noor', 'johan'])('opens to nobody else: %s', async (key) => {
    const other = await world.actor(key);
    expect(await filesOpenedBy(other)).toBe(0);
    expect(await as(other, 'select evidence_id from intyg.chosen_evidence')).toEqual([]);
    expect(await refusalOf(use(ViewAssessments).view(other, first().id))).toBe('not-found');
  });

  it('stands while it lies with the signer, in the database too', async () => {
    expect(await refusalOf(choose(maja, 'assessment', first().id, false))).toBe('not-possible');
    expect(await refusalOf(choose(signer, 'assessment', first().id, false))).toBe('not-possible');
    for (const actor of [maja, signer])
      expect(await as(actor, 'delete from intyg.chosen_evidence returning evidence_id')).toEqual([]);
    const insert = `insert into intyg.chosen_evidence (draft_id, trainee_id, kind, evidence_id)
      values ($1, $2, 'assessment', $3)`;
    expect(await sqlRefusal(as(maja, insert, [draft, maja.personId, second().id]))).toBe('42501');
  });

  it('closes to the signer when it is taken back', async () => {
    await withdraw();
    expect(await filesOpenedBy(signer)).toBe(0);
    expect(await refusalOf(use(ViewAssessments).view(signer, first().id))).toBe('not-found');
    await send();
    expect(await filesOpenedBy(signer)).toBe(2);
  });

  it('stands behind the signature: the signer may open it afterwards, and the entry is not taken back', async () => {
    await steps.check(signer, draft);
    expect((await steps.sign(signer, draft)).items).toMatchObject([{ result: 'signed' }]);
    expect(await filesOpenedBy(signer)).toBe(2);
    const back = use(Logbook).takeBack({ actor: maja, traineeId: maja.personId }, entry, newId());
    expect(await refusalOf(back)).toBe('in-use');
  });
});
