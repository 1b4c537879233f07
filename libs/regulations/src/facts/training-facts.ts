import type { PlainDate } from '../time/index.js';
import type { LicenceRoute, PostKind, Protection } from '../vocabulary/index.js';
import type {
  BtApprovalFacts,
  DoctorateFacts,
  EarlierCertificateFacts,
  ExceptionFacts,
  RegulationChoiceFacts,
} from './background-facts.js';
import type { CreditFacts, InterruptionFacts, ServicePeriodFacts } from './service-facts.js';

export type TraineeFacts = {
  readonly personId: string;
  readonly protection: Protection;
  readonly licensedOn: PlainDate | null;
  /** Intyg om godkänd bastjänstgöring that the person already holds; BT is done once in a lifetime. */
  readonly earlierBtApprovals: readonly {
    readonly decidedOn: PlainDate;
    readonly caseNumber: string | null;
  }[];
};

export type TrainingPostFacts = {
  readonly id: string;
  readonly kind: PostKind;
  /** Id of the specialty; null unless ST. */
  readonly specialty: string | null;
  /** null unless BT */
  readonly form: 'standalone' | 'in-st' | null;
  readonly regulation: string;
  readonly regulationVersion: string;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
  readonly licenceRoute: LicenceRoute;
  readonly principalSupervisorId: string | null;
  /** Day when the ST that holds this BT began; null for a stand-alone BT. */
  readonly stStartedOn: PlainDate | null;
};

/** Everything about the trainee's post and time; gathered by `trainees`. */
export type TrainingFacts = {
  readonly trainee: TraineeFacts;
  /** The post that the question is about. */
  readonly post: TrainingPostFacts;
  /** All service that counts in this training: of the post, of earlier posts in it (moves), and periods marked for it. */
  readonly servicePeriods: readonly ServicePeriodFacts[];
  /** Other service of the doctor (AT, another ST): never counted here, but nobody serves more than full time (R17). */
  readonly otherService: readonly ServicePeriodFacts[];
  readonly interruptions: readonly InterruptionFacts[];
  readonly credits: readonly CreditFacts[];
  readonly regulationChoice: RegulationChoiceFacts | null;
  readonly btApproval: BtApprovalFacts | null;
  readonly earlierCertificates: readonly EarlierCertificateFacts[];
  readonly doctorate: DoctorateFacts | null;
  readonly exceptions: readonly ExceptionFacts[];
  /** Specialist of a third country, whose goals are attested on Bilaga 13 (2021) or 8 a–b (2015). */
  readonly isThirdCountrySpecialist: boolean;
  /** Day of the passed kunskapsprov that ends AT (PSF 3 kap. 5 §). */
  readonly atExamPassedOn: PlainDate | null;
};
