import { aPng } from '../../support/builders/files.js';
import type { Story } from '../../journeys/story/story.js';

type Items = { items: { id: string }[] };
const PNG = { 'content-type': 'image/png' };

/** Maja lays a file beside what the address names. */
export async function attachedTo(story: Story, address: string): Promise<string> {
  const maja = await story.as('maja');
  const answer = await maja.api<Items>('POST', `${address}/attachments`, aPng(), PNG);
  return story.must('en fil', answer).items[0]?.id ?? '';
}

/** Something in each of maja's books: an entry and a reflection with a file each, and a meeting with her supervisor. */
export async function majasLearning(story: Story): Promise<Record<string, string>> {
  const [maja, erik] = [await story.as('maja'), await story.as('erik')];
  const path = `/portfolios/${story.id('maja')}`;
  const first = async (what: string, address: string, body: object, by = maja) =>
    story.must(what, await by.post<Items>(`${path}${address}`, body)).items[0]?.id ?? '';
  const entry = { doneOn: '2026-06-01', procedure: 'Lumbalpunktion', role: 'performed', count: 1, goals: [] };
  const meeting = { supervisorId: story.id('erik'), heldOn: '2026-06-01', minutes: 'Samtal', nextSteps: '' };
  const logbookEntry = await first('en åtgärd', '/logbook', entry);
  const reflection = await first('en reflektion', '/reflections', { text: 'Eget', goals: [] });
  const logbookFile = await attachedTo(story, `${path}/logbook/${logbookEntry}`);
  return {
    logbookEntry,
    reflection,
    logbookFile,
    attachmentId: logbookFile,
    reflectionFile: await attachedTo(story, `${path}/reflections/${reflection}`),
    meeting: await first('ett samtal', '/meetings', meeting, erik),
  };
}
