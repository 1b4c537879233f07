import type { StatisticsCube } from '../contract/index.js';
import type { PxFile } from '../domain/pxweb/formats.js';
import { orderedJson } from '../domain/pxweb/ordered-json.js';
import { isPxProblem } from '../domain/pxweb/problems.js';
import type { PxProblem } from '../domain/pxweb/problems.js';
import type { RecentlyUsed } from './recently-used.js';

/** What is sent: with a file's name when it is a table's data. */
export type PxContent = Omit<PxFile, 'fileName'> & { fileName?: string };

/** What has been made, and what is sent with it each time. */
export type KeptContent = PxContent & { etag: string };

/**
 * An answer that is made when it is wanted. The same question under the same `tag` gets the same answer, so that who has it needs
 * nothing more.
 */
export type PxAnswer = {
  status?: number;
  tag?: string;
  /** Where what has been made is kept, under tag and question; absent when the answer depends on anything else, such as the day. */
  kept?: RecentlyUsed<KeptContent>;
  make: () => Promise<PxContent | PxProblem>;
};

export const tagOf = (...cubes: readonly StatisticsCube[]): string =>
  cubes.map(({ id, version }) => `${id}.${version}`).join(',');

export const JSON_TYPE = 'application/json; charset=utf-8';

export function jsonAnswer(body: unknown, more: Pick<PxAnswer, 'status' | 'tag'> = {}): PxAnswer | PxProblem {
  if (isPxProblem(body)) return body;
  return { ...more, make: async () => ({ content: orderedJson(body), contentType: JSON_TYPE }) };
}
