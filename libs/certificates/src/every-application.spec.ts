import { DocumentSigning } from '@specialistvagen/intyg';
import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { formFields, formOf, renderTemplate } from '@specialistvagen/regulations';
import {
  anApplicationForm,
  applicationWorld,
  refusalBy,
} from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { unitId } from '../../../test/support/builders/signing-world.js';
import { usePostgres } from '../../../test/support/index.js';
import type { ApplicationKind } from './contract/states.js';
import { decisionType } from './domain/decision-order.js';
import { AnswerAuthority } from './use-cases/answer-authority.js';
import { AssembleApplication } from './use-cases/assemble-application.js';
import { Casework } from './use-cases/casework.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { ReExamineDecision } from './use-cases/re-examine-decision.js';
import { ShowCase } from './use-cases/show-case.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { TakeCase } from './use-cases/take-case.js';
import { dayFromNow } from '../../../test/journeys/story/days.js';

jest.setTimeout(120_000);
const db = usePostgres();
let world: ApplicationWorld;
let ingrid: Actor;
let magnus: Actor;

const anSt = (startsOn: string, traits: object) => ({
  kind: 'st' as const,
  form: undefined,
  specialty: 'allmanmedicin',
  regulationReason: 'Allmäntjänstgöring fullgjord.',
  atCompletedOn: '2015-06-30',
  licenceDate: startsOn,
  startsOn,
  endsOn: dayFromNow(62),
  periods: [
    {
      careUnitId: unitId('vardcentral'),
      from: startsOn,
      to: '2026-11-20',
      percent: 100,
      area: 'primary-care' as const,
    },
  ],
  ...traits,
});

/** One row a form: a new application is a template and a row here. */
const ROWS: { form: string; doctor: string; kind: ApplicationKind; post: object | null }[] = [
  { form: 'SOS-2021-B1', doctor: 'maja', kind: 'bt', post: null },
  {
    form: 'SOS-2021-B5',
    doctor: 'viktor',
    kind: 'specialist',
    post: anSt('2022-06-01', { regulation: 'HSLF-FS 2021:8' }),
  },
  {
    form: 'SOS-2015-B1',
    doctor: 'helena',
    kind: 'specialist',
    post: anSt('2020-01-01', { regulation: 'SOSFS 2015:8' }),
  },
];
const LACKING = [{ what: 'Delmål', explanation: 'Delmålet är inte intygat.' }];

beforeAll(async () => {
  world = await applicationWorld(db);
  [ingrid, magnus] = [await world.actor('ingrid'), await world.actor('magnus')];
  for (const { doctor, post } of ROWS) if (post) await world.post(doctor, post);
}, 120_000);
afterAll(() => world.app.close());

it('there are three applications, and four decisions for each of two kinds', () => {
  expect(ROWS.map(({ form }) => formOf(form)?.signers.map(({ role }) => role))).toEqual(
    ROWS.map(() => ['applicant']),
  );
  const decisions = (['bt', 'specialist'] as const).flatMap((kind) =>
    (['approved', 'refused', 'dismissed', 'closed'] as const).map((outcome) => decisionType(kind, outcome)),
  );
  for (const type of decisions)
    expect([type, formOf(type)?.signers.map(({ role }) => role)]).toEqual([type, ['authority']]);
});

