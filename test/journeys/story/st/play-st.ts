import { writeDocuments } from '../documents.js';
import type { Played, Playing } from '../playing.js';
import { Story } from '../story.js';
import { firstPost } from './1-post.js';
import { planIn } from './2-plan.js';
import { stages } from './3-intyg.js';
import { courseLeader } from './4-course-leader.js';
import { lastDays, move } from './5-move.js';
import { recertify } from './6-recertify.js';
import { finals } from './7-finals.js';
import { application } from './8-application.js';
import { casework } from './9-casework.js';
import { verifyOffline } from './11-verify.js';
import { badInput } from './bad-input.js';
import { familyMedicine } from './family-medicine.js';
import { psychiatry } from './psychiatry.js';
import { emptyStPlay } from './training.js';
import type { StChapter, StTraining } from './training.js';

export const TRAININGS: Readonly<Record<string, StTraining>> = {
  allmanmedicin: familyMedicine,
  psykiatri: psychiatry,
};

const CHAPTERS: readonly (readonly [string, StChapter])[] = [
  ['Tjänst i Sörmland', firstPost],
  ['Individuell plan', planIn(({ training }) => training.west)],
  ['Det som inte går', badInput],
  ['Intyg i Sörmland', stages(({ training }) => training.inWest)],
  ['Kursledare', courseLeader],
  ['Flytt till Östergötland', move],
  ['Planen revideras', planIn(({ training }) => training.east)],
  ['Intyg i Östergötland', stages(({ training }) => training.inEast)],
  ['Omintygande', recertify],
  ['De sista dagarna', lastDays],
  ['Avslutande intyg', finals],
  ['Ansökan', application],
  ['Socialstyrelsen', casework],
];

export type PlayedSt = Played & { intyg: number; checkpoints: number; secondsEach: Record<string, number> };

/** Whole STs from the post to the sealed certificate, over HTTP against a running instance. */
export async function playSt(playing: Playing, specialties = Object.keys(TRAININGS)): Promise<PlayedSt> {
  const { baseUrl, dataDir, out, tell } = playing;
  const story = new Story(baseUrl, tell);
  const documents = [];
  const played = { intyg: 0, checkpoints: 0, secondsEach: {} as Record<string, number> };
  for (const specialty of specialties) {
    const training = TRAININGS[specialty];
    if (!training) throw new Error(`Ingen berättelse om ${specialty}`);
    const started = performance.now();
    const play = emptyStPlay(training);
    for (const [title, chapter] of CHAPTERS) {
      story.chapter(`${training.title}: ${title}`);
      await chapter(story, play);
    }
    played.intyg += play.intyg;
    played.checkpoints += play.checkpoints;
    played.secondsEach[specialty] = Math.round((performance.now() - started) / 100) / 10;
    documents.push(...play.documents);
  }
  story.chapter('Kontroll');
  const pdfs = await writeDocuments(story, documents, out);
  await verifyOffline(story, { pdfs, dataDir, out });
  return { story, documents: pdfs.size, ...played };
}
