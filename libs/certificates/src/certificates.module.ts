import { Module } from '@nestjs/common';
import { LearningModule } from '@specialistvagen/assessments';
import { ExternalAssessorsModule } from '@specialistvagen/external-assessors';
import { ConfirmedActs, IdentityModule } from '@specialistvagen/identity';
import { IntygModule } from '@specialistvagen/intyg';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { PlausibilityModule } from '@specialistvagen/plausibility';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { ApplicationRepository } from './storage/application.repository.js';
import { BiasRepository } from './storage/bias.repository.js';
import { CaseFileRepository } from './storage/case-file.repository.js';
import { CaseworkRepository } from './storage/casework.repository.js';
import { DecisionRepository } from './storage/decision.repository.js';
import { DeliveryRepository } from './storage/delivery.repository.js';
import { ExpertRepository } from './storage/expert.repository.js';
import { NightlyRepository } from './storage/nightly.repository.js';
import { PaymentRepository } from './storage/payment.repository.js';
import { ReExaminationRepository } from './storage/re-examination.repository.js';
import { RestsOnIntygRepository } from './storage/rests-on-intyg.repository.js';
import { PublicationActRepository } from './storage/publication-act.repository.js';
import { RegulationVersionRepository } from './storage/regulation-version.repository.js';
import { UnitQueryRepository } from './storage/unit-query.repository.js';
import { AfterDecision } from './use-cases/after-decision.js';
import { AnswerAuthority } from './use-cases/answer-authority.js';
import { ApplicationChanges } from './use-cases/application-changes.js';
import { ApplicationSubject } from './use-cases/application-subject.js';
import { AssembleApplication } from './use-cases/assemble-application.js';
import { CaseDesk } from './use-cases/case-desk.js';
import { CaseFileReader } from './use-cases/case-file-reader.js';
import { CasePartsReader } from './use-cases/case-parts.js';
import { Casework } from './use-cases/casework.js';
import { DecisionGrounds } from './use-cases/decision-grounds.js';
import { DecisionSubject } from './use-cases/decision-subject.js';
import { ExpertOpinions } from './use-cases/expert-opinions.js';
import { ExportCase } from './use-cases/export-case.js';
import { FollowsTraining } from './use-cases/follows-training.js';
import { FormerDecisions } from './use-cases/former-decisions.js';
import { GatherCaseFacts } from './use-cases/gather-case-facts.js';
import { Impartiality } from './use-cases/impartiality.js';
import { ImportPayments } from './use-cases/import-payments.js';
import { ImportPosts } from './use-cases/import-posts.js';
import { Importers } from './use-cases/importers.js';
import { ListCaseTasks } from './use-cases/list-case-tasks.js';
import { ListCases } from './use-cases/list-cases.js';
import { NightlyCheck } from './use-cases/nightly-check.js';
import { ConfirmPublication } from './use-cases/confirm-publication.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { PaperCases } from './use-cases/paper-cases.js';
import { QueueHospReport } from './use-cases/queue-hosp-report.js';
import { ReExamineDecision } from './use-cases/re-examine-decision.js';
import { ReceiveOriginals } from './use-cases/receive-originals.js';
import { PublishRegulationVersionUseCase } from './use-cases/publish-regulation-version.js';
import { PublishStatusList } from './use-cases/publish-status-list.js';
import { PublishedVersions } from './use-cases/published-versions.js';
import { RegulationVersions } from './use-cases/regulation-versions.js';
import { RestsOnIntyg } from './use-cases/rests-on-intyg.js';
import { SealedTexts } from './use-cases/sealed-texts.js';
import { ShowApplication } from './use-cases/show-application.js';
import { ShowCase } from './use-cases/show-case.js';
import { ShowCompleteness } from './use-cases/show-completeness.js';
import { ShowNightly } from './use-cases/show-nightly.js';
import { SignStatusList } from './use-cases/sign-status-list.js';
import { StateBias } from './use-cases/state-bias.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { ListColleagues } from './use-cases/list-colleagues.js';
import { TakeCase } from './use-cases/take-case.js';
import { TrustStatus } from './use-cases/trust-status.js';
import { UnitQueries } from './use-cases/unit-queries.js';
import { VerifyDocument } from './use-cases/verify-document.js';
import { IssueToWallet } from './use-cases/issue-to-wallet.js';
import { OfferToWallet } from './use-cases/offer-to-wallet.js';
import { PublishWalletStatus } from './use-cases/publish-wallet-status.js';
import { VerifyCredential } from './use-cases/verify-credential.js';
import { WalletSecrets } from './use-cases/wallet-secrets.js';
import { WithdrawMistakenPost } from './use-cases/withdraw-mistaken-post.js';

const offered = [
  AfterDecision,
  AnswerAuthority,
  AssembleApplication,
  Casework,
  ExpertOpinions,
  ExportCase,
  ImportPayments,
  ImportPosts,
  Importers,
  ListCaseTasks,
  ListCases,
  NightlyCheck,
  ConfirmPublication,
  OpenDecision,
  PaperCases,
  ReceiveOriginals,
  ReExamineDecision,
  PublishRegulationVersionUseCase,
  PublishStatusList,
  PublishedVersions,
  RegulationVersions,
  ShowApplication,
  ShowCase,
  ShowCompleteness,
  ShowNightly,
  SignStatusList,
  StateBias,
  SubmitApplication,
  ListColleagues,
  TakeCase,
  TrustStatus,
  UnitQueries,
  VerifyDocument,
  WithdrawMistakenPost,
  IssueToWallet,
  OfferToWallet,
  PublishWalletStatus,
  VerifyCredential,
];

@Module({
  imports: [
    IdentityModule,
    LearningModule,
    OrganisationsModule,
    TraineesModule,
    SupervisorsModule,
    ExternalAssessorsModule,
    IntygModule,
    PlausibilityModule,
  ],
  providers: [
    ApplicationRepository,
    BiasRepository,
    CaseFileRepository,
    CaseworkRepository,
    DecisionRepository,
    DeliveryRepository,
    ExpertRepository,
    NightlyRepository,
    PaymentRepository,
    ReExaminationRepository,
    RestsOnIntygRepository,
    PublicationActRepository,
    RegulationVersionRepository,
    UnitQueryRepository,
    ApplicationChanges,
    ApplicationSubject,
    CaseDesk,
    CaseFileReader,
    CasePartsReader,
    DecisionGrounds,
    DecisionSubject,
    FollowsTraining,
    FormerDecisions,
    GatherCaseFacts,
    Impartiality,
    QueueHospReport,
    RestsOnIntyg,
    SealedTexts,
    WalletSecrets,
    ...offered,
    { provide: ConfirmedActs, useExisting: ConfirmPublication },
  ],
  exports: [...offered, ConfirmedActs],
})
export class CertificatesModule {}
