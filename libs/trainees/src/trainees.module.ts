import { Module } from '@nestjs/common';
import { IdentityModule } from '@specialistvagen/identity';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { BackgroundRecords } from './use-cases/background-records.js';
import { ChangeCredits } from './use-cases/change-credits.js';
import { ChangeInterruptions } from './use-cases/change-interruptions.js';
import { ChangeKeepers } from './use-cases/change-keepers.js';
import { ChangeMarks } from './use-cases/change-marks.js';
import { ChangePostDays } from './use-cases/change-post-days.js';
import { ChangeServicePeriods } from './use-cases/change-service-periods.js';
import { CheckPersonInFile } from './use-cases/check-person-in-file.js';
import { ChooseRegulation } from './use-cases/choose-regulation.js';
import { CompleteAt } from './use-cases/complete-at.js';
import { CompletePost } from './use-cases/complete-post.js';
import { CorrectEnd } from './use-cases/correct-end.js';
import { CountPinned } from './use-cases/count-pinned.js';
import { CreatePost } from './use-cases/create-post.js';
import { EarlierDocuments } from './use-cases/earlier-documents.js';
import { EndPost } from './use-cases/end-post.js';
import { ListTraineeTasks } from './use-cases/list-trainee-tasks.js';
import { ListTrainees } from './use-cases/list-trainees.js';
import { PortfolioAccess } from './use-cases/portfolio-access.js';
import { PostChange } from './use-cases/post-change.js';
import { PostKeepers } from './use-cases/post-keepers.js';
import { PostViews } from './use-cases/post-views.js';
import { PostsToCheck } from './use-cases/posts-to-check.js';
import { ReadStudyFile } from './use-cases/read-study-file.js';
import { RecordEarlierDocument } from './use-cases/record-earlier-document.js';
import { RegisterFacts } from './use-cases/register-facts.js';
import { ReopenPost } from './use-cases/reopen-post.js';
import { StudyResults } from './use-cases/study-results.js';
import { TellEnd } from './use-cases/tell-end.js';
import { TellLicence } from './use-cases/tell-licence.js';
import { TellPlacesAgain } from './use-cases/tell-places-again.js';
import { Trainees } from './use-cases/trainees.js';
import { CountUnitTrainees } from './use-cases/unit-trainees.js';
import { ViewPlan } from './use-cases/view-plan.js';
import { ViewTraining } from './use-cases/view-training.js';
import { WithdrawPost } from './use-cases/withdraw-post.js';
import { WritePlan } from './use-cases/write-plan.js';

const offered = [
  BackgroundRecords,
  ChangeCredits,
  ChangeInterruptions,
  ChangeKeepers,
  ChangeMarks,
  ChangePostDays,
  ChangeServicePeriods,
  ChooseRegulation,
  CompleteAt,
  CompletePost,
  CorrectEnd,
  CountPinned,
  CountUnitTrainees,
  CreatePost,
  EarlierDocuments,
  EndPost,
  ListTraineeTasks,
  ListTrainees,
  PortfolioAccess,
  PostChange,
  PostsToCheck,
  ReadStudyFile,
  RecordEarlierDocument,
  RegisterFacts,
  ReopenPost,
  StudyResults,
  TellPlacesAgain,
  Trainees,
  ViewPlan,
  ViewTraining,
  WithdrawPost,
  WritePlan,
];

@Module({
  imports: [IdentityModule, OrganisationsModule],
  providers: [...offered, CheckPersonInFile, PostKeepers, PostViews, TellEnd, TellLicence],
  exports: offered,
})
export class TraineesModule {}
