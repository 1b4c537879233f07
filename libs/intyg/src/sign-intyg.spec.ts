import type { Actor } from '@specialistvagen/identity';
import { SigningActCompletion } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { LOA3 } from '@specialistvagen/signing';
import { itIsAppendOnly, usePostgres } from '../../../test/support/index.js';
import { IntygSteps, goalsContent, refusal, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { IntygModule } from './intyg.module.js';
import { IntygQueries } from './use-cases/intyg-queries.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { SaveDraftUseCase } from './use-cases/save-draft.js';
const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let maja: Actor;
let noor: Actor;
let sara: Actor;
let johan: Actor;

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  await world.post('maja');
  await world.post('noor', { supervisors: [] });
  [maja, noor, sara, johan] = [
    await world.actor('maja'),
    await world.actor('noor'),
    await world.actor('sara'),
    await world.actor('johan'),
  ];
}, 120_000);
afterAll(() => world.app.close());

const move = () => world.app.get(MoveIntyg);
const rows = <T>(text: string, params: unknown[] = []) => db.as('postgres').query<T>(text, params);

describe('what is refused before anybody signs', () => {
  it('an emoji, named, before it is saved', async () => {
    const { code, reasons } = await refusal(
      steps.request(maja, { signer: sara, content: goalsContent({ activities: 'Bra 👍' }) }),
    );
    expect(code).toBe('text-refused');
    expect(reasons[0]?.text).toContain('U+1F44D');
  });

  it('an identity number in free text', async () => {
    const content = goalsContent({ activities: 'Patienten 19121212-1212 undersöktes.' });
    expect(await refusalOf(steps.request(maja, { signer: sara, content }))).toBe('text-refused');
  });

  it('an intyg about oneself', async () => {
    expect(await refusalOf(steps.request(maja, { signer: maja }))).toBe('signs-about-themselves');
  });

  it('a signer without specialist competence, before the signer is disturbed', async () => {
    const { code, reasons } = await refusal(steps.request(maja, { signer: await world.actor('viktor') }));
    expect(code).toBe('intyg-not-complete');
    expect(reasons.map(({ rule }) => rule)).toContain('R12');
  });

  it('a specialist who never supervised the trainee', async () => {
    const { reasons } = await refusal(steps.request(noor, { signer: sara }));
    expect(reasons.map(({ rule }) => rule)).toContain('R12');
  });

  it('content of another form', async () => {
    const content = { kind: 'competence' as const };
    expect(await refusalOf(steps.request(maja, { signer: sara, content }))).toBe('wrong-form');
  });

  it('another trainee’s intyg: it does not exist', async () => {
    const id = await steps.request(maja, { signer: sara });
    expect(await refusalOf(steps.view(noor, id))).toBe('not-found');
    expect(await refusalOf(steps.view(johan, newId()))).toBe('not-found');
  });

  it('a draft that is not sent, for its signer', async () => {
    const id = await steps.request(maja, { signer: sara, send: false });
    expect(await refusalOf(steps.view(sara, id))).toBe('not-found');
  });

  it('signing without saying how it was checked', async () => {
    const shown = await steps.view(sara, await steps.request(maja, { signer: sara }));
    const { code, reasons } = await refusal(steps.open(sara, [shown]));
    expect(code).toBe('cannot-be-signed');
    expect(reasons.map(({ field }) => field)).toContain('items.0.content.verification');
  });

  it('signing what was not displayed', async () => {
    const shown = await steps.check(sara, await steps.request(maja, { signer: sara }));
    expect(await refusalOf(steps.open(sara, [{ ...shown, contentHash: 'a'.repeat(64) }]))).toBe(
      'not-as-shown',
    );
    expect(await refusalOf(steps.open(sara, [{ ...shown, revision: shown.revision - 1 }]))).toBe(
      'stale-revision',
    );
  });

  it('signing by somebody else than who was asked', async () => {
    const shown = await steps.check(sara, await steps.request(maja, { signer: sara }));
    const { code, reasons } = await refusal(steps.open(await world.actor('erik'), [shown]));
    expect(code).toBe('cannot-be-signed');
    expect(reasons).toMatchObject([{ field: 'items.0' }]);
  });

  it('the signer changing goals, period or signer', async () => {
    const { id, revision } = await steps.view(sara, await steps.request(maja, { signer: sara }));
    const content = goalsContent({ goals: ['BT1', 'BT2'] });
    const saving = world.app.get(SaveDraftUseCase).save(sara, id, { revision, content });
    expect(await refusalOf(saving)).toBe('not-yours-to-change');
  });

  it('the second of two tabs, and nothing of the first is lost', async () => {
    const { id, revision } = await steps.view(sara, await steps.request(maja, { signer: sara }));
    const save = (verification: string) =>
      world.app.get(SaveDraftUseCase).save(sara, id, { revision, content: goalsContent({ verification }) });
    await save('Första fliken.');
    expect(await refusalOf(save('Andra fliken.'))).toBe('stale-revision');
    expect((await steps.view(sara, id)).content).toMatchObject({ verification: 'Första fliken.' });
  });
});

