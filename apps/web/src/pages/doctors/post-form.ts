import type { CreatePost } from '../../client/trainees.js';
import type { Picked } from '../../parts/person-picker.js';
import { posts } from '../../words/posts.js';
import { pickedIds, type Coordinators } from './coordinator-fields.js';
import { emptyPeriod, periodBody, type PeriodForm } from './period-fields.js';

export type PostKind = NonNullable<CreatePost['kind']>;
export type PostForm = {
  trainee: Picked | null;
  kind: PostKind;
  form: NonNullable<CreatePost['form']>;
  specialty: Picked | null;
  track: 'none' | NonNullable<CreatePost['track']>;
  rural: boolean;
  careProviderId: string;
  regionCode: string;
  regulation: string;
  regulationReason: string;
  atCompletedOn: string;
  stBegunOn: string;
  licenceRoute: CreatePost['licenceRoute'];
  licenceDate: string;
  startsOn: string;
  endsOn: string;
  head: Picked | null;
  coordinators: Coordinators;
  periods: PeriodForm[];
  principal: Picked | null;
  supervisors: (Picked | null)[];
};

const REASONS = posts.regulationDefault;
export const NEWER = 'HSLF-FS 2021:8';
const AT_REGULATION = 'SOSFS 1999:5';

export const emptyPost = (careProviderId: string, regionCode: string): PostForm => ({
  trainee: null,
  kind: 'bt',
  form: 'standalone',
  specialty: null,
  track: 'none',
  rural: false,
  careProviderId,
  regionCode,
  regulation: NEWER,
  regulationReason: REASONS.bt,
  atCompletedOn: '',
  stBegunOn: '',
  licenceRoute: 'swedish-degree',
  licenceDate: '',
  startsOn: '',
  endsOn: '',
  head: null,
  coordinators: [],
  periods: [emptyPeriod('bt')],
  principal: null,
  supervisors: [],
});

/** Another kind of training: what the kind itself suggests follows it, what was written stays. */
export function ofKind(form: PostForm, kind: PostKind): Partial<PostForm> {
  const isSuggested = Object.values<string>(REASONS).includes(form.regulationReason);
  return {
    kind,
    licenceRoute: kind === 'at' ? 'swedish-degree-with-at' : form.licenceRoute,
    ...(isSuggested ? { regulationReason: REASONS[kind] } : {}),
    periods: form.periods.map((period) => (period.careUnitId || period.from ? period : emptyPeriod(kind))),
  };
}

/** What only some kinds have; an empty day is left out, so that the answer names it with the rest. */
function kindPart(form: PostForm) {
  const { kind, specialty, track, rural, regulation, atCompletedOn, stBegunOn, licenceDate } = form;
  const licence = licenceDate ? { licenceDate } : {};
  if (kind === 'bt') return { kind, form: form.form, regulation: NEWER, ...licence };
  if (kind === 'at') return { kind, regulation: AT_REGULATION };
  return {
    kind,
    regulation,
    track: track === 'none' ? null : track,
    rural,
    ...(specialty ? { specialty: specialty.id } : {}),
    ...(atCompletedOn ? { atCompletedOn } : {}),
    ...(stBegunOn ? { stBegunOn } : {}),
    ...licence,
  };
}

export function bodyOf(form: PostForm): CreatePost {
  const coordinatorIds = pickedIds(form.coordinators);
  return {
    traineePersonId: form.trainee?.id ?? '',
    careProviderId: form.careProviderId,
    regionCode: form.regionCode,
    regulationReason: form.regulationReason,
    licenceRoute: form.licenceRoute,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    headOfDepartmentId: form.head?.id ?? '',
    ...kindPart(form),
    ...(coordinatorIds.length > 0 ? { coordinatorIds } : {}),
    periods: form.periods.map((period) => periodBody(period, form.kind)),
    ...(form.principal ? { principalSupervisorId: form.principal.id } : {}),
    supervisors: pickedIds(form.supervisors).map((personId) => ({ personId })),
  };
}
