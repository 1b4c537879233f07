import { emptyBtStory } from '../../journeys/story/bt/chapters.js';
import { mandates } from '../../journeys/story/bt/01-mandates.js';
import { shortPost } from '../../journeys/story/bt/09-refusal.js';
import { Story } from '../../journeys/story/story.js';

/** Somebody else than the doctor of the other benchmarks, whose portfolio keeps its size. */
export const TRAINEE = 'noor';
const SUPERVISOR = 'erik';
const FORMS = ['mini-cex', 'dops', 'cbd', 'medsittning'];
const PROCEDURES = ['Suturering', 'Lumbalpunktion', 'Ledpunktion', 'Artärpunktion', 'Kateterisering'];

/** A doctor in BT with as many entries in the log and as many answered assessments, made the way people make them. */
export async function arrangeEveryday(baseUrl: string, items: number): Promise<Story> {
  const story = new Story(baseUrl, () => undefined);
  const bt = emptyBtStory();
  await mandates(story, bt);
  await shortPost(story, bt);
  for (let n = 0; n < items; n += 1) await Promise.all([logged(story, n), assessed(story, n)]);
  const [failed] = story.failed;
  if (failed) throw new Error(`Det gick inte att göra i ordning: ${failed.what} ${failed.detail ?? ''}`);
  return story;
}

const portfolio = (story: Story) => `/portfolios/${story.id(TRAINEE)}`;
const goalOf = (n: number) => `BT${(n % 18) + 1}`;
const dayOf = (n: number) => `2026-${n % 2 === 0 ? '09' : '10'}-${String((n % 28) + 1).padStart(2, '0')}`;

async function logged(story: Story, n: number): Promise<void> {
  const trainee = await story.as(TRAINEE);
  const procedure = PROCEDURES[n % PROCEDURES.length];
  const entry = { doneOn: dayOf(n), procedure, role: 'performed', count: 1, goals: [goalOf(n)] };
  story.must('en åtgärd i loggen', await trainee.post(`${portfolio(story)}/logbook`, entry));
}

async function assessed(story: Story, n: number): Promise<void> {
  const [trainee, supervisor] = [await story.as(TRAINEE), await story.as(SUPERVISOR)];
  const goals = [goalOf(n)];
  const of = { kind: 'person', personId: story.id(SUPERVISOR) };
  const asked = await trainee.post<{ id: string }>(`${portfolio(story)}/assessments`, {
    form: FORMS[n % FORMS.length],
    goals,
    of,
  });
  const { id } = story.must('en bedömning begärs', asked);
  const answers = { goals, independence: (n % 4) + 1, strength: 'Lugn och systematisk.' };
  story.must(
    'bedömningen lämnas',
    await supervisor.post(`/assessments/${id}/answer`, { revision: 0, answers }),
  );
}

/** The address in the code that the doctor holds up. */
export async function codeOf(story: Story): Promise<string> {
  const trainee = await story.as(TRAINEE);
  const asked = { form: 'mini-cex', goals: ['BT1'], of: { kind: 'code' } };
  const path = `${portfolio(story)}/assessments`;
  const { id } = story.must('med kod', await trainee.post<{ id: string }>(path, asked));
  const code = await trainee.post<{ address: string }>(`/assessments/${id}/code`);
  return story.must('koden visas', code).address;
}
