import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AssessmentsModule } from '@specialistvagen/assessments';
import { CertificatesModule } from '@specialistvagen/certificates';
import { ExternalAssessorsModule } from '@specialistvagen/external-assessors';
import { IdentityModule } from '@specialistvagen/identity';
import { IntygModule } from '@specialistvagen/intyg';
import { NoticesModule } from '@specialistvagen/notices';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { ImportStep, RowImports } from '@specialistvagen/platform';
import { PlausibilityModule } from '@specialistvagen/plausibility';
import { ReviewsModule } from '@specialistvagen/reviews';
import { SuspicionsModule } from '@specialistvagen/suspicions';
import { StatisticsModule } from '@specialistvagen/statistics';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { AssessmentFormsController } from './assessments/assessment-forms.controller.js';
import { AssessmentGuidanceController } from './assessments/assessment-guidance.controller.js';
import { AssessmentInvitationsController } from './assessments/assessment-invitations.controller.js';
import { AssessmentRoundsController } from './assessments/assessment-rounds.controller.js';
import { AssessorSpreadController } from './assessments/assessor-spread.controller.js';
import { AssessmentsController } from './assessments/assessments.controller.js';
import { PortfolioAssessmentsController } from './assessments/portfolio-assessments.controller.js';
import { AssessmentAttachmentsController } from './assessments/assessment-attachments.controller.js';
import { AttachmentsController } from './assessments/attachments.controller.js';
import { EarlierRecordsController } from './assessments/earlier-records.controller.js';
import { LogbookController } from './assessments/logbook.controller.js';
import { ReflectionsController } from './assessments/reflections.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { AuthModule } from './auth/auth.module.js';
import { AfterDecisionController } from './certificates/after-decision.controller.js';
import { ApplicationsController } from './certificates/applications.controller.js';
import { CaseFileController } from './certificates/case-file.controller.js';
import { CasesController } from './certificates/cases.controller.js';
import { CaseworkController } from './certificates/casework.controller.js';
import { DecisionsController } from './certificates/decisions.controller.js';
import { LawfulCaseworkController } from './certificates/lawful-casework.controller.js';
import { NightlyController } from './certificates/nightly.controller.js';
import { UnitQueriesController } from './certificates/unit-queries.controller.js';
import { VerifyController } from './certificates/verify.controller.js';
import { WithdrawPostController } from './certificates/withdraw-post.controller.js';
import { ExternalAssessorsController } from './external-assessors/external-assessors.controller.js';
import { HealthController } from './health.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { RateLimitGuard, rateLimitOptions } from './http/rate-limit.guard.js';
import { ValidationGuard } from './http/validation.guard.js';
import { AccessLogController } from './identity/access-log.controller.js';
import { CompetenceController } from './identity/competence.controller.js';
import { MandatesController } from './identity/mandates.controller.js';
import { PeopleController } from './identity/people.controller.js';
import { PersonChangesController } from './identity/person-changes.controller.js';
import { EarlierImportsController } from './imports/earlier-imports.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { OpeningStockController } from './imports/opening-stock.controller.js';
import { AssessorController } from './intyg/assessor.controller.js';
import { CoursesController } from './intyg/courses.controller.js';
import { DirectorController } from './intyg/director.controller.js';
import { IntygController } from './intyg/intyg.controller.js';
import { LifeAfterSigningController } from './intyg/life-after-signing.controller.js';
import { PortfolioController } from './intyg/portfolio.controller.js';
import { SigningActsController } from './intyg/signing-acts.controller.js';
import { LogController } from './log/log.controller.js';
import { logOperationsProvider, publicLogProvider } from './log/log-provider.js';
import { ProofBundle } from './log/proof-bundle.js';
import { InboxController } from './notices/inbox.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { FollowPublications } from './regulations/follow-publications.js';
import { RegulationVersionsController } from './regulations/regulation-versions.controller.js';
import { RegulationsController } from './regulations/regulations.controller.js';
import { PlausibilityController } from './plausibility/plausibility.controller.js';
import { UnitReviewsController } from './reviews/unit-reviews.controller.js';
import { SuspicionActsController } from './suspicions/suspicion-acts.controller.js';
import { SuspicionCasesController } from './suspicions/suspicion-cases.controller.js';
import { SuspicionRoomController } from './suspicions/suspicion-room.controller.js';
import { SuspicionsController } from './suspicions/suspicions.controller.js';
import { CatalogueController } from './statistics/catalogue.controller.js';
import { PxWebV1Controller } from './statistics/pxweb-v1.controller.js';
import { PxWebV2Controller } from './statistics/pxweb-v2.controller.js';
import { pxWebProviders } from './statistics/pxweb-providers.js';
import { CoverageController } from './statistics/coverage.controller.js';
import { OperationsController } from './statistics/operations.controller.js';
import { StatisticsController } from './statistics/statistics.controller.js';
import { DelegationsController } from './supervisors/delegations.controller.js';
import { MeetingsController } from './supervisors/meetings.controller.js';
import { SupervisorsController } from './supervisors/supervisors.controller.js';
import { BackgroundRecordsController } from './trainees/background-records.controller.js';
import { EarlierDocumentsController } from './trainees/earlier-documents.controller.js';
import { PlanController } from './trainees/plan.controller.js';
import { PostChoicesController } from './trainees/post-choices.controller.js';
import { PostsController } from './trainees/posts.controller.js';
import { TimeController } from './trainees/time.controller.js';
import { StudyResultsController } from './trainees/study-results.controller.js';
import { TraineesController } from './trainees/trainees.controller.js';
import { WalletController } from './wallet/wallet.controller.js';
import { WalletOffersController } from './wallet/wallet-offers.controller.js';
import { WellKnownController } from './wallet/well-known.controller.js';
import { OwnData } from './own-data/own-data.js';
import { OwnDataController } from './own-data/own-data.controller.js';
import { OwnFiles } from './own-data/own-files.js';
import { OwnSections } from './own-data/own-sections.js';
import { RuntimeModule } from './runtime.module.js';
import type { ApiSettings } from './settings.js';

