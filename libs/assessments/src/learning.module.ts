import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { Attachments } from './use-cases/attachments.js';
import { Logbook } from './use-cases/logbook.js';
import { Reflections } from './use-cases/reflections.js';
import { ViewLogbook } from './use-cases/view-logbook.js';
import { ViewReflections } from './use-cases/view-reflections.js';

const offered = [Attachments, Logbook, Reflections];

/** What the doctor writes alone: the log, the reflections, and the files beside them. */
@Module({
  imports: [IdentityModule, SupervisorsModule, TraineesModule],
  providers: [...offered, ViewLogbook, ViewReflections],
  exports: offered,
})
export class LearningModule {}
