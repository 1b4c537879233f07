import { conditionalUpdate, newId, sql, swedishDay } from '@specialistvagen/platform';
import type { AppointmentState } from '../contract/index.js';
import type { Appointment } from '../domain/appointment.js';

type Row = Omit<Appointment, 'appointedOn'>;

const COLUMNS = `id, trainee_id as "traineeId", post_id as "postId", assessor_id as "assessorId",
  pool_member_id as "poolMemberId", appointed_by as "appointedById", appointed_at as "appointedAt", state,
  revision, independence, objection, objected_at as "objectedAt", objection_answer as "objectionAnswer",
  access_until as "accessUntil"`;
const withDay = (row: Row): Appointment => ({ ...row, appointedOn: swedishDay(row.appointedAt) });

/** The newest first. */
export async function findAppointments(traineeId: string): Promise<Appointment[]> {
  const rows = await sql<Row>(
    `select ${COLUMNS} from external_assessors.appointment where trainee_id = $1 order by id desc`,
    [traineeId],
  );
  return rows.map(withDay);
}

/** Under way, and waiting for this person: as the assessor who judges, or as the appointer who is objected to. */
export async function findAppointmentsWaitingFor(personId: string): Promise<Appointment[]> {
  const rows = await sql<Row>(
    `select ${COLUMNS} from external_assessors.appointment
      where (state in ('appointed', 'objected') and assessor_id = $1) or (state = 'objected' and appointed_by = $1)
      order by id`,
    [personId],
  );
  return rows.map(withDay);
}

export type NewAppointment = Pick<
  Appointment,
  'id' | 'traineeId' | 'postId' | 'assessorId' | 'poolMemberId' | 'appointedById' | 'independence'
>;

export async function insertAppointment(appointment: NewAppointment): Promise<void> {
  await sql(
    `insert into external_assessors.appointment (id, trainee_id, post_id, assessor_id, pool_member_id, appointed_by,
       independence) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      appointment.id,
      appointment.traineeId,
      appointment.postId,
      appointment.assessorId,
      appointment.poolMemberId,
      appointment.appointedById,
      JSON.stringify(appointment.independence),
    ],
  );
}

export function changeAppointment(
  appointment: Pick<Appointment, 'id' | 'state' | 'revision'>,
  set: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { id, state, revision } = appointment;
  return conditionalUpdate({ table: 'external_assessors.appointment', id, state, revision, set });
}

export async function appendAppointmentEvent(event: {
  readonly appointment: Pick<Appointment, 'id' | 'traineeId'>;
  readonly personId: string;
  readonly action: string;
  readonly fromState: AppointmentState | null;
  readonly toState: AppointmentState;
  readonly reason?: string;
}): Promise<void> {
  await sql(
    `insert into external_assessors.appointment_event (id, appointment_id, trainee_id, person_id, action, from_state,
       to_state, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      newId(),
      event.appointment.id,
      event.appointment.traineeId,
      event.personId,
      event.action,
      event.fromState,
      event.toState,
      event.reason ?? null,
    ],
  );
}
