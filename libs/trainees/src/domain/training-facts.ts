import type { Protection, TrainingFacts } from '@specialistvagen/regulations';
import type { TrainingRecord } from './training-post.js';

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
      form: post.form,
      regulation: post.regulation,
      from: post.startsOn,
      to: post.endsOn,
      licenceRoute: post.licenceRoute,
      principalSupervisorId: null,
      stStartedOn: post.form === 'in-st' ? post.startsOn : null,
    },
    servicePeriods: record.periods.map(({ postId: _, ...period }) => ({
      ...period,
      careUnitName: known.unitNames.get(period.careUnitId) ?? '',
    })),
    interruptions: record.interruptions.map(({ id, kind, from, to }) => ({ id, kind, from, to })),
    credits: record.credits.map(({ postId: _, decidedById, ...credit }) => ({
      ...credit,
      decidedBy: decidedById,
    })),
  };
}
