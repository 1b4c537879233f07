import type { ApplicationKind, ApplicationState } from '../contract/states.js';

export type ApplicationRow = {
  id: string;
  traineeId: string | null;
  postId: string | null;
  kind: ApplicationKind;
  /** Id of the specialty applied for; null for a BT application. */
  specialty: string | null;
  regulation: string;
  /** The version that the training was pinned to when the application was assembled. */
  regulationVersion: string;
  origin: 'digital' | 'paper';
  state: ApplicationState;
  revision: number;
  reference: string;
  diarienummer: string | null;
  arrivedOn: string | null;
  regionCode: string | null;
  careProviderId: string | null;
  feeAmount: number;
  feePaidOn: string | null;
  payBy: string | null;
  deadlineOn: string | null;
  officerId: string | null;
  secondOfficerId: string | null;
  /** For whom it was let go; null once somebody has it. */
  handedTo: string | null;
  formSealed: Buffer | null;
  applicantNameSealed: Buffer | null;
  faultsConfirmed: string[];
  applicationDocumentId: string | null;
  approvalDocumentId: string | null;
  licenceRoute: string | null;
  btForm: 'standalone' | 'in-st' | null;
  btStartedOn: string | null;
};

export const APPLICATION_COLUMNS = `
  a.id, a.trainee_id as "traineeId", a.post_id as "postId", a.kind, a.specialty, a.regulation,
  a.regulation_version as "regulationVersion", a.origin, a.state, a.revision, a.reference, a.diarienummer,
  a.arrived_on as "arrivedOn", a.region_code as "regionCode", a.care_provider_id as "careProviderId",
  a.fee_amount as "feeAmount", a.fee_paid_on as "feePaidOn", a.pay_by as "payBy", a.deadline_on as "deadlineOn",
  a.officer_id as "officerId", a.second_officer_id as "secondOfficerId", a.handed_to as "handedTo", a.form_sealed as "formSealed",
  a.applicant_name_sealed as "applicantNameSealed", a.faults_confirmed as "faultsConfirmed",
  a.application_document_id as "applicationDocumentId", a.approval_document_id as "approvalDocumentId",
  a.licence_route as "licenceRoute", a.bt_form as "btForm", a.bt_started_on as "btStartedOn"`;

export type ApplicationEventRow = {
  at: Date;
  action: string;
  fromState: string;
  toState: string;
  byPerson: string | null;
  note: string | null;
};

export type ItemRow = { documentId: string; type: string; sha256: string; number: number };
