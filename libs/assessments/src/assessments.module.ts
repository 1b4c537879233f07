import { Module } from '@nestjs/common';
import { IdentityModule, InvitedAssessorSignIn } from '@specialistvagen/identity';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { LearningModule } from './learning.module.js';
import { AnswerAssessmentUseCase } from './use-cases/answer-assessment.js';
import { AskAssessmentUseCase } from './use-cases/ask-assessment.js';
import { AssessmentRounds } from './use-cases/assessment-rounds.js';
import { ViewAssessmentChoices } from './use-cases/assessment-choices.js';
import { AssessmentForms } from './use-cases/assessment-forms.js';
import { AssessmentGuidance } from './use-cases/assessment-guidance.js';
import { AssessorChecks } from './use-cases/assessor-checks.js';
import { ExpireAssessments } from './use-cases/expire-assessments.js';
import { InviteAssessor } from './use-cases/invite-assessor.js';
import { ListAssessmentTasks } from './use-cases/list-assessment-tasks.js';
import { PublishFormUseCase } from './use-cases/publish-form.js';
import { SendRequest } from './use-cases/send-request.js';
import { CountUnitAssessments } from './use-cases/unit-assessments.js';
import { ViewAssessmentRounds } from './use-cases/view-assessment-rounds.js';
import { ViewAssessorSpread } from './use-cases/view-assessor-spread.js';
import { ViewAssessments } from './use-cases/view-assessments.js';

const offered = [
  AnswerAssessmentUseCase,
  AskAssessmentUseCase,
  AssessmentForms,
  AssessmentGuidance,
  AssessmentRounds,
  CountUnitAssessments,
  ExpireAssessments,
  InviteAssessor,
  ListAssessmentTasks,
  PublishFormUseCase,
  ViewAssessmentChoices,
  ViewAssessmentRounds,
  ViewAssessments,
  ViewAssessorSpread,
];

@Module({
  imports: [IdentityModule, LearningModule, OrganisationsModule, TraineesModule, SupervisorsModule],
  providers: [
    ...offered,
    AssessorChecks,
    SendRequest,
    { provide: InvitedAssessorSignIn, useExisting: InviteAssessor },
  ],
  exports: [...offered, InvitedAssessorSignIn, LearningModule],
})
export class AssessmentsModule {}
