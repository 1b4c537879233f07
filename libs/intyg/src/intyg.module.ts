import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@specialistvagen/assessments';
import { ExternalAssessorsModule } from '@specialistvagen/external-assessors';
import { IdentityModule, InvitedSignIn, SigningActCompletion } from '@specialistvagen/identity';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { AcceptInvitation } from './use-cases/accept-invitation.js';
import { InviteCourseLeader } from './use-cases/invite-course-leader.js';
import { ArchiveDocuments } from './use-cases/archive-documents.js';
import { AskSigningService } from './use-cases/ask-signing-service.js';
import { AppointAssessor } from './use-cases/appoint-assessor.js';
import { ListIntygTasks } from './use-cases/list-intyg-tasks.js';
import { ListIntyg } from './use-cases/list-intyg.js';
import { PrefillRequest } from './use-cases/prefill-request.js';
import { ReadDocument } from './use-cases/read-document.js';
import { RecordShortfallUseCase } from './use-cases/record-shortfall.js';
import { CloseEndedActs } from './use-cases/close-ended-acts.js';
import { CompleteSigningAct } from './use-cases/complete-signing-act.js';
import { DocumentSigning } from './use-cases/document-signing.js';
import { CloseReports } from './use-cases/close-reports.js';
import { DocumentUses } from './use-cases/document-uses.js';
import { EndDocument } from './use-cases/end-document.js';
import { IntygReports } from './use-cases/intyg-reports.js';
import { ListIssued } from './use-cases/list-issued.js';
import { ReportIntyg } from './use-cases/report-intyg.js';
import { RevokeIntyg } from './use-cases/revoke-intyg.js';
import { DocumentSubjects } from './use-cases/document-subjects.js';
import { EndSupervision } from './use-cases/end-supervision.js';
import { FindOwnIntyg } from './use-cases/find-own-intyg.js';
import { GatherEvidence } from './use-cases/gather-evidence.js';
import { GatherFacts } from './use-cases/gather-facts.js';
import { GatherSigning } from './use-cases/gather-signing.js';
import { IntygQueries } from './use-cases/intyg-queries.js';
import { IntygSubject } from './use-cases/intyg-subject.js';
import { JudgeIntyg } from './use-cases/judge-intyg.js';
import { MoveIntyg } from './use-cases/move-intyg.js';
import { CheckContent } from './use-cases/check-content.js';
import { ChooseEvidence } from './use-cases/choose-evidence.js';
import { ChooseForm } from './use-cases/choose-form.js';
import { CountOpenIntyg } from './use-cases/count-open-intyg.js';
import { DelegationsOf } from './use-cases/delegations-of.js';
import { FindRestsOn } from './use-cases/find-rests-on.js';
import { KnownWorkplaces } from './use-cases/known-workplaces.js';
import { SignatureBlocks } from './use-cases/signature-blocks.js';
import { SignerNames } from './use-cases/signer-names.js';
import { SuggestSigners } from './use-cases/suggest-signers.js';
import { NameParticipants } from './use-cases/name-participants.js';
import { OpenIntygAct } from './use-cases/open-intyg-act.js';
import { OpenPortfolio } from './use-cases/open-portfolio.js';
import { OpenSigningAct } from './use-cases/open-signing-act.js';
import { OrderIntyg } from './use-cases/order-intyg.js';
import { PersonalFields } from './use-cases/personal-fields.js';
import { PrepareDocument } from './use-cases/prepare-document.js';
import { ReplaceIntyg } from './use-cases/replace-intyg.js';
import { RequestIntygUseCase } from './use-cases/request-intyg.js';
import { SaveDraftUseCase } from './use-cases/save-draft.js';
import { SendIntyg } from './use-cases/send-intyg.js';
import { ShowIntyg } from './use-cases/show-intyg.js';
import { SignDocument } from './use-cases/sign-document.js';
import { ViewIntyg } from './use-cases/view-intyg.js';
import { ComposeCourseIntyg } from './use-cases/compose-course-intyg.js';
import { DirectorView } from './use-cases/director-view.js';
import { EnrolInCourse } from './use-cases/enrol-in-course.js';
import { RegisterCourse } from './use-cases/register-course.js';
import { CountUnitCourses } from './use-cases/unit-courses.js';
import { ViewCourses } from './use-cases/view-courses.js';
import { ViewAfterSigning } from './use-cases/view-after-signing.js';
import { WriteCourseIntyg } from './use-cases/write-course-intyg.js';

const offered = [
  AcceptInvitation,
  ArchiveDocuments,
  AskSigningService,
  CompleteSigningAct,
  InviteCourseLeader,
  AppointAssessor,
  ListIntyg,
  ListIntygTasks,
  PrefillRequest,
  ReadDocument,
  RecordShortfallUseCase,
  CloseEndedActs,
  CountOpenIntyg,
  CountUnitCourses,
  EndSupervision,
  DocumentSigning,
  GatherFacts,
  IntygQueries,
  MoveIntyg,
  OpenIntygAct,
  ReplaceIntyg,
  ReportIntyg,
  RevokeIntyg,
  IntygReports,
  ListIssued,
  RequestIntygUseCase,
  SaveDraftUseCase,
  SendIntyg,
  ViewIntyg,
  ChooseEvidence,
  DirectorView,
  EnrolInCourse,
  RegisterCourse,
  ViewCourses,
  WriteCourseIntyg,
];
const inner = [
  CheckContent,
  ComposeCourseIntyg,
  ChooseForm,
  DelegationsOf,
  FindRestsOn,
  KnownWorkplaces,
  SignatureBlocks,
  SignerNames,
  SuggestSigners,
  DocumentSubjects,
  DocumentUses,
  CloseReports,
  EndDocument,
  FindOwnIntyg,
  GatherEvidence,
  GatherSigning,
  IntygSubject,
  JudgeIntyg,
  NameParticipants,
  OpenPortfolio,
  OpenSigningAct,
  OrderIntyg,
  PersonalFields,
  PrepareDocument,
  ShowIntyg,
  SignDocument,
  ViewAfterSigning,
];

/** Needs from the process: `Transactions`, `Clock`, `Secrets`, `SigningSettings`. */
@Module({
  imports: [
    IdentityModule,
    OrganisationsModule,
    TraineesModule,
    SupervisorsModule,
    ExternalAssessorsModule,
    AssessmentsModule,
  ],
  providers: [
    ...offered,
    ...inner,
    { provide: SigningActCompletion, useExisting: CompleteSigningAct },
    { provide: InvitedSignIn, useExisting: AcceptInvitation },
  ],
  exports: [...offered, SigningActCompletion, InvitedSignIn],
})
export class IntygModule {}