/** One line a library: its Nest module. */
const libraries: Type[] = [
  OrganisationsModule,
  IdentityModule,
  NoticesModule,
  StatisticsModule,
  TraineesModule,
  SupervisorsModule,
  ExternalAssessorsModule,
  AssessmentsModule,
  IntygModule,
  ReviewsModule,
  PlausibilityModule,
  CertificatesModule,
  SuspicionsModule,
];

/** One line a controller. The OpenAPI document and the access matrix are read from this list. */
export const controllers: Type[] = [
  HealthController,
  InboxController,
  NoticesController,
  StatisticsController,
  CatalogueController,
  PxWebV2Controller,
  PxWebV1Controller,
  CoverageController,
  OperationsController,
  AuthController,
  AccessLogController,
  OwnDataController,
  OrganisationsController,
  MandatesController,
  PeopleController,
  PersonChangesController,
  CompetenceController,
  EarlierImportsController,
  EarlierRecordsController,
  ImportsController,
  OpeningStockController,
  TraineesController,
  PostsController,
  PostChoicesController,
  BackgroundRecordsController,
  TimeController,
  PlanController,
  EarlierDocumentsController,
  StudyResultsController,
  SupervisorsController,
  DelegationsController,
  MeetingsController,
  ExternalAssessorsController,
  PortfolioAssessmentsController,
  AssessmentsController,
  AssessmentInvitationsController,
  AssessmentRoundsController,
  AssessmentFormsController,
  AssessmentGuidanceController,
  AssessorSpreadController,
  LogbookController,
  ReflectionsController,
  AttachmentsController,
  AssessmentAttachmentsController,
  PortfolioController,
  IntygController,
  LifeAfterSigningController,
  SigningActsController,
  AssessorController,
  CoursesController,
  DirectorController,
  UnitReviewsController,
  PlausibilityController,
  ApplicationsController,
  CasesController,
  CaseworkController,
  DecisionsController,
  AfterDecisionController,
  CaseFileController,
  LawfulCaseworkController,
  NightlyController,
  SuspicionsController,
  SuspicionActsController,
  SuspicionCasesController,
  SuspicionRoomController,
  UnitQueriesController,
  VerifyController,
  WalletOffersController,
  WalletController,
  WellKnownController,
  LogController,
  WithdrawPostController,
  RegulationsController,
  RegulationVersionsController,
];

@Module({})
export class AppModule {
  static forRoot(settings: ApiSettings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        RuntimeModule.forRoot(settings),
        ThrottlerModule.forRoot(rateLimitOptions),
        ...libraries,
        AuthModule,
      ],
      controllers,
      providers: [
        FollowPublications,
        ImportStep,
        RowImports,
        OwnData,
        OwnFiles,
        OwnSections,
        ProofBundle,
        logOperationsProvider,
        publicLogProvider,
        ...pxWebProviders,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: ValidationGuard },
      ],
    };
  }
}
