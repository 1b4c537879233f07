import { Module } from '@nestjs/common';
import { ExternalAssessorsModule } from '@specialistvagen/external-assessors';
import { IdentityModule } from '@specialistvagen/identity';
import { IntygModule } from '@specialistvagen/intyg';
import { OrganisationsModule } from '@specialistvagen/organisations';
import { SupervisorsModule } from '@specialistvagen/supervisors';
import { TraineesModule } from '@specialistvagen/trainees';
import { ApplicationRepository } from './storage/application.repository.js';
import { CaseworkRepository } from './storage/casework.repository.js';
import { DecisionRepository } from './storage/decision.repository.js';
import { PaymentRepository } from './storage/payment.repository.js';
import { RegulationVersionRepository } from './storage/regulation-version.repository.js';
import { UnitQueryRepository } from './storage/unit-query.repository.js';
import { AnswerAuthority } from './use-cases/answer-authority.js';
import { ApplicationChanges } from './use-cases/application-changes.js';
import { ApplicationSubject } from './use-cases/application-subject.js';
import { AssembleApplication } from './use-cases/assemble-application.js';
import { CaseDesk } from './use-cases/case-desk.js';
import { CasePartsReader } from './use-cases/case-parts.js';
import { Casework } from './use-cases/casework.js';
import { DecisionGrounds } from './use-cases/decision-grounds.js';
import { DecisionSubject } from './use-cases/decision-subject.js';
import { GatherCaseFacts } from './use-cases/gather-case-facts.js';
import { ImportPayments } from './use-cases/import-payments.js';
import { ListCaseTasks } from './use-cases/list-case-tasks.js';
import { ListCases } from './use-cases/list-cases.js';
import { OpenDecision } from './use-cases/open-decision.js';
import { PaperCases } from './use-cases/paper-cases.js';
import { PublishRegulationVersionUseCase } from './use-cases/publish-regulation-version.js';
import { PublishedVersions } from './use-cases/published-versions.js';
import { RegulationVersions } from './use-cases/regulation-versions.js';
import { SealedTexts } from './use-cases/sealed-texts.js';
import { ShowApplication } from './use-cases/show-application.js';
import { ShowCase } from './use-cases/show-case.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { TakeCase } from './use-cases/take-case.js';
import { TrustStatus } from './use-cases/trust-status.js';
import { UnitQueries } from './use-cases/unit-queries.js';
import { VerifyDocument } from './use-cases/verify-document.js';
import { WithdrawMistakenPost } from './use-cases/withdraw-mistaken-post.js';

const offered = [
  AnswerAuthority,
  AssembleApplication,
  Casework,
  ImportPayments,
  ListCaseTasks,
  ListCases,
  OpenDecision,
  PaperCases,
  PublishRegulationVersionUseCase,
  PublishedVersions,
  RegulationVersions,
  ShowApplication,
  ShowCase,
  SubmitApplication,
  TakeCase,
  TrustStatus,
  UnitQueries,
  VerifyDocument,
  WithdrawMistakenPost,
];

@Module({
  imports: [
    IdentityModule,
    OrganisationsModule,
    TraineesModule,
    SupervisorsModule,
    ExternalAssessorsModule,
    IntygModule,
  ],
  providers: [
    ApplicationRepository,
    CaseworkRepository,
    DecisionRepository,
    PaymentRepository,
    RegulationVersionRepository,
    UnitQueryRepository,
    ApplicationChanges,
    ApplicationSubject,
    CaseDesk,
    CasePartsReader,
    DecisionGrounds,
    DecisionSubject,
    GatherCaseFacts,
    SealedTexts,
    ...offered,
  ],
  exports: offered,
})
export class CertificatesModule {}
