import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@specialistvagen/assessments';
import { IdentityModule } from '@specialistvagen/identity';
import { IntygModule } from '@specialistvagen/intyg';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { AppointReviewer } from './use-cases/appoint-reviewer.js';
import { TellDueReviews } from './use-cases/tell-due-reviews.js';
import { ViewReviews } from './use-cases/view-reviews.js';
import { ViewUnitFigures } from './use-cases/view-unit-figures.js';
import { WriteReport } from './use-cases/write-report.js';

const offered = [AppointReviewer, TellDueReviews, ViewReviews, ViewUnitFigures, WriteReport];

@Module({
  imports: [
    IdentityModule,
    OrganisationsModule,
    TraineesModule,
    SupervisorsModule,
    AssessmentsModule,
    IntygModule,
  ],
  providers: offered,
  exports: offered,
})
export class ReviewsModule {}
