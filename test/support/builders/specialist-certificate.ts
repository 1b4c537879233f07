import {
  AnswerAuthority,
  Casework,
  OpenDecision,
  ReExamineDecision,
  ShowCase,
  TakeCase,
} from '@specialistvagen/certificates';
import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { dayFromNow } from '../../journeys/story/days.js';
import type { TestDatabase } from '../use-postgres.js';
import { applicationWorld } from './application-world.js';
import type { ApplicationWorld } from './application-world.js';
import { unitId } from './signing-world.js';

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
  endsOn: dayFromNow(60),
  periods: [
    {
      careUnitId: unitId('vardcentral'),
      from: '2020-01-01',
      to: dayFromNow(-10),
      percent: 100,
      area: 'psychiatry' as const,
    },
  ],
};

export type CertifiedWorld = ApplicationWorld & {
  doctor: Actor;
  /** The certificate's document. */
  documentId: string;
  /** Ändring av beslut: the certificate is replaced by a refusal. */
  takeBack(): Promise<void>;
};

/** `helena` with a specialist certificate, decided by `magnus` on `ingrid`’s proposal, past every fault with a reason. */
export async function certifiedWorld(db: TestDatabase): Promise<CertifiedWorld> {
  const world = await applicationWorld(db, 'helena', anSt);
  const [doctor, ingrid, magnus] = [
    await world.actor('helena'),
    await world.actor('ingrid'),
    await world.actor('magnus'),
  ];
  const id = await world.sent(doctor);
  const act = async <Body extends object>(actor: Actor, body: Body) => {
    const revision = (await world.application(doctor)).revision ?? 0;
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
  const { ticket } = await world.app
    .get(OpenDecision)
    .approve(await act(magnus, { reasons: 'Uppfyllt.', overrides }));
  await mustBeSigned(world, magnus, ticket);
  const documentId = (await world.app.get(ShowCase).of(magnus, id)).decision?.documentId ?? '';
  return { ...world, doctor, documentId, takeBack: () => takeBack(world, { doctor, ingrid, magnus, id }) };
}

type Parties = { doctor: Actor; ingrid: Actor; magnus: Actor; id: string };

async function takeBack(world: ApplicationWorld, { doctor, ingrid, magnus, id }: Parties): Promise<void> {
  const act = async <Body extends object>(actor: Actor, body: Body) => {
    const revision = await world.revision(ingrid, id);
    return { actor, id, key: newId(), body: { ...body, revision } };
  };
  const lacking = [{ what: 'a6', explanation: 'Intyget var falskt.' }];
  const change = world.app.get(ReExamineDecision);
  const ground = { ground: 'false-evidence' as const, reason: 'Intyget var falskt.' };
  await change.open(await act(ingrid, ground));
  const heard = { text: 'Vi överväger att ändra beslutet.', lacking, answerBy: dayFromNow(60) };
  await change.communicate(await act(ingrid, heard));
  await world.app.get(AnswerAuthority).statement(await act(doctor, { text: 'Nej.' }));
  const proposed = { outcome: 'refused' as const, reasons: 'Kraven var inte uppfyllda.', lacking };
  await change.propose(await act(ingrid, proposed));
  await world.app.get(TakeCase).take(await act(magnus, { as: 'second' as const }));
  const { ticket } = await world.app.get(OpenDecision).change(await act(magnus, { overrides: [] }));
  await mustBeSigned(world, magnus, ticket);
}

async function mustBeSigned(world: ApplicationWorld, who: Actor, ticket: string): Promise<void> {
  const { result, reasons } = await world.act(who, ticket);
  if (result !== 'signed') throw new Error(`not signed: ${reasons.map(({ text }) => text).join(' ')}`);
}
