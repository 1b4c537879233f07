import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { withPost } from './arrangement.js';
import { dayFromNow } from '../story/days.js';

export type StWorld = { story: Story; bt: BtStory; stPostId: string };

/** Maja has her BT, and an ST in allmänmedicin with Erik as principal supervisor, begun after it. */
export async function withSt(url: string): Promise<StWorld> {
  const { story, bt } = await withPost(url);
  const anders = await story.as('anders');
  const stPost = {
    traineePersonId: story.id('maja'),
    kind: 'st',
    specialty: 'allmanmedicin',
    careProviderId: bt.careProviderId,
    regionCode: '04',
    regulation: 'HSLF-FS 2021:8',
    regulationReason: 'Bastjänstgöring enligt nu gällande föreskrift',
    licenceRoute: 'eu-recognition',
    licenceDate: '2024-01-15',
    startsOn: '2024-02-01',
    endsOn: dayFromNow(1_127),
    headOfDepartmentId: story.id('karin'),
    periods: [
      {
        careUnitId: bt.units.medicine,
        from: '2024-02-01',
        to: '2025-08-31',
        percent: 100,
        area: 'other',
      },
    ],
    principalSupervisorId: story.id('erik'),
    supervisors: [{ personId: story.id('sara') }, { personId: story.id('helena') }],
  };
  const created = story.must('ST-tjänsten skapas', await anders.post<{ id: string }>('/posts', stPost));
  return { story, bt, stPostId: created.id };
}
