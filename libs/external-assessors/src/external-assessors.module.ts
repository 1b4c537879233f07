import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { TraineesModule } from '@specialistvagen/trainees';
import { ExternalAssessors } from './use-cases/external-assessors.js';
import { HandleAppointment } from './use-cases/handle-appointment.js';
import { KeepPool } from './use-cases/keep-pool.js';

const offered = [ExternalAssessors, HandleAppointment, KeepPool];

@Module({
  imports: [IdentityModule, OrganisationsModule, TraineesModule],
  providers: offered,
  exports: offered,
})
export class ExternalAssessorsModule {}
