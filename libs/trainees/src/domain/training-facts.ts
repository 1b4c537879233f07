import type {
  BtApprovalFacts,
  CreditFacts,
  Protection,
  RegulationChoiceFacts,
  ServicePeriodFacts,
  TrainingFacts,
  TrainingPostFacts,
} from '@specialistvagen/regulations';
import { recordsOf } from './background-record.js';
import { recordedBtApproval } from './recorded-bt.js';
import { postOf, trainingOf } from './training-of.js';
import type { Credit, ServicePeriod, TrainingPost, TrainingRecord } from './training-post.js';

type Known = { readonly protection: Protection; readonly unitNames: ReadonlyMap<string, string> };

/** The record as rules read it: one training (the present one when no post is named), and what stands beside it. */
export function trainingFacts(
  traineeId: string,
  record: TrainingRecord,
  known: Known,
  postId?: string,
): TrainingFacts | null {
  const post = postOf(record, postId);
  if (!post) return null;
  const training = trainingOf(record, post);
  const counted = new Set(training.periods.map((period) => period.id));
  const service = (periods: readonly ServicePeriod[]) =>
    periods.map((period) => serviceFacts(period, known.unitNames));
  const btApproval = post.kind === 'bt' ? null : btApprovalOf(record, service);
  return {
    trainee: {
      personId: traineeId,
      protection: known.protection,
      licensedOn: post.licenceDate ?? recordsOf(record.background, 'licence').at(-1)?.decidedOn ?? null,
      earlierBtApprovals: recordsOf(record.background, 'bt-approval').map(({ decidedOn, caseNumber }) => ({
        decidedOn,
        caseNumber,
      })),
    },
    post: postFacts(post),
    servicePeriods: service(training.periods),
    otherService: service(record.periods.filter((period) => !counted.has(period.id))),
    interruptions: interruptionsFor(record, training, btApproval).map(({ id, kind, from, to }) => ({
      id,
      kind,
      from,
      to,
    })),
    credits: training.credits.map(creditFacts),
    regulationChoice: regulationChoice(post, record),
    btApproval,
    ...backgroundFacts(record),
  };
}

function postFacts(post: TrainingPost): TrainingPostFacts {
  return {
    id: post.id,
    kind: post.kind,
    specialty: post.specialty,
    form: post.form,
    regulation: post.regulation,
    regulationVersion: post.regulationVersion,
    from: post.startsOn,
    to: post.endsOn,
    licenceRoute: post.licenceRoute,
    principalSupervisorId: null,
    stStartedOn: post.form === 'in-st' ? post.startsOn : null,
  };
}

function serviceFacts(period: ServicePeriod, unitNames: ReadonlyMap<string, string>): ServicePeriodFacts {
  const { id, postId, careUnitId, from, to, percent, area, atSection, alsoFor } = period;
  const careUnitName = unitNames.get(careUnitId) ?? '';
  return {
    id,
    postId,
    alsoForPostIds: alsoFor,
    careUnitId,
    careUnitName,
    from,
    to,
    percent,
    area,
    atSection,
  };
}

/** The approved BT of the record; else one that was decided outside Specialistvägen. */
function btApprovalOf(
  record: TrainingRecord,
  service: (periods: readonly ServicePeriod[]) => ServicePeriodFacts[],
): BtApprovalFacts | null {
  const post = record.posts.find((one) => one.kind === 'bt' && one.state === 'completed');
  if (post?.approvedOn) {
    const bt = trainingOf(record, post);
    return {
      decidedOn: post.approvedOn,
      caseNumber: post.approvalCaseNumber,
      service: service(bt.periods),
      credits: bt.credits.map(creditFacts),
    };
  }
  return recordedBtApproval(record.background);
}

/** Leave of the training itself, and of the BT whose days an ST counts. */
function interruptionsFor(record: TrainingRecord, training: TrainingRecord, bt: BtApprovalFacts | null) {
  const ofBt = new Set((bt?.service ?? []).map((period) => period.postId));
  const own = new Set(training.interruptions.map((one) => one.id));
  return record.interruptions.filter((one) => own.has(one.id) || ofBt.has(one.postId));
}

function regulationChoice(post: TrainingPost, record: TrainingRecord): RegulationChoiceFacts {
  const at = record.posts.find((one) => one.kind === 'at' && one.state === 'completed');
  const recorded = recordsOf(record.background, 'at-completed').at(-1);
  return {
    reason: post.regulationReason,
    chosenOn: post.regulationChosenOn,
    atCompletedOn: post.atCompletedOn ?? at?.approvedOn ?? recorded?.decidedOn ?? null,
    stBegunOn: post.stBegunOn,
  };
}

function backgroundFacts({ background }: TrainingRecord) {
  const doctorate = recordsOf(background, 'doctorate').at(-1);
  return {
    earlierCertificates: recordsOf(background, 'earlier-certificate').map(
      ({ specialty, country, decidedOn }) => ({
        specialty,
        country,
        decidedOn,
        source: 'care-provider' as const,
      }),
    ),
    doctorate: doctorate
      ? {
          country: doctorate.country,
          decidedOn: doctorate.decidedOn,
          isSwedish: doctorate.country === 'SE',
        }
      : null,
    exceptions: recordsOf(background, 'exception').map(
      ({ id, what, months, decidedBy, decidedOn, reason }) => ({
        id,
        what,
        months,
        decidedBy,
        decidedOn,
        reason,
      }),
    ),
    isThirdCountrySpecialist: recordsOf(background, 'third-country-specialist').length > 0,
    atExamPassedOn: recordsOf(background, 'at-exam').at(-1)?.decidedOn ?? null,
  };
}

function creditFacts(credit: Credit): CreditFacts {
  const { id, kind, what, fromWhere, months, goals, areas, evidence, decidedById, decidedOn, reason } =
    credit;
  return {
    id,
    kind,
    what,
    fromWhere,
    months,
    goals,
    areas,
    evidence,
    decidedBy: decidedById,
    decidedOn,
    reason,
  };
}
