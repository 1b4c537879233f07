import {
  AssembleApplication,
  CertificatesModule,
  ImportPayments,
  ShowApplication,
  ShowCase,
  StateBiasUseCase,
  SubmitApplication,
  TakeCase,
} from '@specialistvagen/certificates';
import type { ApplicationChanged, ApplicationForm, ApplicationView } from '@specialistvagen/certificates';
import type { Type } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity';
import { OpenIntygAct, RequestIntygUseCase, SaveDraftUseCase, ViewIntyg } from '@specialistvagen/intyg';
import { DomainError, newId } from '@specialistvagen/platform';
import type { CreatePostBody } from '@specialistvagen/trainees';
import type { TestDatabase } from '../use-postgres.js';
import { signingWorld, unitId } from './signing-world.js';
import type { SigningWorld } from './signing-world.js';

export const anApplicationForm: ApplicationForm = {
  address: 'Provvägen 1',
  postalCode: '611 00',
  city: 'Exempelstad',
  phonePrivate: '',
  email: 'maja@example.invalid',
  workplace: '',
  phoneWork: '',
  degree: [{ country: 'Sverige', date: '2025-01-15' }],
  licence: [{ country: 'Sverige', date: '2025-02-03' }],
  earlierCertificates: [],
  feePaidOn: '',
};

/** Emergency care only: the part in primary care is missing, which blocks (R5). */
const withoutPrimaryCare = () => [
  {
    careUnitId: unitId('akut'),
    from: '2026-02-01',
    to: '2026-11-20',
    percent: 100,
    area: 'emergency-care' as const,
  },
];

export type ApplicationWorld = SigningWorld & {
  /** A goal asked for, checked and signed by `sara`; gives the signed document's id. */
  signedGoal(trainee: Actor, goal: string): Promise<string>;
  /** An application that has arrived, with the intyg the trainee has and every fault confirmed. */
  sent(trainee: Actor): Promise<string>;
  /** One that the officer has taken and the bank has been paid for. */
  underExamination(trainee: Actor, officer: Actor): Promise<string>;
  /** The officer, who has the case or takes part in it, says that nothing makes them biased. */
  stateNoBias(officer: Actor, id: string): Promise<ApplicationChanged>;
  application(trainee: Actor): Promise<ApplicationView>;
  revision(officer: Actor, id: string): Promise<number>;
  /** Signs in afresh for the ticket and gives what became of its one item. */
  act(who: Actor, ticket: string): Promise<{ result: string; reasons: readonly { text: string }[] }>;
};

/** A BT without its part in primary care, or what the traits say instead. */
export async function applicationWorld(
  db: TestDatabase,
  trainee = 'maja',
  traits: Partial<CreatePostBody> = { periods: withoutPrimaryCare() },
  /** One that builds on applications, for its own specs. */
  library: Type = CertificatesModule,
): Promise<ApplicationWorld> {
  const world = await signingWorld(db, library);
  await world.post(trainee, traits);
  const application = (who: Actor) => world.app.get(ShowApplication).of(who, who.personId);
  const act: ApplicationWorld['act'] = async (who, ticket) => {
    await world.signIn(who, ticket);
    const { items } = await world.app.get(OpenIntygAct).result(who, ticket);
    return { result: items[0]?.result ?? 'none', reasons: items[0]?.reasons ?? [] };
  };
  const stateNoBias: ApplicationWorld['stateNoBias'] = async (officer, id) => {
    const { revision } = await world.app.get(ShowCase).of(officer, id);
    const body = { revision, hasBias: false as const };
    return world.app.get(StateBiasUseCase).state({ actor: officer, id, key: newId(), body });
  };
  const sent = (who: Actor) => send(world, who, { application, act });
  return {
    ...world,
    signedGoal: (who, goal) => signGoal(world, who, goal, act),
    sent,
    underExamination: async (who, officer) => {
      const id = await sent(who);
      await pay(world, who, officer);
      const { revision } = await application(who);
      const body = { revision: revision ?? 0, as: 'officer' as const };
      await world.app.get(TakeCase).take({ actor: officer, id, key: newId(), body });
      await stateNoBias(officer, id);
      return id;
    },
    stateNoBias,
    application,
    revision: async (officer, id) => (await world.app.get(ShowCase).of(officer, id)).revision,
    act,
  };
}

async function signGoal(
  { app, actor }: SigningWorld,
  trainee: Actor,
  goal: string,
  act: ApplicationWorld['act'],
): Promise<string> {
  const sara = await actor('sara');
  const content = {
    kind: 'goals' as const,
    goals: [goal],
    periodFrom: '2026-08-01',
    periodTo: '2026-11-20',
    careUnitId: unitId('akut'),
    activities: 'Tjänstgöring under handledning.',
    methods: [],
    verification: '',
  };
  const body = { type: 'SOS-2021-B2' as const, content, signerId: sara.personId, send: true };
  const { id } = await app.get(RequestIntygUseCase).request(trainee, trainee.personId, body, newId());
  const { revision, content: shown } = await app.get(ViewIntyg).view(sara, id);
  if (shown.kind !== 'goals') throw new Error('another form');
  const checked = { ...shown, methods: ['medsittning' as const], verification: 'Följt i tjänst.' };
  await app.get(SaveDraftUseCase).save(sara, id, { revision, content: checked });
  const view = await app.get(ViewIntyg).view(sara, id);
  const items = [{ intygId: id, revision: view.revision, contentHash: view.contentHash }];
  await act(sara, (await app.get(OpenIntygAct).open(sara, { items }, newId())).ticket);
  return (await app.get(ViewIntyg).view(sara, id)).documentId ?? '';
}

async function send(
  { app }: SigningWorld,
  trainee: Actor,
  { application, act }: Pick<ApplicationWorld, 'application' | 'act'>,
): Promise<string> {
  const { id, revision } = await app.get(AssembleApplication).assemble(trainee, trainee.personId, newId());
  await app.get(AssembleApplication).saveForm(trainee, id, { revision, form: anApplicationForm });
  const page = await application(trainee);
  const confirmedFaults = page.completeness.findings.map(({ key }) => key);
  const body = { revision: page.revision ?? 0, confirmedFaults };
  const opened = await app.get(SubmitApplication).open(trainee, id, body, newId());
  const { result, reasons } = await act(trainee, opened.ticket);
  if (result !== 'signed') throw new Error(`not sent: ${reasons.map(({ text }) => text).join(' ')}`);
  return id;
}

async function pay({ app }: SigningWorld, trainee: Actor, officer: Actor): Promise<void> {
  const { fee } = await app.get(ShowApplication).of(trainee, trainee.personId);
  const content = `${fee.reference ?? ''};${fee.amountKronor};2026-11-20\n`;
  await app.get(ImportPayments).import(officer, { fileName: 'bank.csv', content });
}

/** The refusal of an attempt; fails the test when it was let through. */
export async function refusalBy(attempt: Promise<unknown>): Promise<DomainError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('was not refused');
}
