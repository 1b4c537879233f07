import { writeDocuments } from '../documents.js';
import type { Played, Playing } from '../playing.js';
import { Story } from '../story.js';
import { mandates } from './01-mandates.js';
import { post } from './02-post.js';
import { assessments } from './03-assessments.js';
import { goalIntyg } from './03-goal-intyg.js';
import { serviceAndCompetence } from './04-service-and-competence.js';
import { application } from './05-application.js';
import { casework } from './06-casework.js';
import { readCells, secondsUntilMoved } from './07-figures.js';
import { verifyAll } from './08-verify.js';
import { refusal } from './09-refusal.js';
import { emptyBtStory } from './chapters.js';
import { learning } from './learning.js';

export type PlayedBt = Played & { secondsToCell: number | null };

/** A BT from the first mandate to the approval, over HTTP against a running instance. */
export async function playBt({ baseUrl, dataDir, out, tell }: Playing): Promise<PlayedBt> {
  const story = new Story(baseUrl, tell);
  const bt = emptyBtStory();
  story.chapter('1 Uppdrag');
  await mandates(story, bt);
  story.chapter('2 Tjänst');
  await post(story, bt);
  story.chapter('Vardagen: logg, reflektion och samtal');
  await learning(story, bt);
  story.chapter('3 Delmål');
  await assessments(story, bt);
  await goalIntyg(story, bt);
  story.chapter('4 Fullgjord tjänstgöring och uppnådd baskompetens');
  await serviceAndCompetence(story, bt);
  story.chapter('5 Ansökan');
  await application(story, bt);
  story.chapter('6 Socialstyrelsen');
  const before = await readCells(dataDir);
  await casework(story, bt);
  story.chapter('7 Statistik');
  const secondsToCell = await secondsUntilMoved(dataDir, before);
  story.check('den interna cellen flyttades med exakt ett inom 60 s', secondsToCell !== undefined);
  story.chapter('8 Ett avslag');
  await refusal(story, bt);
  story.chapter('9 Kontroll');
  const owned = bt.documents.map((one) => ({ owner: 'maja', ...one }));
  const pdfs = await writeDocuments(story, owned, out);
  await verifyAll(story, bt, pdfs);
  return { story, documents: pdfs.size, secondsToCell: secondsToCell ?? null };
}
