import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '@specialistvagen/identity';
import { demoPerson } from '@specialistvagen/identity';
import { IntygReports, ReportIntyg, RevokeIntyg, ViewIntyg } from '@specialistvagen/intyg';
import type { RevocationReason } from '@specialistvagen/intyg';
import { DomainError, newId, sql } from '@specialistvagen/platform';
import { applicationWorld } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { usePostgres } from '../../../test/support/index.js';
import { paymentReference } from './domain/reference.js';
import { ApplicationRepository } from './storage/application.repository.js';
import { ApplicationChanges } from './use-cases/application-changes.js';
import { ListCaseTasks } from './use-cases/list-case-tasks.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ShowCase } from './use-cases/show-case.js';
import { VerifyDocument } from './use-cases/verify-document.js';

const PAIRS = 300;
const db = usePostgres({ poolMax: 12 });
let world: ApplicationWorld;
let ingrid: Actor;
let maja: Actor;
let sara: Actor;

beforeAll(async () => {
  world = await applicationWorld(db);
  ingrid = await world.actor('ingrid');
  maja = await world.actor('maja');
  sara = await world.actor('sara');
}, 120_000);
afterAll(() => world.app.close());

const ofDocument = async (documentId: string) => {
  const [row] = await db
    .as('postgres')
    .query<{ id: string; revision: number }>('select id, revision from intyg.draft where document_id = $1', [
      documentId,
    ]);
  if (!row) throw new Error('no intyg');
  return row;
};
const move = async (documentId: string, reason: RevocationReason = 'false-basis') => ({
  ...(await ofDocument(documentId)),
  reason,
  note: '',
});
const toldTo = async (kind: string) =>
  db
    .as('postgres')
    .query<{ to: string }>(
      `select payload ->> 'to' as to from platform.outbox where type = 'notice' and payload ->> 'kind' = $1`,
      [kind],
    );
const tasks = async () =>
  (await world.app.get(ListCaseTasks).of(ingrid)).tasks.map(({ kind }) => kind as string);
const overridden = async (id: string) => {
  const { checks } = await world.app.get(ShowCase).of(ingrid, id);
  return checks
    .filter(({ handling }) => handling === 'record-reason')
    .map(({ key }) => ({ key, reason: 'Prövat i ärendet.' }));
};
const openApproval = async (id: string) => {
  const revision = await world.revision(ingrid, id);
  const body = { revision, reasons: 'Uppfyllt.', overrides: await overridden(id) };
  return (await world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body })).ticket;
};

describe('an intyg in an application', () => {
  let first: string;
  let second: string;
  let id: string;
  beforeAll(async () => {
    first = await world.signedGoal(maja, 'BT1');
    second = await world.signedGoal(maja, 'BT2');
    id = await world.underExamination(maja, ingrid);
  }, 60_000);

  it('that is revoked while the case is under way makes a prepared decision stale, and its officer is told', async () => {
    const ticket = await openApproval(id);
    await world.app.get(RevokeIntyg).revoke(sara, await move(second), newId());
    expect((await world.act(ingrid, ticket)).result).toBe('failed');
    expect(await toldTo('basis-changed')).toEqual([{ to: ingrid.personId }]);
    const { documents, isBasisChanged } = await world.app.get(ShowCase).of(ingrid, id);
    expect(documents.find(({ documentId }) => documentId === second)?.status).toBe('revoked');
    expect(isBasisChanged).toBe(false);
  });

  it('that a decision rests on is not revoked but reported, which only the officer and the reporter see', async () => {
    expect(await world.act(ingrid, await openApproval(id))).toMatchObject({ result: 'signed' });
    expect(await refusalOf(world.app.get(RevokeIntyg).revoke(sara, await move(first), newId()))).toBe(
      'decided-already',
    );
    expect(await refusalOf(world.app.get(ReportIntyg).report(maja, await move(first), newId()))).toBe(
      'not-possible',
    );
    const report = await world.app.get(ReportIntyg).report(sara, await move(first), newId());
    const intyg = await ofDocument(first);
    const view = (who: Actor) => world.app.get(ViewIntyg).view(who, intyg.id);
    expect((await view(sara)).reports).toMatchObject([{ id: report.id, state: 'open' }]);
    expect((await view(maja)).reports).toEqual([]);
    expect((await world.app.get(VerifyDocument).code(first)).status).toBe('in-force');
    const { reports } = await world.app.get(ShowCase).of(ingrid, id);
    expect(reports).toMatchObject([{ id: report.id, kind: 'revocation', isMine: true }]);
    expect(await tasks()).toContain('decide-report');
  });

  it('and is revoked when the officer says so: the decision stays, and its basis is shown as changed', async () => {
    const [report] = (await world.app.get(ShowCase).of(ingrid, id)).reports;
    const accept = { id: report?.id ?? '', revision: report?.revision ?? 0 };
    const decide = world.app.get(IntygReports);
    const magnus = await world.actor('magnus');
    expect(await refusalOf(decide.accept(magnus, accept, newId()))).toBe('not-found');
    expect(await refusalOf(decide.accept(sara, accept, newId()))).toBe('not-possible');
    expect((await decide.accept(ingrid, accept, newId())).state).toBe('accepted');
    expect(await refusalOf(decide.accept(ingrid, accept, newId()))).toBe('not-possible');
    expect((await world.app.get(VerifyDocument).code(first)).status).toBe('revoked');
    const shown = await world.app.get(ShowCase).of(ingrid, id);
    expect(shown).toMatchObject({ state: 'decided', isBasisChanged: true });
    expect(await tasks()).toContain('weigh-changed-basis');
    expect(await tasks()).not.toContain('decide-report');
  });
});

