import { AppointAssessor, PrefillRequest } from '@specialistvagen/intyg';
import type { FormContent, IntygView, Prefill } from '@specialistvagen/intyg';
import { KeepPool } from '@specialistvagen/external-assessors';
import type { Actor } from '@specialistvagen/identity';
import { demoPerson } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { HSLF_FS_2021_8, formOf, renderTemplate, versionsOf } from '@specialistvagen/regulations';
import { usePostgres } from '../../../test/support/index.js';
import { IntygSteps, refusal } from '../../../test/support/builders/intyg-steps.js';
import { blank, filledIn, goalsAttestedBy, intygOf } from '../../../test/support/builders/any-form.js';
import type { Training } from '../../../test/support/builders/any-form.js';
import { signingWorld, unitId } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { IntygModule } from './intyg.module.js';
import { DocumentSigning } from './use-cases/document-signing.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { ReplaceIntyg } from './use-cases/replace-intyg.js';
import { SendIntyg } from './use-cases/send-intyg.js';
import { dayFromNow } from '../../../test/journeys/story/days.js';

const db = usePostgres();
const VERSION_2015 = versionsOf('SOSFS 2015:8').at(-1)?.version ?? '';
const BT: Training = { ...HSLF_FS_2021_8, specialty: null };
const ST_2021: Training = { ...HSLF_FS_2021_8, specialty: 'allmanmedicin' };
const ST_2015: Training = { designation: 'SOSFS 2015:8', version: VERSION_2015, specialty: 'allmanmedicin' };
const TRAININGS = [
  { doctor: 'maja', training: BT, startsOn: '2026-02-01', creditMonths: null },
  { doctor: 'viktor', training: ST_2021, startsOn: '2022-06-01', creditMonths: '30' },
  { doctor: 'helena', training: ST_2015, startsOn: '2020-01-01', creditMonths: null },
];
/** Whom the doctor asks, by the first signature that is theirs to choose. */
const CHOSEN: Readonly<Record<string, string>> = {
  supervisor: 'sara',
  'head-of-department': 'karin',
  'second-specialist': 'johan',
};

let world: SigningWorld;
let steps: IntygSteps;
const people = new Map<string, Actor>();
const who = (key: string): Actor => {
  const actor = people.get(key);
  if (!actor) throw new Error(`${key} is not signed in`);
  return actor;
};
const byId = (id: string): Actor => {
  const actor = [...people.values()].find(({ personId }) => personId === id);
  if (!actor) throw new Error('A signer that nobody asked');
  return actor;
};

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  await world.post('maja');
  for (const one of TRAININGS.slice(1)) await world.post(one.doctor, stPost(one.training, one));
  for (const key of ['maja', 'helena', 'viktor', 'sara', 'karin', 'johan', 'erik', 'per', 'anders', 'ylva']) {
    people.set(key, await world.actor(key));
  }
  await world.app.get(KeepPool, { strict: false }).add(
    who('ylva'),
    {
      personId: demoPerson('per').id,
      regionCode: '05',
      basis: 'Utbildad bedömare',
      attestedOn: '2026-01-15',
    },
    newId(),
  );
  await world.app
    .get(AppointAssessor)
    .appoint(who('anders'), who('maja').personId, who('per').personId, newId());
}, 120_000);
afterAll(() => world.app.close());

type Doctor = { readonly startsOn: string; readonly creditMonths: string | null };

/** An ST that has gone on for long enough; what the days lack is credited from an earlier specialty. */
const stPost = ({ designation }: Training, { startsOn, creditMonths }: Doctor) => ({
  kind: 'st' as const,
  form: undefined,
  specialty: 'allmanmedicin',
  regulation: designation,
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
  credits:
    creditMonths === null
      ? []
      : [
          {
            kind: 'specialist-education' as const,
            what: 'Tjänstgöring i tidigare specialitet',
            fromWhere: 'Exempelsjukhuset',
            months: creditMonths,
            goals: [],
            areas: [],
            evidence: 'Tjänstgöringsintyg',
            decidedById: demoPerson('karin').id,
            decidedOn: startsOn,
            reason: 'Motsvarar målen.',
          },
        ],
});

type Case = { readonly type: string; readonly doctor: string; readonly training: Training };
const CASES: Case[] = TRAININGS.flatMap(({ doctor, training }) =>
  intygOf(training).map((type) => ({ type, doctor, training })),
);

it('there are nineteen intyg under the two regulations', () => {
  expect(CASES).toHaveLength(19);
});

