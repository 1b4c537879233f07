export * from './contract/index.js';
export type { Appointment, PoolMember } from './domain/appointment.js';
export { ExternalAssessorsModule } from './external-assessors.module.js';
export { ExternalAssessors } from './use-cases/external-assessors.js';
export type { AppointmentToStore } from './use-cases/external-assessors.js';
export { HandleAppointment } from './use-cases/handle-appointment.js';
export { KeepPool } from './use-cases/keep-pool.js';
