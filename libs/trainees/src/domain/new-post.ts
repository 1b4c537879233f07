import { versionInForce, type PlainDate } from '@specialistvagen/regulations';
import type { CreatePostBody } from '../contract/index.js';
import type { ServicePeriod, TrainingPost } from './training-post.js';

type Given = {
  readonly id: string;
  readonly pseudonym: string;
  readonly studyDirectorId: string;
  readonly coordinatorIds: readonly string[];
  readonly today: PlainDate;
};

/** The post as it begins, pinned to the version that applies on the day it is made. */
export function newPost(body: CreatePostBody, given: Given): TrainingPost {
  const { today, ...ids } = given;
  return {
    ...ids,
    traineeId: body.traineePersonId,
    kind: body.kind ?? 'bt',
    form: body.form ?? null,
    specialty: body.specialty ?? null,
    track: body.track ?? null,
    rural: body.rural ?? false,
    careProviderId: body.careProviderId,
    regionCode: body.regionCode,
    regulation: body.regulation,
    regulationVersion: versionInForce(body.regulation, today)?.version ?? '',
    regulationReason: body.regulationReason,
    regulationChosenOn: today,
    atCompletedOn: body.atCompletedOn ?? null,
    stBegunOn: body.stBegunOn ?? null,
    licenceRoute: body.licenceRoute,
    licenceDate: body.licenceDate ?? null,
    startsOn: body.startsOn,
    endsOn: body.endsOn,
    headOfDepartmentId: body.headOfDepartmentId,
    state: 'ongoing',
    endReason: null,
    endedOn: null,
    endMeaning: null,
    approvedOn: null,
    approvalCaseNumber: null,
    revision: 0,
  };
}

/** Whether the doctor is back: the post before this one ended because they moved abroad. */
export function isBack(post: TrainingPost, before: readonly TrainingPost[]): boolean {
  const last = before
    .filter(({ startsOn }) => startsOn < post.startsOn)
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
    .at(-1);
  return last?.endMeaning === 'emigrated';
}

/** A row as it came in, with what is left out filled in. */
export function newPeriod(
  input: CreatePostBody['periods'][number],
  of: { readonly id: string; readonly postId: string },
): ServicePeriod {
  const { careUnitId, from, to, percent, area, atSection = null, alsoFor = [] } = input;
  return { ...of, careUnitId, from, to, percent, area, atSection, alsoFor: [...new Set(alsoFor)].sort() };
}