describe.each(CASES)('$type', ({ type, doctor, training }) => {
  let prefilled: Prefill;
  let content: FormContent;
  let signed: IntygView;

  const trainee = () => who(doctor);
  const chosen = () => {
    const [role] = prefilled.form.signers.find(({ isChosen }) => isChosen)?.roles ?? [];
    return role === undefined ? undefined : who(CHOSEN[role] ?? '');
  };
  const request = (wanted: FormContent, send = true) =>
    steps.request(trainee(), { type, content: wanted, signer: chosen(), send });
  const revisionOf = async (id: string) => (await steps.view(trainee(), id)).revision;
  const signers = async (id: string) =>
    (await steps.view(trainee(), id)).participants.map(({ person }) => byId(person.id));
  const signAll = async (id: string) => {
    for (const signer of await signers(id)) {
      const { items } = await steps.sign(signer, id);
      expect(items).toMatchObject([{ result: 'signed', reasons: [] }]);
    }
    return steps.view(trainee(), id);
  };

  it('is prefilled, with somebody to ask for every signature', async () => {
    prefilled = await world.app
      .get(PrefillRequest)
      .prefill(trainee(), trainee().personId, { type, goals: [] });
    content = filledIn(prefilled.form, goalsAttestedBy(type, training));
    const asked = new Set(prefilled.signers.map(({ field }) => field));
    expect([...asked].sort()).toEqual(prefilled.form.signers.map(({ field }) => field).sort());
  });

  it('names everything that is missing at once when it is sent empty', async () => {
    const required = prefilled.form.fields.filter(
      ({ isRequired, filledBy, isDecidedBySigner }) =>
        isRequired && filledBy === 'applicant' && !isDecidedBySigner,
    );
    const fields = required.map(({ id }) => `content.fields.${id}`);
    const id = await request(blank(content), false);
    const { findings } = await steps.view(trainee(), id);
    const missing = findings.filter(({ level, rule }) => level === 'block' && rule === undefined);
    expect(missing.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
    if (fields.length === 0) return;
    const { code, reasons } = await refusal(
      world.app.get(SendIntyg).send(trainee(), id, await revisionOf(id), newId()),
    );
    expect(code).toBe('intyg-not-complete');
    expect(reasons.map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
  });

  it('goes back to the doctor when a signer returns it, and is void when one declines after another has signed', async () => {
    const id = await request(content);
    const [first, second] = await signers(id);
    if (!first) throw new Error('nobody was asked');
    const reason = 'Perioden stämmer inte.';
    await world.app.get(MoveIntyg).return(first, { id, revision: await revisionOf(id), reason }, newId());
    expect((await steps.view(trainee(), id)).state).toBe('returned');
    await world.app.get(SendIntyg).send(trainee(), id, await revisionOf(id), newId());
    if (second) await steps.sign(second, id);
    await world.app
      .get(MoveIntyg)
      .decline(first, { id, revision: await revisionOf(id), reason: 'Inte jag.' }, newId());
    expect((await steps.view(trainee(), id)).state).toBe(second ? 'void' : 'declined');
  });

  it('is signed in every field, and our own verifier finds it in force', async () => {
    signed = await signAll(await request(content));
    expect(signed).toMatchObject({ state: 'signed', documentState: 'in-force' });
    const report = await world.pool.verify(await steps.pdf(trainee(), signed.documentId));
    expect(report).toMatchObject({ verdict: 'in-force', documentId: signed.documentId });
    const fields = formOf(type)?.signers.map(({ field }) => field) ?? [];
    expect(report.signers.map(({ field }) => field).sort()).toEqual(['plattform', ...fields].sort());
  });

  it('prints every label of the form, what was written, and nothing else as the form', async () => {
    const documents = world.app.get(DocumentSigning);
    const file = await db
      .as('api')
      .transactions.run({ person: trainee().personId }, () => documents.pdf(signed.documentId ?? ''));
    const json = JSON.parse(new TextDecoder().decode(file?.document.json)) as { form: object };
    const printed = JSON.stringify(renderTemplate(json));
    for (const { label } of prefilled.form.fields)
      expect(printed).toContain(JSON.stringify(label).slice(1, -1));
    for (const value of Object.values(content.fields)) {
      if (typeof value === 'string') expect(printed).toContain(value);
    }
    const known = new Set(prefilled.form.fields.map(({ id }) => id));
    expect(Object.keys(json.form).filter((id) => !known.has(id))).toEqual(['signatures']);
  });

  it('is replaced by a new one, and stays to be read as replaced', async () => {
    const { id, revision, documentId } = signed;
    const reason = 'Ett ord var fel.';
    const replacing = await world.app.get(ReplaceIntyg).replace(trainee(), { id, revision, reason }, newId());
    await world.app.get(SendIntyg).send(trainee(), replacing.id, 1, newId());
    const successor = await signAll(replacing.id);
    expect(successor).toMatchObject({ documentState: 'in-force', replaces: id });
    const old = await steps.view(trainee(), id);
    expect(old).toMatchObject({ state: 'replaced', documentState: 'replaced', replacedBy: successor.id });
    const report = await world.pool.verify(await steps.pdf(trainee(), documentId));
    expect(report.documentId).toBe(documentId);
  });
});
