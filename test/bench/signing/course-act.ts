import type { Browser } from '../../support/browser.js';
import type { Story } from '../../journeys/story/story.js';

type Act = { ticket: string; signUrl: string };
type Result = { state: string; items: { result: string }[] };
type CourseOf = { participants: { trainee: { id: string }; toSign?: object | null }[] };

const words = { courseSubject: 'Ledarskap', description: 'Tre dagar.', workplace: 'Exempelkurser AB' };

/** The leader writes the course form once for all who took part; gives what there is to sign. */
export async function writeForAll(story: Story, leader: Browser, occasionId: string): Promise<object[]> {
  const address = `/course-occasions/${occasionId}`;
  const { participants } = story.must('kursen', await leader.get<CourseOf>(address));
  const traineeIds = participants.map(({ trainee }) => trainee.id);
  const written = await leader.post<CourseOf>(`${address}/intyg`, { ...words, traineeIds });
  return story.must('intygen skrivs', written).participants.flatMap(({ toSign }) => toSign ?? []);
}

/** From the press on *Signera* until the last is signed, the eID's own pages included. Throws unless all are. */
export async function signInOneAct(story: Story, leader: Browser, items: readonly object[]): Promise<void> {
  const act = story.must('akten öppnas', await leader.post<Act>('/signing-acts', { items }));
  await leader.sign(act.signUrl);
  const result = async () => (await leader.get<Result>(`/signing-acts/${act.ticket}`)).body;
  let seen = await result();
  for (; seen.state === 'authenticated'; seen = await result())
    await new Promise((resolve) => setTimeout(resolve, 100));
  const signed = seen.items.filter((one) => one.result === 'signed').length;
  if (signed !== items.length) throw new Error(`${signed} av ${items.length} signerades.`);
}
