import { NOTHING_RECORDED } from '@specialistvagen/regulations';
import type { CreditFacts, Protection, TrainingFacts } from '@specialistvagen/regulations';
import type { Credit, TrainingRecord } from './training-post.js';

type Known = { readonly protection: Protection; readonly unitNames: ReadonlyMap<string, string> };

/** The record as rules read it: the current post, and the time of every BT post of the doctor. */
export function trainingFacts(traineeId: string, record: TrainingRecord, known: Known): TrainingFacts | null {
  const post = record.posts.at(-1);
  if (!post) return null;
  return {
    trainee: {
      personId: traineeId,
      protection: known.protection,
      licensedOn: post.licenceDate,
      earlierBtApprovals: [],
    },
    post: {
      id: post.id,
      kind: post.kind,
      specialty: null,
      form: post.form,
      regulation: post.regulation,
      regulationVersion: post.regulationVersion,
      from: post.startsOn,
      to: post.endsOn,
      licenceRoute: post.licenceRoute,
      principalSupervisorId: null,
      stStartedOn: post.form === 'in-st' ? post.startsOn : null,
    },
    servicePeriods: record.periods.map(({ id, postId, careUnitId, from, to, percent, area }) => ({
      id,
      postId,
      alsoForPostIds: [],
      careUnitId,
      careUnitName: known.unitNames.get(careUnitId) ?? '',
      from,
      to,
      percent,
      area,
      atSection: null,
    })),
    interruptions: record.interruptions.map(({ id, kind, from, to }) => ({ id, kind, from, to })),
    credits: record.credits.map(creditFacts),
    ...NOTHING_RECORDED,
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
