import type { Story } from '../story.js';
import type { Place, StChapter, StPlay } from './training.js';

type Plan = { revision: number; draft: { number: number } | null; agreed: { number: number } | null };

/** The principal supervisor drafts, the doctor agrees, and those who keep the training read it. */
export function planIn(place: (play: StPlay) => Place): StChapter {
  return async (story, play) => {
    const { doctor } = play.training;
    const { principalSupervisor, headOfDepartment, studyDirector, supervisors } = place(play);
    const path = `/portfolios/${story.id(doctor)}/plan`;
    const query = `?post=${play.postId}`;
    const before = story.must('planen', await (await story.as(doctor)).get<Plan>(`${path}${query}`));
    const draft = story.must(
      'planen skrivs av huvudansvarig handledare',
      await (
        await story.as(principalSupervisor)
      ).put<Plan>(`${path}${query}`, { revision: before.revision, content: contentOf(play, place(play)) }),
    );
    const agreed = story.must(
      'läkaren godkänner planen',
      await (
        await story.as(doctor)
      ).post<Plan>(`${path}/agree${query}`, { revision: draft.revision, number: draft.draft?.number }),
    );
    story.check('planen är godkänd', agreed.agreed?.number === draft.draft?.number, agreed);
    for (const reader of [headOfDepartment, studyDirector, ...supervisors]) {
      story.must(`${reader} läser planen`, await (await story.as(reader)).get(`${path}${query}`));
    }
    await refuseOthers(story, path);
  };
}

async function refuseOthers(story: Story, path: string): Promise<void> {
  const viktor = await story.as('viktor');
  story.refused('en läkare utan uppdrag läser planen', await viktor.get(path), 404);
}

function contentOf({ training, units }: StPlay, { periods }: Place) {
  const goals = training.inWest.flatMap(({ batches }) => batches.flatMap((one) => one.goals.flat()));
  return {
    summary: `Tjänstgöring, kurser och handledning för ${training.title}.`,
    rows: periods.map(({ unit, from, to }) => ({
      goals: [...new Set(goals)].slice(0, 20),
      activities: 'Klinisk tjänstgöring under handledning, med kurser',
      careUnitId: units[unit],
      from,
      to,
    })),
  };
}
