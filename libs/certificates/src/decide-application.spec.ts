import type { Actor } from '@specialistvagen/identity';
import {
  DocumentSigning,
  OpenIntygAct,
  RequestIntygUseCase,
  SaveDraftUseCase,
  ViewIntyg,
} from '@specialistvagen/intyg';
import { DomainError, newId } from '@specialistvagen/platform';
import { refusalOf, usePostgres } from '../../../test/support/index.js';
import { signingWorld, unitId } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { CertificatesModule } from './certificates.module.js';
import type { ApplicationForm } from './contract/index.js';
import { AssembleApplication } from './use-cases/assemble-application.js';
import { ImportPayments } from './use-cases/import-payments.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ShowApplication } from './use-cases/show-application.js';
import { ShowCase } from './use-cases/show-case.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { TakeCase } from './use-cases/take-case.js';

const db = usePostgres();
let world: SigningWorld;
let maja: Actor;
let sara: Actor;
let ingrid: Actor;

const form: ApplicationForm = {
  address: 'Provvägen 1',
  postalCode: '611 00',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'maja@example.invalid',
  workplace: '',
  phoneWork: '',
  degree: [{ country: 'Sverige', date: '2025-01-15' }],
  licence: [{ country: 'Sverige', date: '2025-02-03' }],
};

beforeAll(async () => {
  world = await signingWorld(db, CertificatesModule);
  // Emergency care only: the part in primary care is missing, which blocks (R5).
  const periods = [
    {
      careUnitId: unitId('akut'),
      from: '2026-02-01',
      to: '2026-11-20',
      percent: 100,
      area: 'emergency-care' as const,
    },
  ];
  await world.post('maja', { periods });
  maja = await world.actor('maja');
  sara = await world.actor('sara');
  ingrid = await world.actor('ingrid');
}, 120_000);
afterAll(() => world.app.close());

async function signGoal(goal: string): Promise<void> {
  const content = {
    ...{ kind: 'goals' as const, goals: [goal], periodFrom: '2026-08-01', periodTo: '2026-11-20' },
    ...{
      careUnitId: unitId('akut'),
      activities: 'Tjänstgöring under handledning.',
      methods: [],
      verification: '',
    },
  };
  const body = { type: 'SOS-2021-B2' as const, content, signerId: sara.personId, send: true };
  const { id } = await world.app.get(RequestIntygUseCase).request(maja, maja.personId, body, newId());
  const { revision, content: shown } = await world.app.get(ViewIntyg).view(sara, id);
  if (shown.kind !== 'goals') throw new Error('another form');
  const checked = { ...shown, methods: ['medsittning' as const], verification: 'Följt i tjänst.' };
  await world.app.get(SaveDraftUseCase).save(sara, id, { revision, content: checked });
  const view = await world.app.get(ViewIntyg).view(sara, id);
  const items = [{ intygId: id, revision: view.revision, contentHash: view.contentHash }];
  const act = await world.app.get(OpenIntygAct).open(sara, { items }, newId());
  await world.signIn(sara, act.ticket);
}

