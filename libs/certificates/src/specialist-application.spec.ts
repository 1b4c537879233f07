import { PrefillRequest } from '@specialistvagen/intyg';
import type { Actor } from '@specialistvagen/identity';
import { DocumentSigning } from '@specialistvagen/intyg';
import { newId } from '@specialistvagen/platform';
import { filledIn } from '../../../test/support/builders/any-form.js';
import {
  anApplicationForm,
  applicationWorld,
  refusalBy,
} from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { IntygSteps } from '../../../test/support/builders/intyg-steps.js';
import { unitId } from '../../../test/support/builders/signing-world.js';
import { usePostgres } from '../../../test/support/index.js';
import type { HospReports } from './domain/hosp-reports.js';
import { HospReportsDouble } from './hosp-reports-double.js';
import { AnswerAuthority } from './use-cases/answer-authority.js';
import { AssembleApplication } from './use-cases/assemble-application.js';
import { Casework } from './use-cases/casework.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ReExamineDecision } from './use-cases/re-examine-decision.js';
import { hospReportsConsumer } from './use-cases/report-to-hosp.js';
import { ShowCase } from './use-cases/show-case.js';
import { ShowCompleteness } from './use-cases/show-completeness.js';
import { TakeCase } from './use-cases/take-case.js';
import { dayFromNow } from '../../../test/journeys/story/days.js';

jest.setTimeout(60_000);
const db = usePostgres();
let world: ApplicationWorld;
let helena: Actor;
let ingrid: Actor;
let magnus: Actor;
let id = '';

/** An ST in psykiatri under SOSFS 2015:8 that has gone on for five years and more. */
const anSt = {
  kind: 'st' as const,
  form: undefined,
  specialty: 'psykiatri',
  regulation: 'SOSFS 2015:8',
  regulationReason: 'Allmäntjänstgöring fullgjord.',
  atCompletedOn: '2015-06-30',
  licenceDate: '2020-01-01',
  startsOn: '2020-01-01',
  endsOn: dayFromNow(62),
  periods: [
    {
      careUnitId: unitId('vardcentral'),
      from: '2020-01-01',
      to: '2026-11-20',
      percent: 100,
      area: 'psychiatry' as const,
    },
  ],
};

beforeAll(async () => {
  world = await applicationWorld(db, 'helena', anSt);
  helena = await world.actor('helena');
  ingrid = await world.actor('ingrid');
  magnus = await world.actor('magnus');
}, 120_000);
afterAll(() => world.app.close());

/** Bilaga 5 of 2015, a course, asked for and signed. */
async function signedCourse(): Promise<string> {
  const steps = new IntygSteps(world, db);
  const asked = { type: 'SOS-2015-B5', goals: ['a6'] };
  const { form } = await world.app.get(PrefillRequest).prefill(helena, helena.personId, asked);
  const sara = await world.actor('sara');
  const content = filledIn(form, ['a6']);
  const intyg = await steps.request(helena, { type: 'SOS-2015-B5', content, signer: sara, send: true });
  const { items } = await steps.sign(sara, intyg);
  expect(items).toMatchObject([{ result: 'signed' }]);
  return (await steps.view(helena, intyg)).documentId ?? '';
}

describe('before there is an application', () => {
  it('the doctor sees what would be missing, goal by goal, and that the time is enough', async () => {
    const now = await world.app.get(ShowCompleteness).of(helena, helena.personId);
    expect(now).toMatchObject({
      kind: 'specialist',
      specialty: { id: 'psykiatri', name: 'Psykiatri' },
      regulation: 'SOSFS 2015:8',
      isOwn: true,
      time: { required: '60,0', isReached: true, earliestOn: '2024-12-31' },
    });
    expect(now.goals).toHaveLength(24);
    expect(now.goals.find(({ code }) => code === 'a6')).toMatchObject({ isMet: false });
    expect(now.completeness.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['R15', 'BILAGOR']),
    );
  });

  it('a goal is met by its form, and the director sees what the unit can mend', async () => {
    await signedCourse();
    const own = await world.app.get(ShowCompleteness).of(helena, helena.personId);
    expect(own.goals.find(({ code }) => code === 'a6')).toMatchObject({ isMet: true, missing: null });
    const seen = await world.app.get(ShowCompleteness).of(await world.actor('anders'), helena.personId);
    expect(seen.isOwn).toBe(false);
    expect(seen.completeness.sentence).toMatch(/enheten/);
  });

  it('nobody without a part in the training sees any of it', async () => {
    const asked = world.app.get(ShowCompleteness).of(await world.actor('noor'), helena.personId);
    expect((await refusalBy(asked)).code).toBe('not-found');
  });
});

