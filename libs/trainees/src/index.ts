export * from './contract/index.js';
export type { PostState } from './domain/post-states.js';
export type {
  AttestedRange,
  Credit,
  Interruption,
  ServicePeriod,
  TrainingPost,
  TrainingRecord,
} from './domain/training-post.js';
export { trainingFacts } from './domain/training-facts.js';
export { goalCodesOf } from './domain/post-goals.js';
export { postOf, trainingOf } from './domain/training-of.js';
export { MANDATE_OF } from './domain/mandate-of-relation.js';
export { regulationChoices } from './domain/regulation-choices.js';
export { checkTexts } from './domain/check-texts.js';
export { TraineesModule } from './trainees.module.js';
export { BackgroundRecords } from './use-cases/background-records.js';
export { calculatePublicTime } from './use-cases/calculate-time.js';
export { ChangeCredits } from './use-cases/change-credits.js';
export { ChangeInterruptions } from './use-cases/change-interruptions.js';
export { ChangeKeepers } from './use-cases/change-keepers.js';
export { ChangeMarks } from './use-cases/change-marks.js';
export { ChangePostDays } from './use-cases/change-post-days.js';
export { ChangeServicePeriods } from './use-cases/change-service-periods.js';
export { ChooseRegulation } from './use-cases/choose-regulation.js';
export { CompleteAt } from './use-cases/complete-at.js';
export { CompletePost } from './use-cases/complete-post.js';
export { CorrectEnd } from './use-cases/correct-end.js';
export { CountPinned } from './use-cases/count-pinned.js';
export type { PinnedCount } from './use-cases/count-pinned.js';
export { CreatePost } from './use-cases/create-post.js';
export { EarlierDocuments } from './use-cases/earlier-documents.js';
export { EndPost } from './use-cases/end-post.js';
export type { EndOfPost } from './use-cases/end-post.js';
export { ListTraineeTasks } from './use-cases/list-trainee-tasks.js';
export { ListTrainees } from './use-cases/list-trainees.js';
export { PortfolioAccess } from './use-cases/portfolio-access.js';
export { PostChange } from './use-cases/post-change.js';
export type { OpenPost, PostChangeRequest, PostWork } from './use-cases/post-change.js';
export { PostsToCheck } from './use-cases/posts-to-check.js';
export type { PostToCheck } from './use-cases/posts-to-check.js';
export { ReadStudyFile } from './use-cases/read-study-file.js';
export { RecordEarlierDocument } from './use-cases/record-earlier-document.js';
export { RegisterFacts } from './use-cases/register-facts.js';
export { ReopenPost } from './use-cases/reopen-post.js';
export { StudyResults } from './use-cases/study-results.js';
export { TellPlacesAgain } from './use-cases/tell-places-again.js';
export { Trainees } from './use-cases/trainees.js';
export { CountUnitTrainees } from './use-cases/unit-trainees.js';
export type { UnitTrainees } from './use-cases/unit-trainees.js';
export { ViewPlan } from './use-cases/view-plan.js';
export { ViewTraining } from './use-cases/view-training.js';
export { WithdrawPost } from './use-cases/withdraw-post.js';
export { WritePlan } from './use-cases/write-plan.js';