describe.each(ROWS)('$form', ({ form, doctor, kind }) => {
  let applicant: Actor;
  let id = '';
  beforeAll(async () => (applicant = await world.actor(doctor)));

  const act = async <Body extends object>(actor: Actor, body: Body) => {
    const revision = (await world.application(applicant)).revision ?? 0;
    return { actor, id, key: newId(), body: { ...body, revision } };
  };
  const open = () => world.app.get(OpenDecision);
  const overrides = async (officer: Actor) =>
    (await world.app.get(ShowCase).of(officer, id)).checks
      .filter(({ handling }) => handling === 'record-reason')
      .map(({ key }) => ({ key, reason: 'Visat på annat sätt.' }));
  const seal = async (officer: Actor, { ticket }: { ticket: string }) => {
    expect(await world.act(officer, ticket)).toEqual({ result: 'signed', reasons: [] });
    return (await world.app.get(ShowCase).of(officer, id)).decision?.documentId ?? '';
  };
  const standingOf = async (documentId: string) => {
    const rows = await db
      .as('postgres')
      .query<{ status: string }>(
        'select status from intyg.document_status where document_id = $1 order by no',
        [documentId],
      );
    return rows.at(-1)?.status;
  };

  /** Verified as ours and in force, not with one byte changed, and printed with every label of its own form. */
  const isWhole = async (documentId: string, type: string, fields: readonly string[]) => {
    const file = await db
      .as('api')
      .transactions.run({ person: applicant.personId }, () => world.app.get(DocumentSigning).pdf(documentId));
    if (!file) throw new Error('no document');
    const report = await world.pool.verify(file.pdf);
    expect(report).toMatchObject({ verdict: 'in-force', documentId });
    expect(report.signers.map(({ field }) => field).sort()).toEqual(['plattform', ...fields].sort());
    const changed = Uint8Array.from(file.pdf);
    const at = Math.floor(changed.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(['altered', 'unreadable']).toContain((await world.pool.verify(changed)).verdict);
    const json = JSON.parse(new TextDecoder().decode(file.document.json)) as {
      type: string;
      form: Record<string, unknown>;
    };
    expect(json.type).toBe(type);
    const specification = formOf(type);
    const printed = JSON.stringify(renderTemplate(json));
    for (const { id: field, label } of specification ? formFields(specification) : []) {
      if (json.form[field] === undefined) continue;
      expect(printed).toContain(JSON.stringify(label).slice(1, -1));
      const value = json.form[field];
      if (typeof value === 'string') expect(printed).toContain(JSON.stringify(value).slice(1, -1));
    }
    return json.form;
  };
  const sealFields = (type: string) => formOf(type)?.signers.map(({ field }) => field) ?? [];

  /** Sent, taken and paid for: what is decided next is the test's. */
  const examined = async () => (id = await world.underExamination(applicant, ingrid));

  it('is a draft whose every fault is told at once, and is not sent while one is unconfirmed', async () => {
    const assembled = await world.app
      .get(AssembleApplication)
      .assemble(applicant, applicant.personId, newId());
    const send = (revision: number, confirmedFaults: string[] = []) =>
      refusalBy(
        world.app
          .get(SubmitApplication)
          .open(applicant, assembled.id, { revision, confirmedFaults }, newId()),
      );
    const required = formFields(formOf(form) ?? { sections: [], signers: [] })
      .filter(({ filledBy, isRequired, kind: of }) => filledBy === 'applicant' && isRequired && of === 'rows')
      .map(({ id: field }) => `form.${field}`);
    expect(required.length).toBeGreaterThan(0);
    const empty = await send(assembled.revision);
    const unsaid = empty.reasons.filter(({ field }) => field?.startsWith('confirmedFaults.'));
    // What is not filled in and what is not confirmed, in one answer.
    expect([empty.code, empty.reasons.map(({ field }) => field)]).toEqual([
      'faults-not-confirmed',
      expect.arrayContaining(required),
    ]);
    expect(unsaid.length).toBeGreaterThan(0);
    const saving = { revision: assembled.revision, form: anApplicationForm };
    const { revision } = await world.app.get(AssembleApplication).saveForm(applicant, assembled.id, saving);
    const { completeness } = await world.application(applicant);
    const blocking = completeness.findings.filter(({ level }) => level === 'block');
    const unconfirmed = await send(revision);
    expect(unconfirmed.code).toBe('faults-not-confirmed');
    expect(unconfirmed.reasons.map(({ field }) => field)).toEqual(
      expect.arrayContaining(blocking.map(({ key }) => `confirmedFaults.${key}`)),
    );
    expect(unconfirmed.reasons).toHaveLength(unsaid.length);
  });

  it('is signed by the applicant alone, and closed with the seal', async () => {
    await examined();
    const { applicationDocumentId } = await world.application(applicant);
    await isWhole(applicationDocumentId ?? '', form, sealFields(form));
    const type = decisionType(kind, 'closed');
    const closed = await seal(ingrid, await open().close(await act(ingrid, { reason: 'Återtagen.' })));
    expect(await isWhole(closed, type, sealFields(type))).toMatchObject({ reasons: 'Återtagen.' });
  });

  it('is sent anew, and dismissed with the seal and how to appeal', async () => {
    await examined();
    const type = decisionType(kind, 'dismissed');
    const dismissed = await seal(
      ingrid,
      await open().dismiss(await act(ingrid, { reason: 'Ofullständig.' })),
    );
    expect(await isWhole(dismissed, type, sealFields(type))).toMatchObject({
      reasons: 'Ofullständig.',
      appeal: expect.stringMatching(/överklaga/i),
    });
  });

  it('is refused by two, and the refusal is changed to the certificate by two; the refusal stays to be read as replaced', async () => {
    await examined();
    const heard = { text: 'Vi överväger avslag.', lacking: LACKING, answerBy: '2099-01-15' };
    await world.app.get(Casework).communicate(await act(ingrid, heard));
    await world.app.get(AnswerAuthority).statement(await act(applicant, { text: 'Jag har gjort det.' }));
    await world.app.get(Casework).proposeRefusal(await act(ingrid, { reasons: 'Saknas.', lacking: LACKING }));
    await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
    await world.stateNoBias(magnus, id);
    const refusalType = decisionType(kind, 'refused');
    const refused = await seal(magnus, await open().refuse(await act(magnus, {})));
    await isWhole(refused, refusalType, sealFields(refusalType));

    const change = world.app.get(ReExamineDecision);
    await change.open(await act(ingrid, { ground: 'manifestly-wrong' as const, reason: 'Intyget fanns.' }));
    const reasons = 'Kraven är uppfyllda.';
    await change.propose(await act(ingrid, { outcome: 'approved' as const, reasons, lacking: [] }));
    await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
    const changing = await open().change(await act(magnus, { overrides: await overrides(magnus) }));
    const certificate = await seal(magnus, changing);
    const type = decisionType(kind, 'approved');
    await isWhole(certificate, type, sealFields(type));
    expect(await standingOf(refused)).toBe('replaced');
  });
});