describe('an application for a specialist certificate', () => {
  it('is not assembled for a post that is not the doctor’s', async () => {
    const asked = world.app.get(AssembleApplication).assemble(helena, helena.personId, newId(), newId());
    expect((await refusalBy(asked)).code).toBe('no-ongoing-post');
  });

  it('is Bilaga 1 of 2015 with its service table, a fee and a diary number of its own', async () => {
    id = await world.sent(helena);
    const page = await world.application(helena);
    expect(page).toMatchObject({
      kind: 'specialist',
      specialty: { id: 'psykiatri' },
      fee: { amountKronor: 3300, reference: expect.stringMatching(/^ST/) },
      diarienummer: expect.stringMatching(/^ST 2026-\d{5}$/),
      bundle: [{ type: 'SOS-2015-B5', number: 1, goals: ['a6'] }],
    });
    const documents = world.app.get(DocumentSigning);
    const file = await db
      .as('api')
      .transactions.run({ person: helena.personId }, () => documents.pdf(page.applicationDocumentId ?? ''));
    const signed = JSON.parse(new TextDecoder().decode(file?.document.json)) as {
      type: string;
      form: Record<string, unknown>;
      platform: Record<string, unknown>;
    };
    expect(signed).toMatchObject({
      type: 'SOS-2015-B1',
      form: {
        specialtyApplied: 'Psykiatri',
        totalMonths: '82,6',
        enclosedIntyg: '1',
        degree: anApplicationForm.degree,
      },
      platform: { specialty: { id: 'psykiatri' }, regulationChoice: { atCompletedOn: '2015-06-30' } },
    });
    expect(signed.form['servicePeriods']).toHaveLength(1);
  });

  it('becomes a sealed certificate that names who decided and the föredragande, and is told to HOSP once', async () => {
    const act = async <Body extends object>(actor: Actor, body: Body) => {
      const revision = (await world.application(helena)).revision ?? 0;
      return { actor, id, key: newId(), body: { ...body, revision } };
    };
    await world.app.get(TakeCase).take(await act(ingrid, { as: 'officer' as const }));
    await world.stateNoBias(ingrid, id);
    const paid = { paidOn: world.clock.today(), reason: 'Kvitto.' };
    await world.app.get(Casework).registerFeePaid(await act(ingrid, paid));
    await world.app.get(Casework).proposeApproval(await act(ingrid, { reasons: 'Uppfyllt.' }));
    await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
    await world.stateNoBias(magnus, id);
    const overrides = (await world.app.get(ShowCase).of(magnus, id)).checks
      .filter(({ handling }) => handling === 'record-reason')
      .map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
    const body = await act(magnus, { reasons: 'Uppfyllt.', overrides });
    const { ticket } = await world.app.get(OpenDecision).approve(body);
    expect(await world.act(magnus, ticket)).toEqual({ result: 'signed', reasons: [] });
    const { decision, hosp } = await world.app.get(ShowCase).of(magnus, id);
    expect(decision).toMatchObject({
      outcome: 'approved',
      decider: magnus.displayName,
      proposer: ingrid.displayName,
    });
    expect(hosp).toMatchObject({ state: 'queued', receipt: null });
    const file = await db
      .as('api')
      .transactions.run({ person: helena.personId }, () =>
        world.app.get(DocumentSigning).pdf(decision?.documentId ?? ''),
      );
    expect(JSON.parse(new TextDecoder().decode(file?.document.json))).toMatchObject({
      type: 'OUT-SPEC-BEVIS',
      form: {
        specialtyApplied: 'Psykiatri',
        decidedBy: expect.stringContaining(magnus.displayName),
        proposedBy: expect.stringContaining(ingrid.displayName),
      },
    });
  });
});

