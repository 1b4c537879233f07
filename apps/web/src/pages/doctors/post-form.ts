import type { CreatePost } from '../../client/trainees.js';
import type { Picked } from '../../parts/person-picker.js';
import { sv } from '../../words/sv.js';
import { pickedIds, type Coordinators } from './coordinator-fields.js';
import { EMPTY_PERIOD, type PeriodForm } from './period-fields.js';

export type PostForm = {
  trainee: Picked | null;
  form: CreatePost['form'];
  careProviderId: string;
  regionCode: string;
  regulationReason: string;
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

export const emptyPost = (careProviderId: string, regionCode: string): PostForm => ({
  trainee: null,
  form: 'standalone',
  careProviderId,
  regionCode,
  regulationReason: sv.post.regulationReasonDefault,
  licenceRoute: 'swedish-degree',
  licenceDate: '',
  startsOn: '',
  endsOn: '',
  head: null,
  coordinators: [],
  periods: [EMPTY_PERIOD],
  principal: null,
  supervisors: [],
});

export function bodyOf(form: PostForm): CreatePost {
  const coordinatorIds = pickedIds(form.coordinators);
  return {
    traineePersonId: form.trainee?.id ?? '',
    form: form.form,
    careProviderId: form.careProviderId,
    regionCode: form.regionCode,
    regulation: 'HSLF-FS 2021:8',
    regulationReason: form.regulationReason,
    licenceRoute: form.licenceRoute,
    licenceDate: form.licenceDate,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    headOfDepartmentId: form.head?.id ?? '',
    ...(coordinatorIds.length > 0 ? { coordinatorIds } : {}),
    periods: form.periods.map((period) => ({ ...period, percent: Number(period.percent.replace(',', '.')) })),
    ...(form.principal ? { principalSupervisorId: form.principal.id } : {}),
    supervisors: pickedIds(form.supervisors).map((personId) => ({ personId })),
  };
}
