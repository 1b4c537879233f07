import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { Attachments } from './use-cases/attachments.js';
import { EarlierFiles } from './use-cases/earlier-files.js';
import { EarlierRecords } from './use-cases/earlier-records.js';
import { ImportEarlierRecords } from './use-cases/import-earlier-records.js';
import { Logbook } from './use-cases/logbook.js';
import { ReconcileEarlierImport } from './use-cases/reconcile-earlier-import.js';
import { Reflections } from './use-cases/reflections.js';
import { ViewLogbook } from './use-cases/view-logbook.js';
import { ViewReflections } from './use-cases/view-reflections.js';

const offered = [
  Attachments,
  EarlierFiles,
  EarlierRecords,
  ImportEarlierRecords,
  Logbook,
  ReconcileEarlierImport,
  Reflections,
];

/** What the doctor writes alone: the log, the reflections, and the files beside them; and what another tool held of it. */
@Module({
  imports: [IdentityModule, SupervisorsModule, TraineesModule],
  providers: [...offered, ViewLogbook, ViewReflections],
  exports: offered,
})
export class LearningModule {}
