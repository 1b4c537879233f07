import { Injectable } from '@nestjs/common';
import { AccessGrants, People } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  outbox,
  refuseIf,
  swedishDay,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { checkTexts, PortfolioAccess } from '@specialistvagen/trainees';
import type { AppointmentView, CurrentAssessor } from '../contract/index.js';
import type { Appointment } from '../domain/appointment.js';
import { appointmentTransition, type AppointmentAction } from '../domain/appointment-states.js';
import { appointmentActions, appointmentStatus } from '../domain/appointment-words.js';
import {
  appendAppointmentEvent,
  changeAppointment,
  findAppointments,
} from '../storage/appointment.repository.js';

type Act = 'object' | 'answer' | 'withdraw';
type At = { readonly actor: Actor; readonly traineeId: string };

const DONE: Readonly<Record<Act, string>> = {
  object: 'invände mot extern bedömare',
  answer: 'besvarade invändningen mot extern bedömare',
  withdraw: 'återtog uppdraget som extern bedömare',
};

/** The trainee is told who was appointed and may object; the appointer answers, or withdraws. */
@Injectable()
export class HandleAppointment {
  constructor(
    private readonly transactions: Transactions,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly grants: AccessGrants,
    private readonly clock: Clock,
  ) {}

  view({ actor, traineeId }: At): Promise<CurrentAssessor> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const relations = await this.access.open(actor, {
        traineeId,
        what: 'läste vem som är extern bedömare',
      });
      return this.build(traineeId, relations);
    });
  }

  act({ actor, traineeId }: At, action: Act, text: string, key: string): Promise<CurrentAssessor> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const allowed = WHO[action];
      const relations = await this.access.open(actor, { traineeId, what: DONE[action], allowed });
      refuseIf('text-refused', 'refused', checkTexts([['text', text]], checkText));
      const scope = {
        person: actor.personId,
        operation: `${action} ${traineeId}`,
        bodyHash: hashBody({ text }),
      };
      await withIdempotency(key, scope, () => this.change(actor, traineeId, action, text));
      return this.build(traineeId, relations);
    });
  }

  private async change(actor: Actor, traineeId: string, action: Act, text: string): Promise<string> {
    const [appointment] = await findAppointments(traineeId);
    if (!appointment) throw new DomainError('not-found', 'not-found', 'Ingen extern bedömare är utsedd.');
    const transition = appointmentTransition(appointment.state, action);
    if (!transition) {
      throw new DomainError('not-in-this-state', 'conflict', 'Uppdraget har ändrats. Läs in sidan igen.');
    }
    await changeAppointment(appointment, { state: transition.to, ...this.columns(action, text) });
    if (action === 'withdraw') {
      const grant = {
        person: appointment.assessorId,
        portfolio: traineeId,
        purpose: 'external-assessor',
      } as const;
      await this.grants.end(grant);
    }
    await appendAppointmentEvent({
      appointment,
      personId: actor.personId,
      action,
      reason: text,
      fromState: appointment.state,
      toState: transition.to,
    });
    await tell(appointment, action, actor.personId);
    return appointment.id;
  }

  private columns(action: AppointmentAction, text: string): Record<string, unknown> {
    if (action === 'object')
      return { objection: text, objected_at: this.clock.now(), objection_answer: null };
    return action === 'answer' ? { objection_answer: text } : {};
  }

  private async build(traineeId: string, relations: readonly AccessPurpose[]): Promise<CurrentAssessor> {
    const appointments = await findAppointments(traineeId);
    const names = await this.people.names(appointments.flatMap((one) => [one.assessorId, one.appointedById]));
    const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const views = appointments.map((one) => appointmentView(one, person, relations));
    const current = views.find((view) => view.state !== 'withdrawn') ?? null;
    return { appointment: current, earlier: views.filter((view) => view !== current) };
  }
}

const WHO: Readonly<Record<Act, readonly AccessPurpose[]>> = {
  object: ['own'],
  answer: ['study-director', 'bt-coordinator'],
  withdraw: ['study-director', 'bt-coordinator'],
};

type Told = (appointment: Appointment) => readonly string[];

/** The assessor is not drawn into an objection: they learn of it only as a withdrawal. */
const TOLD: Readonly<Record<Act, { readonly kind: string; readonly to: Told }>> = {
  object: { kind: 'assessor-objected-to', to: ({ appointedById }) => [appointedById] },
  answer: { kind: 'objection-answered', to: ({ traineeId }) => [traineeId] },
  withdraw: { kind: 'assessor-withdrawn', to: ({ traineeId, assessorId }) => [traineeId, assessorId] },
};

async function tell(appointment: Appointment, action: Act, actor: string): Promise<void> {
  const { kind, to } = TOLD[action];
  const subject = { kind: 'portfolio', id: appointment.traineeId };
  for (const person of to(appointment)) {
    await outbox.publish('notice', 1, { kind, to: person, subject, actor });
  }
}

function appointmentView(
  appointment: Appointment,
  person: (id: string) => { id: string; displayName: string },
  relations: readonly AccessPurpose[],
): AppointmentView {
  const { objection, objectedAt, objectionAnswer } = appointment;
  return {
    id: appointment.id,
    assessor: person(appointment.assessorId),
    state: appointment.state,
    status: appointmentStatus({
      ...appointment,
      objectedOn: objectedAt ? swedishDay(objectedAt) : null,
    }),
    appointedBy: person(appointment.appointedById),
    appointedAt: appointment.appointedAt.toISOString(),
    independence: appointment.independence,
    objection:
      objection && objectedAt
        ? { text: objection, at: objectedAt.toISOString(), answer: objectionAnswer }
        : null,
    accessUntil: appointment.accessUntil,
    actions: appointmentActions(appointment.state, relations),
  };
}
