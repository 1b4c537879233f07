import type { Story } from '../story.js';
import type { Expected, StPlay } from './training.js';

type Completeness = { goals: { code: string; isMet: boolean; missing: string | null }[]; goalsMet: number };
type Goals = { items: { code: string; state: string }[] };
type Time = { total: { shown: string }; required: { shown: string }; isEnough: boolean };

/** Three pages must say the same as was reckoned by hand: the officer's list, the trainee's goals and the time account. */
export async function checkpoint(
  story: Story,
  play: StPlay,
  { what, goalsMet, months }: Expected & { what: string },
): Promise<void> {
  const { training, postId } = play;
  const doctor = await story.as(training.doctor);
  const of = (page: string) => `/portfolios/${story.id(training.doctor)}/${page}?post=${postId}`;
  const now = story.must('är ansökan komplett?', await doctor.get<Completeness>(of('completeness')));
  const { items } = story.must('delmålen', await doctor.get<Goals>(of('goals')));
  const time = story.must('tiden', await doctor.get<Time>(of('time')));
  const told = {
    goals: now.goals.length,
    goalsMet: now.goalsMet,
    signed: items.filter(({ state }) => state === 'signed').length,
    months: time.total.shown,
    required: time.required.shown,
  };
  const reckoned = {
    goals: training.goals,
    goalsMet,
    signed: goalsMet,
    months,
    required: training.requiredMonths,
  };
  const missing = now.goals.filter(({ isMet }) => !isMet).map((one) => `${one.code}: ${one.missing ?? ''}`);
  story.check(
    `avstämning ${what}: ${goalsMet} av ${training.goals} delmål och ${months} månader`,
    JSON.stringify(told) === JSON.stringify(reckoned),
    { told, reckoned, missing },
  );
  play.checkpoints += 1;
}
