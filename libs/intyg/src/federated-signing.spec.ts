import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { DssExtService, loadSigningServices, openRequestKey } from '@specialistvagen/signing';
import { itIsAppendOnly, usePostgres } from '../../../test/support/index.js';
import { IntygSteps, goalsContent, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { SigningServiceDouble } from '../../../test/support/signing-service.js';
import type { Lie } from '../../../test/support/signing-service.js';
import { IntygModule } from './intyg.module.js';
import { AskSigningService } from './use-cases/ask-signing-service.js';
import { CloseEndedActs } from './use-cases/close-ended-acts.js';
import { CompleteSigningAct } from './use-cases/complete-signing-act.js';
import { DocumentSubjects } from './use-cases/document-subjects.js';
import { MoveIntyg } from './use-cases/move-intyg.js';

const db = usePostgres();
const MINUTE = 60_000;
let world: SigningWorld;
let steps: IntygSteps;
let double: SigningServiceDouble;
let service: DssExtService;
let maja: Actor;
let sara: Actor;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  await world.post('maja');
  [maja, sara] = [await world.actor('maja'), await world.actor('sara')];
  double = await SigningServiceDouble.make(() => world.clock.now());
  const trustDir = join(world.dataDir, 'trust');
  writeFileSync(join(trustDir, 'signing-services.json'), double.trustFile());
  service = new DssExtService({
    address: 'https://sign.example/request',
    requestKey: openRequestKey(world.dataDir, world.clock.now()),
    responseCertificates: double.responseCertificates,
    services: () => loadSigningServices(trustDir),
  });
}, 120_000);
afterAll(() => world.app.close());
afterEach(() => {
  double.lie = 'none';
});

const rows = <T>(text: string, params: unknown[] = []) => db.as('postgres').query<T>(text, params);

async function ready(goals: string[]): Promise<string> {
  const id = await steps.request(maja, { signer: sara, content: goalsContent({ goals }) });
  await steps.check(sara, id);
  return id;
}

/** From what is shown to the form that the browser takes to the service. */
async function ask(...ids: string[]) {
  const shown = [];
  for (const id of ids) shown.push(await steps.view(sara, id));
  const { ticket } = await steps.open(sara, shown);
  return askAgain(ticket);
}

/** As whoever goes back from the service's page and out again. */
async function askAgain(ticket: string) {
  const request = await world.app.get(AskSigningService).ask(sara.personId, ticket, {
    requestId: randomBytes(32).toString('base64url'),
    signService: double.id,
    identityProvider: double.identityProvider,
    signRequester: 'https://specialistvagen.example',
    returnTo: 'https://specialistvagen.example/api/auth/sign-response',
  });
  if (!request) throw new Error('not asked');
  return { ticket, request };
}
type Asked = Awaited<ReturnType<typeof ask>>;

async function answerOf({ request }: Asked, lie: Lie = 'none'): Promise<string> {
  double.lie = lie;
  const { EidSignRequest = '' } = service.form(request).fields;
  const key = openRequestKey(world.dataDir);
  const xml = await double.answer(Buffer.from(EidSignRequest, 'base64').toString('utf8'), key.certificate);
  return Buffer.from(xml).toString('base64');
}

/** As the api takes it in: false when there is nothing left to answer. */
async function receive({ request }: Asked, answer: string): Promise<boolean> {
  const asked = await world.app.get(AskSigningService).take(sara.personId, request.requestId);
  if (!asked) return false;
  const judged = service.judge(answer, asked.request, world.clock.now());
  const bytes = Buffer.from(answer, 'base64');
  await world.app.get(CompleteSigningAct).completeAnswered(sara, asked, { judged, bytes });
  return true;
}

const resultOf = async ({ ticket }: Asked) => {
  const { state, items } = await steps.result(sara, ticket);
  return {
    state,
    results: items.map(({ result }) => result),
    reasons: items.flatMap((item) => item.reasons),
  };
};

