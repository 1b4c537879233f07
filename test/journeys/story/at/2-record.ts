import type { Story } from '../story.js';
import { placed, PRIMARY_CARE } from './1-post.js';
import type { AtPlay } from './play-at.js';

type Time = {
  total: { shown: string };
  required: { shown: string };
  isEnough: boolean;
  atDemands: { shown: string; required: number; isMet: boolean }[];
};
type Post = { id: string; revision: number; state: string; approvedOn: string | null };
type Background = { items: { content: { kind: string }; decidedOn: string; text: string }[] };

/** The sections, the exam and the book are recorded; AT is done when all of it is, and then comes the licence. */
export async function atRecord(story: Story, play: AtPlay): Promise<void> {
  await told(story, play, { total: '12,0', shown: ['9,0', '5,0', '4,0', '3,0', '0,0'] });
  const early = await complete(story, play, '2026-01-31');
  const problem = story.refused('AT avslutas efter tolv månader utan prov', early, 422);
  story.check('tid, primärvård och prov på en gång', problem.reasons.length === 3, problem);

  await addPrimaryCare(story, play);
  await told(story, play, { total: '18,0', shown: ['9,0', '5,0', '4,0', '3,0', '6,0'] });
  const withoutExam = story.refused(
    'AT avslutas utan godkänt prov',
    await complete(story, play, '2026-07-31'),
    422,
  );
  story.check('bara provet saknas', withoutExam.reasons.length === 1, withoutExam);

  const exam = { kind: 'at-exam', university: 'Exempeluniversitetet' };
  await record(story, '2026-08-20', exam, 'Intyg från lärosätet om godkänt AT-prov.');
  const book = { kind: 'at-book', text: 'AT-boken är ifylld och undertecknad för samtliga avsnitt.' };
  await record(story, '2026-08-25', book, 'AT-boken har visats upp i original.');
  const keeper = await story.as('anders');
  const again = { decidedOn: '2026-08-21', content: exam, reason: 'Ett prov till.' };
  story.refused('ett andra godkänt prov', await keeper.post(background(story), again), 422);

  const done = story.must('AT är fullgjord', await complete(story, play, '2026-08-25'));
  story.check('avslutad den dagen', done.state === 'completed' && done.approvedOn === '2026-08-25', done);
  await record(story, '2026-10-05', { kind: 'licence' }, 'Socialstyrelsens beslut har visats upp.');
  await seenByTheDoctor(story);
}

const background = (story: Story) => `/portfolios/${story.id('leo')}/background`;

async function told(story: Story, play: AtPlay, expected: { total: string; shown: string[] }): Promise<void> {
  const leo = await story.as('leo');
  const time = story.must(
    'tiden',
    await leo.get<Time>(`/portfolios/${story.id('leo')}/time?post=${play.postId}`),
  );
  const shown = time.atDemands.map((demand) => demand.shown);
  story.check(
    `${expected.total} av 18,0 månader, avsnitten var för sig`,
    time.total.shown === expected.total &&
      time.required.shown === '18,0' &&
      JSON.stringify(shown) === JSON.stringify(expected.shown),
    { total: time.total, required: time.required, demands: time.atDemands },
  );
}

async function addPrimaryCare(story: Story, play: AtPlay): Promise<void> {
  const keeper = await story.as('anders');
  const added = story.must(
    'allmänmedicin förs in',
    await keeper.post<Post>(`/posts/${play.postId}/periods`, {
      ...placed(play, PRIMARY_CARE),
      revision: play.revision,
    }),
  );
  play.revision = added.revision;
}

async function complete(story: Story, { postId, revision }: AtPlay, completedOn: string) {
  return (await story.as('anders')).post<Post>(`/posts/${postId}/complete-at`, { revision, completedOn });
}

async function record(story: Story, decidedOn: string, content: object, reason: string): Promise<void> {
  const keeper = await story.as('anders');
  story.must(`förs in ${decidedOn}`, await keeper.post(background(story), { decidedOn, content, reason }));
}

async function seenByTheDoctor(story: Story): Promise<void> {
  const leo = await story.as('leo');
  const { items } = story.must('läkaren ser uppgifterna', await leo.get<Background>(background(story)));
  const kinds = items.map(({ content }) => content.kind).sort();
  story.check('prov, bok och legitimation', kinds.join() === 'at-book,at-exam,licence', items);
}