const show = () => world.app.get(ShowApplication).of(maja, maja.personId);
const refusal = async (
  attempt: Promise<unknown>,
): Promise<{ code: string; reasons: readonly { text: string }[] }> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('an application from its first page to approval', () => {
  let id = '';

  it('is not sent while faults are open that the applicant has not confirmed', async () => {
    await signGoal('BT1');
    const assembled = await world.app.get(AssembleApplication).assemble(maja, maja.personId, newId());
    id = assembled.id;
    const saved = await world.app
      .get(AssembleApplication)
      .saveForm(maja, id, { revision: assembled.revision, form });
    const refused = await refusal(
      world.app
        .get(SubmitApplication)
        .open(maja, id, { revision: saved.revision, confirmedFaults: [] }, newId()),
    );
    expect(refused.code).toBe('faults-not-confirmed');
    expect((await show()).state).toBe('draft');
  });

  it('arrives when it is signed, with faults confirmed and the bundle frozen', async () => {
    const view = await show();
    const confirmedFaults = view.completeness.findings.map(({ key }) => key);
    const act = await world.app
      .get(SubmitApplication)
      .open(maja, id, { revision: view.revision ?? 0, confirmedFaults }, newId());
    expect((await show()).state).toBe('draft');
    await world.signIn(maja, act.ticket);
    expect(await world.app.get(OpenIntygAct).result(maja, act.ticket)).toMatchObject({
      state: 'done',
      items: [{ reasons: [] }],
    });
    const sent = await show();
    expect(sent).toMatchObject({ state: 'received', arrivedOn: world.clock.today() });
    expect(sent.diarienummer).toMatch(/^BT \d{4}-00001$/);
    expect(sent.bundle).toHaveLength(1);
  });

  it('is not read by an officer who has not taken it', async () => {
    expect((await refusal(world.app.get(ShowCase).of(ingrid, id))).code).toBe('case-not-taken');
  });

  it('waits for the fee, and goes on when the bank’s file has been read', async () => {
    const taken = await world.app.get(TakeCase).take({
      actor: ingrid,
      id,
      key: newId(),
      body: { revision: (await show()).revision ?? 0, as: 'officer' },
    });
    expect(taken.state).toBe('awaiting-fee');
    const { fee } = await show();
    const file = { fileName: 'bank.csv', content: `${fee.reference ?? ''};${fee.amountKronor};2026-11-20\n` };
    expect(await world.app.get(ImportPayments).import(ingrid, file)).toMatchObject({ matched: 1 });
    expect((await show()).state).toBe('under-examination');
    expect(await world.app.get(ImportPayments).import(ingrid, file)).toMatchObject({
      matched: 0,
      rows: [{ result: 'already-imported' }],
    });
  });

  it('is not approved while a blocking fault lacks the officer’s reason', async () => {
    const page = await world.app.get(ShowCase).of(ingrid, id);
    expect(page.lackingForApproval.length).toBeGreaterThan(0);
    const body = { revision: page.revision, reasons: 'Kraven är uppfyllda.', overrides: [] };
    expect(
      (await refusal(world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body }))).code,
    ).toBe('approval-refused');
  });

  it('is approved by the officer’s fresh sign-in: sealed, decided, the post completed and statistics told', async () => {
    const page = await world.app.get(ShowCase).of(ingrid, id);
    const overrides = page.checks
      .filter(({ handling }) => handling === 'record-reason')
      .map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
    const body = { revision: page.revision, reasons: 'Kraven är uppfyllda.', overrides };
    const act = await world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body });
    await world.signIn(ingrid, act.ticket);
    expect(await world.app.get(OpenIntygAct).result(ingrid, act.ticket)).toMatchObject({
      state: 'done',
      items: [{ reasons: [] }],
    });

    const decided = await show();
    expect(decided).toMatchObject({
      state: 'decided',
      decision: { outcome: 'approved', decider: 'Ingrid Palm' },
    });
    const file = await db
      .as('api')
      .transactions.run({ person: maja.personId }, () =>
        world.app.get(DocumentSigning).pdf(decided.decision?.documentId ?? ''),
      );
    const report = await world.pool.verify(file?.pdf ?? new Uint8Array());
    expect(report).toMatchObject({ verdict: 'in-force', type: 'OUT-BT-INTYG' });
    const facts = await db
      .as('postgres')
      .query(
        `select payload->>'fact' as fact from platform.outbox where type = 'register-fact' and payload->>'fact' = 'bt-approved'`,
      );
    expect(facts).toHaveLength(1);
  });

  it('is never decided again, and the decision never changes', async () => {
    const page = await world.app.get(ShowCase).of(ingrid, id);
    const body = { revision: page.revision, reasons: 'Igen.', overrides: [] };
    expect(
      (await refusal(world.app.get(OpenDecision).approve({ actor: ingrid, id, key: newId(), body }))).code,
    ).toBe('act-not-open');
    expect(await refusalOf(db.as('api').query('update certificates.decision set reasons = reasons'))).toBe(
      '42501',
    );
  });
});
