import { configV1 } from '../domain/pxweb/config.js';
import { write } from '../domain/pxweb/formats.js';
import { languageOf } from '../domain/pxweb/languages.js';
import { PxLinks } from '../domain/pxweb/links.js';
import type { PxProblem } from '../domain/pxweb/problems.js';
import { databases, level, tableAt, v1Metadata } from '../domain/pxweb/v1-navigation.js';
import { V1_ERRORS, isV1Error, selectV1 } from '../domain/pxweb/v1-query.js';
import type { ErrorV1 } from '../domain/pxweb/v1-query.js';
import type { Query } from '../domain/pxweb/v2-query.js';
import { jsonAnswer, tagOf } from './px-answer.js';
import type { PxAnswer } from './px-answer.js';
import type { PublishedTables } from './published-tables.js';

type Answer = PxAnswer | PxProblem | ErrorV1;

/** PxWeb API 1 over the published tables (statistics.md §4.2): what R's pxweb and older scripts speak. */
export class PxWebV1 {
  constructor(
    private readonly tables: PublishedTables,
    private readonly root: string,
  ) {}

  /** GET of a path below `/api/v1`: language, database, subject, table. With `?config` the limits, wherever it is asked. */
  async get([asked, ...path]: readonly string[], query: Query): Promise<Answer> {
    const language = languageOf(asked);
    if (!language) return V1_ERRORS.notFound;
    if (Object.hasOwn(query, 'config')) return jsonAnswer(configV1());
    if (Object.keys(query).length > 0) return V1_ERRORS.parameter;
    if (path.length === 0) return jsonAnswer(databases(language));
    const cubes = await this.tables.list();
    const tag = tagOf(...cubes);
    if (path.length < 3) {
      const found = level(cubes, path, language);
      return found ? jsonAnswer(found, { tag }) : V1_ERRORS.notFound;
    }
    const id = tableAt(cubes, path);
    const cube = cubes.find((one) => one.id === id);
    return cube ? jsonAnswer(v1Metadata(cube, language), { tag }) : V1_ERRORS.notFound;
  }

  async post([asked, ...path]: readonly string[], body: unknown): Promise<Answer> {
    const language = languageOf(asked);
    const id = tableAt(await this.tables.list(), path);
    const published = language && id ? await this.tables.read(id) : undefined;
    if (!language || !published) return V1_ERRORS.notFound;
    const chosen = selectV1(published, language, body);
    if (isV1Error(chosen)) return chosen;
    const links = new PxLinks(this.root, language);
    return { make: () => write(chosen.table, chosen.output, links) };
  }
}
