import { goalIntyg } from '../story/bt/03-goal-intyg.js';
import { serviceAndCompetence } from '../story/bt/04-service-and-competence.js';
import { application } from '../story/bt/05-application.js';
import type { BtStory } from '../story/bt/chapters.js';
import type { Story } from '../story/story.js';
import { askForIntyg, sendBack, takeCase, withPost } from './arrangement.js';
import type { Ids } from './role-pages.js';

export type Played = { story: Story; bt: BtStory };

/** What the pages are about is known before it exists: tests are named after the pages. */
export const noIds = (): Ids => ({
  trainee: '',
  sent: '',
  draft: '',
  returned: '',
  signed: '',
  application: '',
});

/** A BT that has begun: some intyg asked for, some sent back, some a draft. */
export async function begin(url: string, ids: Ids): Promise<Played> {
  const { story, bt } = await withPost(url);
  ids.trainee = story.id('maja');
  ids.sent = await askForIntyg(story, bt, { goals: ['BT1', 'BT9'], signer: 'erik' });
  ids.draft = await askForIntyg(story, bt, { goals: ['BT15'], signer: 'erik', send: false });
  ids.returned = await askForIntyg(story, bt, { goals: ['BT10'], signer: 'sara', unit: 'emergency' });
  await sendBack(story, ids.returned, 'sara', 'Skriv ut jourpassen också.');
  return { story, bt };
}

/** As much as the form has room for, and a word that no line has room for. */
const LONG = `${'Mottagningsverksamhet'.repeat(12)} ${'Mottagning och hembesök under handledning. '.repeat(80)}`;

/** An intyg with long texts, which lies with Johan. */
export const askAtLength = ({ story, bt }: Played): Promise<string> =>
  askForIntyg(story, bt, { goals: ['BT2'], signer: 'johan', unit: 'psychiatry', activities: LONG });

/** Johan sends it back with a reason that is as long. */
export const sendBackAtLength = ({ story }: Played, id: string): Promise<void> =>
  sendBack(story, id, 'johan', LONG.slice(0, 900));

/** The mandate administrator notes sekretessmarkering for Maja. */
export async function protect({ story }: Played, ids: Ids): Promise<void> {
  const body = { protection: 'sekretessmarkering', basis: 'Uppgift från Skatteverket' };
  const ulla = await story.as('ulla');
  story.must('skyddet', await ulla.post(`/people/${ids.trainee}/protection`, body));
}

type Listed = { id: string; state: string; goals: string[] };

/** Everything is signed, the application is sent, and an officer has taken it. */
export async function send({ story, bt }: Played, ids: Ids): Promise<void> {
  await goalIntyg(story, bt);
  await serviceAndCompetence(story, bt);
  await application(story, bt);
  await takeCase(story, bt);
  const maja = await story.as('maja');
  const list = await maja.get<{ items: Listed[] }>(`/portfolios/${ids.trainee}/intyg`);
  const isSaras = ({ state, goals }: Listed) => state === 'signed' && goals.includes('BT6');
  ids.signed = list.body.items.find(isSaras)?.id ?? '';
  ids.application = bt.applicationId;
}