describe('one signature', () => {
  it('gives a document that our verifier finds in force, and nobody else than the trainee’s own can read', async () => {
    const id = await steps.signedGoals(maja, sara, ['BT1']);
    const signed = await steps.view(maja, id);
    expect(signed).toMatchObject({ state: 'signed', documentState: 'in-force' });
    const report = await world.pool.verify(await steps.pdf(maja, signed.documentId));
    expect(report).toMatchObject({ verdict: 'in-force', test: true, documentId: signed.documentId });
    expect(report.signers.map(({ field }) => field)).toEqual(['plattform', 'handledare']);
    await expect(steps.pdf(noor, signed.documentId)).rejects.toThrow('no document');
    await expect(steps.pdf(sara, signed.documentId)).resolves.toBeInstanceOf(Uint8Array);
  });

  it('leaves evidence, a notice to both and a row in the access log', async () => {
    const id = await steps.signedGoals(maja, sara, ['BT3']);
    const notices = await rows<{ kind: string; to: string }>(
      `select payload->>'kind' as kind, payload->>'to' as "to" from platform.outbox
        where payload->'subject'->>'id' in ($1::text, (select document_id::text from intyg.draft where id::text = $1::text))`,
      [id],
    );
    expect(notices).toEqual(
      expect.arrayContaining([
        { kind: 'request-received', to: sara.personId },
        { kind: 'intyg-signed', to: maja.personId },
        { kind: 'signed-in-your-name', to: sara.personId },
      ]),
    );
    const revisions = await rows<{ kind: string; evidence: string }>(
      `select r.kind, e.kind as evidence from intyg.document_revision r
         join evidence_log.evidence_entry e on e.id = r.evidence_entry_id
        where r.document_id = (select document_id from intyg.draft where id = $1) order by r.no`,
      [id],
    );
    expect(revisions).toEqual([
      { kind: 'seal', evidence: 'document-sealed' },
      { kind: 'signature', evidence: 'document-signed' },
    ]);
    const log = await rows('select 1 from identity.access_log where trainee_id = $1 and person_id = $2', [
      maja.personId,
      sara.personId,
    ]);
    expect(log.length).toBeGreaterThan(0);
  });

  it('holds no identity number in clear text in any row', async () => {
    await steps.signedGoals(maja, sara, ['BT4']);
    const [found] = await rows<{ count: number }>(
      `select count(*)::int as count from (
         select d::text as row from intyg.draft d union all select e::text from intyg.draft_event e
         union all select d::text from intyg.document d union all select r::text from intyg.document_revision r
         union all select o::text from platform.outbox o
         union all select convert_from(e.canonical, 'UTF8') from evidence_log.evidence_entry e) as every_row
        where row ~ '19960314-?982'`,
    );
    expect(found?.count).toBe(0);
  });

  it('may be one of several in one act, and one that fails stops no other', async () => {
    const ids = [
      await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT5'] }) }),
      await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT6'] }) }),
      await steps.request(maja, { signer: sara, content: goalsContent({ goals: ['BT7'] }) }),
    ];
    const shown = [];
    for (const id of ids) shown.push(await steps.check(sara, id));
    const { ticket } = await steps.open(sara, shown);
    const [, second] = shown;
    if (!second) throw new Error('three were shown');
    await move().withdraw(maja, { id: second.id, revision: second.revision }, newId());
    await world.signIn(sara, ticket);
    const { state, items } = await steps.result(sara, ticket);
    expect(state).toBe('done');
    expect(items.map(({ result }) => result)).toEqual(['signed', 'failed', 'signed']);
    expect(items[1]?.reasons).toHaveLength(1);
    expect((await steps.view(maja, second.id)).state).toBe('withdrawn');
  });

  it('is listed as it was asked for, whichever of one day was signed first', async () => {
    const ask = (goal: string) =>
      steps.request(maja, { signer: sara, content: goalsContent({ goals: [goal] }) });
    const asked = [await ask('BT8'), await ask('BT9')];
    for (const id of asked.toReversed()) {
      const { ticket } = await steps.open(sara, [await steps.check(sara, id)]);
      await world.signIn(sara, ticket);
    }
    const { transactions } = db.as('api');
    const listed = await transactions.run({ person: maja.personId }, () =>
      world.app.get(IntygQueries).summaries(maja.personId),
    );
    const goals = listed.flatMap((one) => one.goals);
    expect(goals.filter((goal) => goal === 'BT8' || goal === 'BT9')).toEqual(['BT8', 'BT9']);
  });

  it('is not made when the signer saves another text after opening the act', async () => {
    const shown = await steps.check(sara, await steps.request(maja, { signer: sara }));
    const { ticket } = await steps.open(sara, [shown]);
    const content = goalsContent({ methods: ['dops'], verification: 'Något annat.' });
    await world.app.get(SaveDraftUseCase).save(sara, shown.id, { revision: shown.revision, content });
    await world.signIn(sara, ticket);
    expect((await steps.result(sara, ticket)).items[0]?.result).toBe('failed');
    expect((await steps.view(sara, shown.id)).state).toBe('sent');
  });

  it('is not made when the assignment ended between opening and signing', async () => {
    const shown = await steps.check(johan, await steps.request(maja, { signer: johan }));
    const { ticket } = await steps.open(johan, [shown]);
    const away = `update supervisors.assignment set from_on = '2026-01-01', to_on = '2026-01-02',
        ended_by = $2, ended_at = now() where person_id = $1`;
    await rows(away, [johan.personId, maja.personId]);
    await world.signIn(johan, ticket);
    const { items } = await steps.result(johan, ticket);
    expect(items[0]).toMatchObject({ result: 'failed', reasons: [{ rule: 'R12' }] });
  });
});

