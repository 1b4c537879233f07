import type { Actor } from '@specialistvagen/identity';
import { DocumentSigning, ReadDocument } from '@specialistvagen/intyg';
import { newId, sql } from '@specialistvagen/platform';
import {
  anApplicationForm,
  applicationWorld,
  refusalBy,
} from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { refusalOf, usePostgres } from '../../../test/support/index.js';
import { AssembleApplication } from './use-cases/assemble-application.js';
import { ImportPayments } from './use-cases/import-payments.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ShowApplication } from './use-cases/show-application.js';
import { ShowCase } from './use-cases/show-case.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { TakeCase } from './use-cases/take-case.js';
import { VerifyDocument } from './use-cases/verify-document.js';
const db = usePostgres();
let world: ApplicationWorld;
let maja: Actor;
let ingrid: Actor;

beforeAll(async () => {
  world = await applicationWorld(db);
  maja = await world.actor('maja');
  ingrid = await world.actor('ingrid');
}, 120_000);
afterAll(() => world.app.close());

describe('an application from its first page to approval', () => {
  let id = '';

  it('is not sent without Bilaga 1 filled in, nor while faults are open that the applicant has not confirmed', async () => {
    await world.signedGoal(maja, 'BT1');
    const assembled = await world.app.get(AssembleApplication).assemble(maja, maja.personId, newId());
    id = assembled.id;
    const send = (revision: number, confirmedFaults: string[]) =>
      refusalBy(world.app.get(SubmitApplication).open(maja, id, { revision, confirmedFaults }, newId()));
    const all = (await world.application(maja)).completeness.findings.map(({ key }) => key);
    expect((await send(assembled.revision, all)).code).toBe('form-incomplete');
    const saving = { revision: assembled.revision, form: anApplicationForm };
    const { revision } = await world.app.get(AssembleApplication).saveForm(maja, id, saving);
    const refused = await send(revision, []);
    expect(refused.code).toBe('faults-not-confirmed');
    expect(refused.reasons.map(({ rule }) => rule)).toEqual(['BILAGOR', 'BILAGOR', 'R5']);
    expect((await world.application(maja)).state).toBe('draft');
  });

  it('is saved by nobody else, and not with an identity number or an emoji in it', async () => {
    const { revision } = await world.application(maja);
    const save = (actor: Actor, address: string) =>
      refusalBy(
        world.app
          .get(AssembleApplication)
          .saveForm(actor, id, { revision: revision ?? 0, form: { ...anApplicationForm, address } }),
      );
    expect((await save(ingrid, 'Provvägen 2')).code).toBe('application-unknown');
    expect((await save(maja, 'Provvägen 🏠')).code).toBe('text-refused');
    expect((await save(maja, '19800101-0019')).code).toBe('text-refused');
  });

  it('arrives when it is signed, with faults confirmed and the bundle frozen', async () => {
    expect(await world.sent(maja)).toBe(id);
    const sent = await world.application(maja);
    expect(sent).toMatchObject({ state: 'received', arrivedOn: world.clock.today() });
    expect(sent.diarienummer).toMatch(/^BT \d{4}-00001$/);
    await world.signedGoal(maja, 'BT2');
    expect((await world.application(maja)).bundle.map(({ goals }) => goals)).toEqual([['BT1']]);
  });

  it('is in the officers’ list without a name, and not read by an officer who has not taken it', async () => {
    expect((await refusalBy(world.app.get(ShowCase).of(ingrid, id))).code).toBe('case-not-taken');
    const sara = await world.actor('sara');
    expect((await refusalBy(world.app.get(ShowCase).of(sara, id))).code).toBe('application-unknown');
  });

  it('is to the study director a state and what the unit can mend: neither the form, the diary nor the file', async () => {
    const anders = await world.actor('anders');
    const seen = await world.app.get(ShowApplication).of(anders, maja.personId);
    const own = await world.application(maja);
    expect(seen).toMatchObject({ state: 'received', id: null, diarienummer: null, form: null, bundle: [] });
    expect(seen.completeness.findings.map(({ mendedBy }) => mendedBy)).not.toContain('trainee');
    expect(own.applicationDocumentId).not.toBeNull();
    const rowsSeenBy = async (actor: Actor, table: string, column: string) =>
      (
        await db
          .as('api')
          .transactions.run({ person: actor.personId }, () =>
            sql(`select ${column} from intyg.${table} where ${column} = $1`, [own.applicationDocumentId]),
          )
      ).length;
    for (const [table, column] of [
      ['document', 'id'],
      ['document_revision', 'document_id'],
      ['document_status', 'document_id'],
    ] as const) {
      expect([table, await rowsSeenBy(anders, table, column)]).toEqual([table, 0]);
      expect(await rowsSeenBy(maja, table, column)).toBeGreaterThan(0);
    }
    await expect(world.app.get(ReadDocument).pdf(anders, own.applicationDocumentId ?? '')).rejects.toThrow();
  });

  it('waits for the fee, and goes on when the bank’s file has been read; the same file again changes nothing', async () => {
    const revision = (await world.application(maja)).revision ?? 0;
    const taking = { actor: ingrid, id, key: newId(), body: { revision, as: 'officer' as const } };
    expect((await world.app.get(TakeCase).take(taking)).state).toBe('awaiting-fee');
    const again = await world.app.get(TakeCase).take(taking);
    expect(again.state).toBe('awaiting-fee');
    await world.stateNoBias(ingrid, id);
    const { fee } = await world.application(maja);
    const row = (amount: number) => `${fee.reference ?? ''};${amount};2026-11-20\n`;
    const read = (content: string) =>
      world.app.get(ImportPayments).import(ingrid, { fileName: 'bank.csv', content });
    expect((await read(row(fee.amountKronor - 1))).rows).toMatchObject([{ result: 'wrong-amount' }]);
    expect((await world.application(maja)).state).toBe('awaiting-fee');
    expect(await read(row(fee.amountKronor))).toMatchObject({ matched: 1 });
    expect((await world.application(maja)).state).toBe('under-examination');
    expect((await read(row(fee.amountKronor))).rows).toMatchObject([{ result: 'already-imported' }]);
  });

  it('shows the officer who signed with which competence from which source, and logs that it was read', async () => {
    const page = await world.app.get(ShowCase).of(ingrid, id);
    expect(page.signers).toMatchObject([
      { name: (await world.actor('sara')).displayName, competence: expect.any(Array) },
    ]);
    expect(
      page.checks.filter(({ handling }) => handling === 'record-reason').map(({ rule }) => rule),
    ).toContain('R5');
    expect(
      page.checks.every(({ confirmedByApplicant, level }) => confirmedByApplicant || level === 'warn'),
    ).toBe(true);
    const [log] = await db
      .as('postgres')
      .query<{ rows: number }>(
        `select count(*)::int as rows from identity.access_log where trainee_id = $1 and person_id = $2`,
        [maja.personId, ingrid.personId],
      );
    expect(log?.rows).toBeGreaterThan(0);
  });

  it('is not approved while a blocking fault lacks the officer’s reason', async () => {
    const body = {
      revision: await world.revision(ingrid, id),
      reasons: 'Kraven är uppfyllda.',
      overrides: [],
    };
    const refused = await refusalBy(
      world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body }),
    );
    expect(refused.code).toBe('approval-refused');
  });

  it('is approved by the officer’s fresh sign-in: sealed, decided, the post completed and statistics told', async () => {
    const page = await world.app.get(ShowCase).of(ingrid, id);
    const overrides = page.checks
      .filter(({ handling }) => handling === 'record-reason')
      .map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
    const body = { revision: page.revision, reasons: 'Kraven är uppfyllda.', overrides };
    const { ticket } = await world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body });
    expect((await world.application(maja)).state).toBe('under-examination');
    expect(await world.act(ingrid, ticket)).toEqual({ result: 'signed', reasons: [] });

    const decided = await world.application(maja);
    expect(decided).toMatchObject({
      state: 'decided',
      decision: { outcome: 'approved', decider: 'Ingrid Palm' },
    });
    const facts = await db
      .as('postgres')
      .query(
        `select id from platform.outbox where type = 'register-fact' and payload->>'fact' = 'bt-approved'`,
      );
    expect(facts).toHaveLength(1);
    const posts = await db.as('postgres').query('select state from trainees.training_post');
    expect(posts).toEqual([{ state: 'completed' }]);
  });

  it('closes the portfolio after that day to those who kept it; the signer and the unit keep what was issued', async () => {
    const ends = await db.as('postgres').query<{ purpose: string; ends: string | null }>(
      `select distinct purpose, valid_to::text as ends from identity.access_grant
        where portfolio = $1 and purpose <> 'case-officer' order by purpose`,
      [maja.personId],
    );
    const today = world.clock.today();
    expect(Object.fromEntries(ends.map(({ purpose, ends: last }) => [purpose, last]))).toEqual({
      'bt-coordinator': today,
      'head-of-department': today,
      own: null,
      'principal-supervisor': today,
      signer: null,
      'study-director': today,
      supervisor: today,
    });
    const open = await db.as('postgres').query('select id from supervisors.assignment where to_on is null');
    expect(open).toEqual([]);
    // The next day: the same, with the last day one day back.
    await db.as('postgres').query('update identity.access_grant set valid_to = valid_to - 1');
    const seenBy = async (key: string) => {
      const { personId } = await world.actor(key);
      const text = `select distinct d.type from intyg.document d join intyg.document_revision r on r.document_id = d.id
        where d.trainee_id = $1`;
      const read = () => sql<{ type: string }>(text, [maja.personId]);
      const rows = await db.as('api').transactions.run({ person: personId }, read);
      return rows.map(({ type }) => type);
    };
    expect(await seenBy('anders')).toEqual([]);
    expect(await seenBy('linnea')).toEqual([]);
    expect(await seenBy('viktor')).toEqual([]);
    expect(await seenBy('karin')).toEqual(['SOS-2021-B2']);
    expect(await seenBy('sara')).toEqual(['SOS-2021-B2']);
  });

  it('gives the applicant a file that anybody finds genuine and in force, and that one changed byte makes altered', async () => {
    const documentId = (await world.application(maja)).decision?.documentId ?? '';
    const file = await db
      .as('api')
      .transactions.run({ person: maja.personId }, () => world.app.get(DocumentSigning).pdf(documentId));
    const pdf = Buffer.from(file?.pdf ?? []);
    const verifying = world.app.get(VerifyDocument);
    expect(await verifying.file(pdf)).toMatchObject({
      verdict: 'in-force',
      test: true,
      sentence: 'Äkta och gällande – testhandling.',
      document: { type: 'OUT-BT-INTYG' },
    });
    pdf.writeUInt8(pdf.readUInt8(pdf.length - 200) ^ 1, pdf.length - 200);
    expect((await verifying.file(pdf)).verdict).toBe('altered');
    expect((await verifying.file(Buffer.from('inte en pdf'))).verdict).toBe('unreadable');
    expect(await verifying.code(documentId)).toMatchObject({ status: 'in-force', test: true });
    expect((await refusalBy(verifying.code(newId()))).code).toBe('code-unknown');
  });

  it('is never decided again, and neither decision nor history ever changes', async () => {
    const body = { revision: await world.revision(ingrid, id), reasons: 'Igen.', overrides: [] };
    const again = await refusalBy(
      world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body }),
    );
    expect(again.code).toBe('act-not-open');
    for (const statement of [
      'update certificates.decision set reasons = reasons',
      'delete from certificates.decision',
      'update certificates.application_event set note = note',
      'update certificates.supplement_request set text = text',
    ])
      expect(await refusalOf(db.as('api').query(statement))).toBe('42501');
  });

  it('is not applied for once more: bastjänstgöring is done once', async () => {
    const again = await refusalBy(world.app.get(AssembleApplication).assemble(maja, maja.personId, newId()));
    expect(again).toMatchObject({ code: 'no-ongoing-post' });
  });
});