describe('a signature by a signing service', () => {
  it('becomes an intyg in force, with the answer kept encrypted and its hash in the log', async () => {
    const id = await ready(['BT1']);
    const asked = await ask(id);
    const answer = await answerOf(asked);
    expect(await receive(asked, answer)).toBe(true);
    expect(await resultOf(asked)).toEqual({ state: 'done', results: ['signed'], reasons: [] });
    const signed = await steps.view(maja, id);
    expect(signed).toMatchObject({ state: 'signed', documentState: 'in-force' });
    const report = await world.pool.verify(await steps.pdf(maja, signed.documentId));
    expect(report).toMatchObject({ verdict: 'in-force', documentId: signed.documentId });
    const [kept] = await rows<{ content: Buffer; sha256: string; logged: string }>(
      `select a.content, a.sha256, (select convert_from(e.canonical, 'utf8') from evidence_log.evidence_entry e
          where convert_from(e.canonical, 'utf8') like '%' || a.sha256 || '%') as logged
         from intyg.service_answer a where a.ticket_id = $1`,
      [asked.ticket],
    );
    expect(kept?.content.includes(Buffer.from(answer, 'base64').subarray(0, 40))).toBe(false);
    expect(kept?.logged).toContain('act-authenticated');
    expect(await rows('select 1 from intyg.asked_act')).toEqual([]);
  });

  it('covers a whole act: three intyg in one request', async () => {
    const ids = [await ready(['BT2']), await ready(['BT3']), await ready(['BT4'])];
    const asked = await ask(...ids);
    expect(asked.request.signTasks).toHaveLength(3);
    await receive(asked, await answerOf(asked));
    expect(await resultOf(asked)).toMatchObject({ state: 'done', results: ['signed', 'signed', 'signed'] });
  });

  it('does not come about for the one of two that was withdrawn while the person was away', async () => {
    const [first, second] = [await ready(['BT5']), await ready(['BT6'])];
    const asked = await ask(first, second);
    const answer = await answerOf(asked);
    const { revision } = await steps.view(maja, second);
    await world.app.get(MoveIntyg).withdraw(maja, { id: second, revision }, newId());
    await receive(asked, answer);
    expect(await resultOf(asked)).toMatchObject({ state: 'done', results: ['signed', 'failed'] });
  });
});

it('only what a person signs is asked for outside: the authority’s seal never is', async () => {
  const shown = [];
  for (const id of [await ready(['BT15']), await ready(['BT16'])]) shown.push(await steps.view(sara, id));
  const { ticket } = await steps.open(sara, shown);
  // No act of today mixes the two.
  const sealedAt = (ordinal: number) =>
    rows(
      `update intyg.document_signer s set kind = 'authority-seal' from intyg.signing_act_item i
        where i.ticket_id = $1 and i.ordinal = $2 and s.document_id = i.document_id and s.person_id = $3`,
      [ticket, ordinal, sara.personId],
    );
  await sealedAt(1);
  expect((await askAgain(ticket)).request.signTasks.map(({ signTaskId }) => signTaskId)).toEqual(['task-2']);
  await sealedAt(2);
  await expect(askAgain(ticket)).rejects.toThrow('not asked');
  await rows('delete from intyg.asked_act where ticket_id = $1', [ticket]);
});