const opened = async () => {
  const shown = await steps.check(sara, await steps.request(maja, { signer: sara }));
  return { id: shown.id, ...(await steps.open(sara, [shown])) };
};

describe('the ticket', () => {
  it('is used once: of twenty answers at the same time one signs', async () => {
    const { ticket } = await opened();
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => world.signIn(sara, ticket)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await steps.result(sara, ticket)).items[0]?.result).toBe('signed');
  });

  it('belongs to the person who opened it', async () => {
    const { ticket } = await opened();
    expect(await refusalOf(world.signIn(johan, ticket))).toBe('ticket-ended');
    expect(await refusalOf(steps.result(johan, ticket))).toBe('not-found');
  });

  it('ends after five minutes; the sweep closes it, frees the intyg and tells the person', async () => {
    const { id, ticket } = await opened();
    world.clock.advance(5 * 60_000 + 1);
    expect(await refusalOf(world.signIn(sara, ticket))).toBe('ticket-ended');
    world.clock.advance(2 * 60_000);
    expect((await steps.result(sara, ticket)).state).toBe('open');
    await sweep();
    expect(await steps.result(sara, ticket)).toMatchObject({
      state: 'not-completed',
      items: [{ result: 'failed' }],
    });
    expect((await steps.view(sara, id)).state).toBe('sent');
    const told = await rows(
      `select 1 from platform.outbox where payload->>'kind' = 'act-not-completed'
      and payload->'subject'->>'id' = $1`,
      [ticket],
    );
    expect(told).toHaveLength(1);
  });

  it('frees an intyg that a crash left half way', async () => {
    const { id, ticket } = await opened();
    await rows(`update intyg.draft set state = 'signing', signing_ticket = $2 where id = $1`, [id, ticket]);
    await rows(
      `update intyg.signing_act set state = 'authenticated', auth_time = now(), assertion_ref = 'x' where id = $1`,
      [ticket],
    );
    world.clock.advance(8 * 60_000);
    await sweep();
    expect((await steps.view(sara, id)).state).toBe('sent');
  });

  it('does not carry a sign-in that is older than itself, or on level 2', async () => {
    const { ticket } = await opened();
    const completion = world.app.get(SigningActCompletion, { strict: false });
    await completion.complete(sara, ticket, {
      authTime: new Date(world.clock.now().getTime() - 60_000).toISOString(),
      acr: LOA3.replace('loa3', 'loa2'),
      idpIssuer: 'https://idp.example',
      assertionRef: newId(),
    });
    const { state, items } = await steps.result(sara, ticket);
    expect(state).toBe('not-completed');
    expect(items[0]?.reasons).toHaveLength(2);
  });

  it('gives way to a new one over the same intyg', async () => {
    const { id, ticket } = await opened();
    const again = await steps.open(sara, [await steps.view(sara, id)]);
    expect((await steps.result(sara, ticket)).state).toBe('not-completed');
    await world.signIn(sara, again.ticket);
    expect((await steps.view(maja, id)).state).toBe('signed');
    const prepared = await rows('select 1 from intyg.document where subject_id = $1', [id]);
    expect(prepared).toHaveLength(1);
  });

  it('is the same ticket when the same request comes twice', async () => {
    const shown = await steps.check(sara, await steps.request(maja, { signer: sara }));
    const key = newId();
    const first = await steps.open(sara, [shown], key);
    expect((await steps.open(sara, [shown], key)).ticket).toBe(first.ticket);
  });
});

async function sweep(): Promise<void> {
  const { CloseEndedActs } = await import('./use-cases/close-ended-acts.js');
  const { DocumentSubjects } = await import('./use-cases/document-subjects.js');
  const subjects = world.app.get(DocumentSubjects, { strict: false });
  await new CloseEndedActs(db.as('worker').transactions, world.clock, subjects).sweep();
}

itIsAppendOnly(db, 'intyg.document', 'title');
itIsAppendOnly(db, 'intyg.document_signer', 'role');
itIsAppendOnly(db, 'intyg.document_revision', 'sha256');
itIsAppendOnly(db, 'intyg.document_status', 'status');
itIsAppendOnly(db, 'intyg.draft_event', 'action');
