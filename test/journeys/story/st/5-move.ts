import { checkpoint } from './checkpoint.js';
import { periodOf, postOf } from './1-post.js';
import type { StChapter } from './training.js';

type Post = { id: string; revision: number; state: string };

/** The doctor moves to another region: the old post ends with its reason, the portfolio follows, the old unit is left behind. */
export const move: StChapter = async (story, play) => {
  const { training } = play;
  const { west, east, doctor } = training;
  const before = await story.as(west.studyDirector);
  const old = story.must('tjänsten', await before.get<Post>(`/posts/${play.postId}`));
  const lastDay = west.periods.at(-1)?.to ?? '';
  const body = {
    revision: old.revision,
    endedOn: lastDay,
    meaning: 'moved',
    reason: 'Flyttar till Östergötland.',
  };
  const ended = story.must('tjänsten avslutas', await before.post<Post>(`/posts/${play.postId}/end`, body));
  story.check('avslutad med skäl', ended.state === 'ended', ended);

  const keeper = await story.as(east.studyDirector);
  const post = story.must(
    'tjänsten i Östergötland skapas',
    await keeper.post<Post>('/posts', postOf(story, play, east)),
  );
  play.postId = post.id;
  const path = `/portfolios/${story.id(doctor)}`;
  story.must('den nya studierektorn läser delmålen', await keeper.get(`${path}/goals?post=${post.id}`));
  await checkpoint(story, play, {
    what: 'efter flytten',
    goalsMet: training.course.after.goalsMet,
    months: training.monthsInEast,
  });
};

/** Days that only round up to what is required are not enough; the running period is prolonged. */
export const lastDays: StChapter = async (story, play) => {
  const { training } = play;
  const keeper = await story.as(training.east.studyDirector);
  const path = `/posts/${play.postId}`;
  const period = periodOf(play, training.lastPeriod);
  const { revision } = story.must('tjänsten', await keeper.get<Post>(path));
  const added = story.must(
    'sista perioden förs in',
    await keeper.post<Post & { periods: { id: string; from: string }[] }>(`${path}/periods`, {
      ...period,
      to: training.tooShortTo,
      revision,
    }),
  );
  await checkpoint(story, play, {
    what: 'när tiden bara avrundas upp',
    goalsMet: training.goals,
    months: training.monthsTooShort,
  });
  await timeIsNotEnough(story, play);
  const last = added.periods.find((one) => one.from === period.from);
  story.must(
    'perioden förlängs',
    await keeper.put(`${path}/periods/${last?.id}`, { ...period, revision: added.revision }),
  );
};

/** The form that states the whole time cannot be signed (R18). */
const timeIsNotEnough: StChapter = async (story, play) => {
  const [first] = play.training.finals;
  if (!first) return;
  const { doctor } = play.training;
  const client = await story.as(doctor);
  const path = `/portfolios/${story.id(doctor)}/intyg-requests`;
  const prefill = story.must(
    'underlaget',
    await client.get<{ content: unknown }>(`${path}/prefill?type=${first.type}&post=${play.postId}`),
  );
  const asked = await client.post<{ id: string }>(path, {
    type: first.type,
    postId: play.postId,
    content: prefill.content,
    signerId: story.id(first.asked),
    send: false,
  });
  const draft = story.must('utkastet', asked);
  const { findings } = story.must(
    'alla fel',
    await client.get<{ findings: { level: string; rule?: string }[] }>(`/intyg/${draft.id}/check`),
  );
  story.check(
    'hindrat av R18',
    findings.some(({ level, rule }) => level === 'block' && rule === 'R18'),
    findings,
  );
};