/** Ändring av beslut: re-examined with its ground, heard, proposed by one and decided by the other. */
async function changeToRefusal(): Promise<void> {
  const act = async <Body extends object>(actor: Actor, body: Body) => {
    const revision = await world.revision(ingrid, id);
    return { actor, id, key: newId(), body: { ...body, revision } };
  };
  const lacking = [{ what: 'a6', explanation: 'Intyget var falskt.' }];
  const change = world.app.get(ReExamineDecision);
  const ground = { ground: 'false-evidence' as const, reason: 'Intyget var falskt.' };
  await change.open(await act(ingrid, ground));
  const heard = { text: 'Vi överväger att ändra beslutet.', lacking, answerBy: '2099-01-15' };
  await change.communicate(await act(ingrid, heard));
  await world.app.get(AnswerAuthority).statement(await act(helena, { text: 'Nej.' }));
  const outcome = 'refused' as const;
  await change.propose(await act(ingrid, { outcome, reasons: 'Kraven var inte uppfyllda.', lacking }));
  await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
  const { ticket } = await world.app.get(OpenDecision).change(await act(magnus, { overrides: [] }));
  expect(await world.act(magnus, ticket)).toEqual({ result: 'signed', reasons: [] });
}

describe('HOSP', () => {
  const double = new HospReportsDouble(100);
  /** The first report that was queued, or the one after it. */
  const tell = async (register: HospReports, patience?: number, nth = 0) => {
    const rows = await db
      .as('postgres')
      .query<{ id: string; payload: Record<string, unknown>; at: Date }>(
        `select id, payload, at from platform.outbox where type = 'hosp-report' order by at, id`,
      );
    const row = rows[nth];
    if (!row) throw new Error('nothing was queued');
    const { secrets, clock } = world;
    const consumer = hospReportsConsumer({ register, secrets, clock, ...(patience ? { patience } : {}) });
    const event = { ...row, type: 'hosp-report', version: 1 };
    await db.as('worker').transactions.run({ system: true }, () => consumer.handle(event));
  };
  const state = async () => (await world.app.get(ShowCase).of(magnus, id)).hosp;

  it('that is gone or too slow leaves the report in the queue', async () => {
    double.fail('gone');
    await expect(tell(double)).rejects.toThrow('HOSP does not answer');
    double.fail('slow');
    await expect(tell(double, 10)).rejects.toMatchObject({ code: 'hosp-slow' });
    expect(await state()).toMatchObject({ state: 'queued' });
  });

  it('is told who, of what and from when; a second telling of the same event tells nothing', async () => {
    double.fail('none');
    await tell(double);
    expect([...double.entries.values()]).toMatchObject([
      {
        what: 'granted',
        specialty: 'Psykiatri',
        personalIdentityNumber: expect.stringMatching(/^\d{8}-\d{4}$/),
      },
    ]);
    expect(await state()).toMatchObject({ state: 'accepted', receipt: expect.stringMatching(/^HOSP-/) });
    double.fail('gone');
    await tell(double);
    expect(await state()).toMatchObject({ state: 'accepted' });
  });

  it('is told of a certificate that a changed decision takes away, after the grant, and once', async () => {
    await changeToRefusal();
    const states = await db.as('postgres').query('select kind, state from trainees.training_post');
    expect(states).toEqual([{ kind: 'st', state: 'ongoing' }]);
    expect(await state()).toMatchObject({ state: 'queued' });
    await db
      .as('postgres')
      .query(
        `update certificates.hosp_report set state = 'queued', answered_at = null, receipt = null where state = 'accepted'`,
      );
    double.fail('none');
    await expect(tell(double, undefined, 1)).rejects.toMatchObject({ code: 'hosp-order' });
    await tell(double);
    await tell(double, undefined, 1);
    await tell(double, undefined, 1);
    expect([...double.entries.values()]).toMatchObject([
      { what: 'granted' },
      { what: 'withdrawn-by-change', specialty: 'Psykiatri', caseNumber: expect.stringMatching(/^ST 2026-/) },
    ]);
    expect(await state()).toMatchObject({ state: 'accepted' });
    const facts = await db
      .as('postgres')
      .query(
        `select payload->>'outcome' as outcome from platform.outbox where payload->>'fact' = 'st-certified' order by at, id`,
      );
    expect(facts).toEqual([{ outcome: 'approved' }, { outcome: 'removed' }]);
  });

  it('is told by a worker that reads nothing else of cases', async () => {
    await expect(db.as('worker').query('select reasons from certificates.decision')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