/** Copies of one signed intyg, each alone in an application that is ready to be decided. */
async function pairs(documentId: string, count: number) {
  const source = await ofDocument(documentId);
  const [officer, colleague, doctor] = ['ingrid', 'magnus', 'maja'].map((key) => demoPerson(key).id);
  const made = Array.from({ length: count }, (_, index) => ({
    draft: newId() as string,
    document: newId() as string,
    application: newId() as string,
    reference: paymentReference(
      new Uint8Array([...Array(8).keys()].map((at) => Math.floor((index + 5000) / 32 ** at) % 32)),
    ),
    diary: `BT 2026-par-${index}`,
  }));
  const columns = [
    made.map((one) => one.draft),
    made.map((one) => one.document),
    made.map((one) => one.application),
    made.map((one) => one.reference),
    made.map((one) => one.diary),
  ];
  const rows = `unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
    as x (draft, document, application, reference, diary)`;
  const add = (text: string, ...more: unknown[]) =>
    db.as('postgres').query(`with x as (select * from ${rows}) ${text}`, [...columns, ...more]);
  await add(
    `insert into intyg.document (id, trainee_id, type, title, regulation, template_id, template_hash, subject_kind,
        subject_id, subject_revision, goals, care_unit_id, json, json_sha256, input_sha256, prepared_at, prepared_by, test)
     select x.document, d.trainee_id, d.type, d.title, d.regulation, d.template_id, d.template_hash, d.subject_kind,
        x.draft, d.subject_revision, d.goals, d.care_unit_id, d.json, d.json_sha256, d.input_sha256, d.prepared_at,
        d.prepared_by, d.test
       from intyg.document d, x where d.id = $6`,
    documentId,
  );
  await add(
    `insert into intyg.document_signer (document_id, trainee_id, field, kind, role, person_id, competence)
     select x.document, s.trainee_id, s.field, s.kind, s.role, s.person_id, s.competence
       from intyg.document_signer s, x where s.document_id = $6`,
    documentId,
  );
  await add(
    `insert into intyg.document_status (document_id, no, trainee_id, status, at, by_person, evidence_entry_id)
     select x.document, 1, s.trainee_id, 'in-force', s.at, s.by_person, s.evidence_entry_id
       from intyg.document_status s, x where s.document_id = $6 and s.no = 1`,
    documentId,
  );
  await add(
    `insert into intyg.draft (id, trainee_id, post_id, type, state, revision, content, goals, document_id, requested_by,
        created_at, updated_at, sent_at, signed_at, template_hash)
     select x.draft, d.trainee_id, d.post_id, d.type, 'signed', 1, d.content, d.goals, x.document, d.requested_by,
        d.created_at, d.updated_at, d.sent_at, d.signed_at, d.template_hash
       from intyg.draft d, x where d.id = $6`,
    source.id,
  );
  await add(
    `insert into intyg.draft_participant (draft_id, trainee_id, role, field, person_id, ordinal, state, signed_at)
     select x.draft, p.trainee_id, p.role, p.field, p.person_id, p.ordinal, p.state, p.signed_at
       from intyg.draft_participant p, x where p.draft_id = $6`,
    source.id,
  );
  await add(
    `insert into certificates.application (id, trainee_id, post_id, kind, origin, state, reference, diarienummer,
        arrived_on, fee_amount, officer_id, second_officer_id)
     select x.application, $6, uuidv7(), 'bt', 'digital', 'under-examination', x.reference, x.diary, '2026-11-01', 1890,
        $7, $8 from x`,
    doctor,
    officer,
    colleague,
  );
  await add(
    `insert into certificates.application_item (application_id, document_id, type, sha256, number)
     select x.application, x.document, 'SOS-2021-B2', repeat('a', 64), 1 from x`,
  );
  return made;
}

