import { emptyBtStory } from '../bt/chapters.js';
import type { Played, Playing } from '../playing.js';
import { Story } from '../story.js';
import { year2016 } from './year-2016.js';
import { year2022 } from './year-2022.js';
import { year2023 } from './year-2023.js';

export type PlayedForged = Played & { cases: number };

/**
 * The forged cases that are known (security.md 3, secondary sources), each over HTTP against a running instance with the demo's
 * people: how each is caught by what the product has, and what the authority does about it.
 */
export async function playForged({ baseUrl, tell }: Playing): Promise<PlayedForged> {
  const story = new Story(baseUrl, tell);
  const bt = emptyBtStory();
  story.chapter('2022: tjänstgöring som inte har ägt rum');
  await year2022(story, bt);
  story.chapter('2016: tre förfalskade handlingar, och en varning som låg');
  await year2016(story, bt);
  story.chapter('2023: en falsk examen, och två regioner');
  await year2023(story, bt);
  return { story, documents: 0, cases: 3 };
}