describe('nothing is signed and nothing is lost', () => {
  const lies: [Lie, string][] = [
    ['signed-by-another-key', 'nyckel som inte är underskriftstjänstens'],
    ['other-request', 'annan begäran'],
    ['other-person', 'är inte den som ska skriva under'],
    ['other-person-in-certificate', 'gäller en annan person'],
    ['lower-assurance', 'tillitsnivå 3'],
    ['other-content', 'något annat än det som skickades'],
    ['unknown-issuer', 'inte utfärdat av en underskriftstjänst som är betrodd'],
    ['cancelled', 'Du avbröt underskriften.'],
  ];
  it.each(lies)(
    'when the service answers with %s; the next try signs the same document',
    async (lie, text) => {
      const id = await ready(['BT7']);
      const asked = await ask(id);
      await receive(asked, await answerOf(asked, lie));
      const { state, results, reasons } = await resultOf(asked);
      expect([state, results]).toEqual(['not-completed', ['failed']]);
      expect(reasons.map((reason) => reason.text).join(' ')).toContain(text);
      expect(await steps.view(maja, id)).toMatchObject({ state: 'sent' });
      const again = await ask(id);
      const documents = async ({ ticket }: Asked) =>
        (await steps.result(sara, ticket)).items.map(({ documentId }) => documentId);
      expect(await documents(again)).toEqual(await documents(asked));
      await receive(again, await answerOf(again));
      expect(await resultOf(again)).toMatchObject({ state: 'done', results: ['signed'] });
    },
  );

  it('when the answer comes twice, also at the same time', async () => {
    const asked = await ask(await ready(['BT8']));
    const answer = await answerOf(asked);
    const taken = await Promise.all([receive(asked, answer), receive(asked, answer), receive(asked, answer)]);
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await resultOf(asked)).toMatchObject({ state: 'done', results: ['signed'] });
  });

  it('when it comes late', async () => {
    const id = await ready(['BT9']);
    const asked = await ask(id);
    const answer = await answerOf(asked);
    world.clock.advance(6 * MINUTE);
    await receive(asked, answer);
    const { state, reasons } = await resultOf(asked);
    expect(state).toBe('not-completed');
    expect(reasons.map((reason) => reason.text).join(' ')).toContain('Svaret kom för sent');
    expect(await steps.view(maja, id)).toMatchObject({ state: 'sent' });
  });

  it('when a new act took its place: the old answer finds it closed', async () => {
    const id = await ready(['BT10']);
    const asked = await ask(id);
    const answer = await answerOf(asked);
    const newer = await ask(id);
    expect(await refusalOf(receive(asked, answer))).toBe('ticket-ended');
    await receive(newer, await answerOf(newer));
    expect(await resultOf(newer)).toMatchObject({ results: ['signed'] });
  });

  it('when it never comes: the sweep closes the act and forgets what was asked', async () => {
    const id = await ready(['BT11']);
    const asked = await ask(id);
    world.clock.advance(8 * MINUTE);
    const subjects = world.app.get(DocumentSubjects, { strict: false });
    await new CloseEndedActs(db.as('worker').transactions, world.clock, subjects).sweep();
    expect(await resultOf(asked)).toMatchObject({ state: 'not-completed', results: ['failed'] });
    expect(await rows('select 1 from intyg.asked_act')).toEqual([]);
    expect(await steps.view(maja, id)).toMatchObject({ state: 'sent' });
  });

  it('and nothing that was asked stays when its act has ended: asked twice, or overtaken by a newer act', async () => {
    const sweep = () => {
      const subjects = world.app.get(DocumentSubjects, { strict: false });
      return new CloseEndedActs(db.as('worker').transactions, world.clock, subjects).sweep();
    };
    const tickets = async () =>
      (await rows<{ id: string }>('select ticket_id as id from intyg.asked_act order by asked_at')).map(
        ({ id }) => id,
      );
    const twice = await ask(await ready(['BT13']));
    await askAgain(twice.ticket);
    await receive(twice, await answerOf(twice));
    const id = await ready(['BT14']);
    const older = await ask(id);
    const newer = await ask(id);
    expect((await tickets()).sort()).toEqual([twice.ticket, older.ticket, newer.ticket].sort());
    await sweep();
    // What still waits is left alone.
    expect(await tickets()).toEqual([newer.ticket]);
    expect(await receive(newer, await answerOf(newer))).toBe(true);
    expect(await resultOf(newer)).toMatchObject({ state: 'done', results: ['signed'] });
  });

  it('and nobody else can take the answer in', async () => {
    const asked = await ask(await ready(['BT12']));
    const { request } = asked;
    const taken = await world.app.get(AskSigningService).take(maja.personId, request.requestId);
    expect(taken).toBeNull();
    expect(await receive(asked, await answerOf(asked))).toBe(true);
  });
});

itIsAppendOnly(db, 'intyg.service_answer', 'sha256');
