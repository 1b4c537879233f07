import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
import {
  currentScope,
  DomainError,
  isUniqueViolation,
  newId,
  outbox,
  Transactions,
} from '@specialistvagen/platform';
import { addDays, type PlainDate } from '@specialistvagen/regulations';
import type { IndependenceView } from '../contract/index.js';
import { ACCESS_DAYS_AFTER, type Appointment, type PoolMember } from '../domain/appointment.js';
import { appointmentTransition } from '../domain/appointment-states.js';
import {
  appendAppointmentEvent,
  changeAppointment,
  findAppointments,
  findAppointmentsWaitingFor,
  insertAppointment,
} from '../storage/appointment.repository.js';
import { findMemberships, findPool } from '../storage/pool.repository.js';

export type AppointmentToStore = {
  readonly traineeId: string;
  readonly postId: string;
  readonly assessorId: string;
  readonly independence: IndependenceView;
};

/** The pool and the appointment, for `intyg`: whether somebody may be appointed is asked there. */
@Injectable()
export class ExternalAssessors {
  constructor(
    private readonly transactions: Transactions,
    private readonly grants: AccessGrants,
  ) {}

  pool(regionCode?: string): Promise<PoolMember[]> {
    return this.transactions.run({}, () => findPool(regionCode));
  }

  /** The current place in a pool, the newest attestation first; null for somebody who is in none. */
  async poolMember(personId: string): Promise<PoolMember | null> {
    const memberships = await this.transactions.run({}, () => findMemberships(personId));
    return memberships.find((member) => member.endedOn === null) ?? null;
  }

  /** The newest appointment that was not withdrawn. */
  async appointment(traineeId: string): Promise<Appointment | null> {
    return (await this.appointments(traineeId)).find(({ state }) => state !== 'withdrawn') ?? null;
  }

  appointments(traineeId: string): Promise<Appointment[]> {
    return this.transactions.run({}, () => findAppointments(traineeId));
  }

  /** Of the person of the transaction: to judge, or objections to answer. */
  waitingFor(personId: string): Promise<Appointment[]> {
    return this.transactions.run({}, () => findAppointmentsWaitingFor(personId));
  }

  /** In the appointing transaction: opens the portfolio to the assessor; both are told. */
  store(toStore: AppointmentToStore): Promise<Appointment> {
    return this.transactions.run({}, async () => {
      const appointedById = personOfTransaction();
      const member = await this.poolMember(toStore.assessorId);
      if (!member) {
        throw new DomainError('not-in-pool', 'refused', {
          text: 'Personen finns inte bland de externa bedömare som en region har intygat kompetens för.',
          field: 'assessorId',
          rule: 'R8',
        });
      }
      const appointment = { ...toStore, id: newId(), appointedById, poolMemberId: member.id };
      const { traineeId, assessorId } = toStore;
      await this.grants.grant({ person: assessorId, portfolio: traineeId, purpose: 'external-assessor' });
      await this.insert(appointment);
      await appendAppointmentEvent({
        appointment,
        personId: appointedById,
        action: 'appoint',
        fromState: null,
        toState: 'appointed',
      });
      await this.tell(appointment);
      return this.stored(traineeId, appointment.id);
    });
  }

  /** With the last signature of Bilaga 4: the assessor reads for 30 days more. */
  complete(traineeId: string, on: PlainDate): Promise<void> {
    return this.transactions.run({}, async () => {
      const appointment = await this.appointment(traineeId);
      const transition = appointment && appointmentTransition(appointment.state, 'complete');
      if (!appointment || !transition) return;
      const accessUntil = addDays(on, ACCESS_DAYS_AFTER);
      await changeAppointment(appointment, { state: transition.to, access_until: accessUntil });
      const grant = {
        person: appointment.assessorId,
        portfolio: traineeId,
        purpose: 'external-assessor',
      } as const;
      await this.grants.end({ ...grant, lastDay: accessUntil });
      await appendAppointmentEvent({
        appointment,
        personId: personOfTransaction(),
        action: 'complete',
        fromState: appointment.state,
        toState: transition.to,
      });
    });
  }

  private async insert(appointment: Parameters<typeof insertAppointment>[0]): Promise<void> {
    try {
      await insertAppointment(appointment);
    } catch (error) {
      if (!isUniqueViolation(error, 'one_current_assessor')) throw error;
      throw new DomainError(
        'assessor-already-appointed',
        'conflict',
        'Läkaren har redan en extern bedömare. Återta det uppdraget först.',
      );
    }
  }

  private async stored(traineeId: string, id: string): Promise<Appointment> {
    const stored = (await findAppointments(traineeId)).find((one) => one.id === id);
    if (!stored) throw new Error('The appointment was written in this transaction');
    return stored;
  }

  private async tell(appointment: {
    traineeId: string;
    assessorId: string;
    appointedById: string;
  }): Promise<void> {
    const subject = { kind: 'portfolio', id: appointment.traineeId };
    for (const to of [appointment.traineeId, appointment.assessorId]) {
      await outbox.publish('notice', 1, {
        kind: 'assessor-appointed',
        to,
        subject,
        actor: appointment.appointedById,
      });
    }
  }
}

function personOfTransaction(): string {
  const { person } = currentScope();
  if (!person) throw new Error('An appointment is made by a person: the transaction has none');
  return person;
}
