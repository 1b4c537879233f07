import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { TraineesModule } from '@specialistvagen/trainees';
import { AppointSupervisor } from './use-cases/appoint-supervisor.js';
import { Assign } from './use-cases/assign.js';
import { CompleteTraining } from './use-cases/complete-training.js';
import { Delegations } from './use-cases/delegations.js';
import { DraftPlan } from './use-cases/draft-plan.js';
import { EndTraining } from './use-cases/end-training.js';
import { Meetings } from './use-cases/meetings.js';
import { RegisterPost } from './use-cases/register-post.js';
import { Supervisors } from './use-cases/supervisors.js';
import { TellProtection } from './use-cases/tell-protection.js';
import { TellSupervision } from './use-cases/tell-supervision.js';
import { CountUnitSupervision } from './use-cases/unit-supervision.js';
import { ViewSupervisors } from './use-cases/view-supervisors.js';
import { WithdrawTraining } from './use-cases/withdraw-training.js';

const offered = [
  AppointSupervisor,
  CompleteTraining,
  CountUnitSupervision,
  Delegations,
  DraftPlan,
  EndTraining,
  Meetings,
  RegisterPost,
  Supervisors,
  TellProtection,
  TellSupervision,
  ViewSupervisors,
  WithdrawTraining,
];

@Module({ imports: [IdentityModule, TraineesModule], providers: [...offered, Assign], exports: offered })
export class SupervisorsModule {}