/** The deciding transaction as `DecisionSubject` takes it: the case by a conditional update, the decision stored. */
async function decide(applicationId: string, thinking: number): Promise<'won' | 'lost'> {
  const applications = world.app.get(ApplicationRepository, { strict: false });
  const changes = world.app.get(ApplicationChanges, { strict: false });
  try {
    await db.as('api').transactions.run({ person: ingrid.personId }, async () => {
      const row = await applications.find(applicationId);
      if (!row) throw new Error('hidden from its officer');
      await pause(thinking);
      await changes.apply({
        row,
        action: 'approve',
        role: 'officer',
        revision: row.revision,
        by: ingrid.personId,
      });
      await storeDecision(applicationId);
    });
    return 'won';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'stale-revision') return 'lost';
    throw error;
  }
}

async function storeDecision(applicationId: string): Promise<void> {
  await sql(
    `insert into certificates.decision (id, application_id, outcome, decider_id, reasons, lacking, findings, overrides,
        decided_on)
     values ($1, $2, 'approved', $3, 'Uppfyllt.', '[]', '[]', '[]', '2026-11-20')`,
    [newId(), applicationId, ingrid.personId],
  );
}

async function revoke(id: string): Promise<'won' | 'lost'> {
  try {
    const body = { id, revision: 1, reason: 'false-basis' as const, note: '' };
    await world.app.get(RevokeIntyg).revoke(sara, body, newId());
    return 'won';
  } catch (error) {
    if (error instanceof DomainError && error.code === 'decided-already') return 'lost';
    throw error;
  }
}

it(`of ${PAIRS} decisions and revocations at the same moment exactly one wins each`, async () => {
  const made = await pairs(await world.signedGoal(maja, 'BT3'), PAIRS);
  const outcomes: string[] = [];
  for (let from = 0; from < PAIRS; from += 5) {
    const batch = made.slice(from, from + 5).map(async ({ application, draft }, index) => {
      // A revocation takes longer to its change of the case, so the officer, having read it, thinks for as long.
      const thinking = ((from + index) % 10) * 8;
      const [decided, revoked] = await Promise.all([decide(application, thinking), revoke(draft)]);
      outcomes.push(`${decided} ${revoked}`);
    });
    await Promise.all(batch);
  }
  const wrong = await db.as('postgres').query<{ wrong: number }>(
    `select count(*)::int as wrong from certificates.application a
       join certificates.application_item i on i.application_id = a.id
       join intyg.draft d on d.document_id = i.document_id
      where a.id = any($1::uuid[]) and (a.state = 'decided') = (d.state = 'revoked')`,
    [made.map(({ application }) => application)],
  );
  expect(outcomes).toHaveLength(PAIRS);
  expect(outcomes.filter((one) => !['won lost', 'lost won'].includes(one))).toEqual([]);
  expect(new Set(outcomes).size).toBe(2);
  expect(wrong[0]?.wrong).toBe(0);
}, 120_000);
