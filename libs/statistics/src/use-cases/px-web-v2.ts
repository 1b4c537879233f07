import type { Clock } from '@specialistvagen/platform';
import type { PublishedCube } from '../contract/index.js';
import { codelist } from '../domain/pxweb/codelists.js';
import { configV2 } from '../domain/pxweb/config.js';
import type { DataTable } from '../domain/pxweb/data-table.js';
import { defaultSelection } from '../domain/pxweb/default-selection.js';
import { write } from '../domain/pxweb/formats.js';
import type { Output } from '../domain/pxweb/formats.js';
import { metadata } from '../domain/pxweb/json-stat2.js';
import { languageOf } from '../domain/pxweb/languages.js';
import type { PxLanguage } from '../domain/pxweb/languages.js';
import { PxLinks } from '../domain/pxweb/links.js';
import { metadataSelection } from '../domain/pxweb/metadata-selection.js';
import { isPxProblem, pxProblem } from '../domain/pxweb/problems.js';
import type { PxProblem } from '../domain/pxweb/problems.js';
import { selectionResponse } from '../domain/pxweb/saved-query.js';
import { select } from '../domain/pxweb/select.js';
import type { Selection } from '../domain/pxweb/selection.js';
import { tableEntry, tableList } from '../domain/pxweb/table-list.js';
import {
  outputOfAddress,
  parameter,
  selectionOfAddress,
  selectionOfBody,
  whole,
} from '../domain/pxweb/v2-query.js';
import type { Query } from '../domain/pxweb/v2-query.js';
import { variablesOf } from '../domain/pxweb/variables.js';
import { jsonAnswer, tagOf } from './px-answer.js';
import type { KeptContent, PxAnswer } from './px-answer.js';
import { RecentlyUsed } from './recently-used.js';
import type { PublishedTables } from './published-tables.js';

export type PxSettings = { root: string; appVersion: string; licence?: string };
/** Tables that have just been written: most who ask, ask the same (the pages' own questions, a script that runs again). */
const CHARACTERS_KEPT = 8_000_000;
/** What is chosen is read when the answer is made: an answer that is kept needs no reading. */
type Asked = { choose: () => Selection | PxProblem; output: Output };
type Context = { language: PxLanguage; links: PxLinks };

/** PxWebApi 2 over the published tables (statistics.md §4.3; PxAPI-2.yml). Answers or problems, never exceptions. */
export class PxWebV2 {
  private readonly answers = new RecentlyUsed<KeptContent>(CHARACTERS_KEPT);

  constructor(
    private readonly tables: PublishedTables,
    private readonly settings: PxSettings,
    private readonly clock: Clock,
  ) {}

  config(): PxAnswer | PxProblem {
    return jsonAnswer(configV2(this.settings.appVersion, this.settings.licence));
  }

  async list(query: Query): Promise<PxAnswer | PxProblem> {
    const context = this.contextOf(query);
    if (isPxProblem(context)) return context;
    const asked = {
      query: parameter(query, 'query'),
      pastDays: whole(query, 'pastDays'),
      pageNumber: whole(query, 'pageNumber'),
      pageSize: whole(query, 'pageSize'),
    };
    const cubes = await this.tables.list();
    return jsonAnswer(tableList(cubes, asked, { ...context, now: this.clock.now() }), {
      tag: tagOf(...cubes),
    });
  }

  async table(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    return this.described(id, query, ({ cube }, { language, links }) => ({
      ...tableEntry(cube, language, links),
      language,
    }));
  }

  async metadata(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    return this.described(id, query, ({ cube }, { language, links }) => {
      const chosen = metadataSelection(cube, language, query);
      return isPxProblem(chosen) ? chosen : metadata({ cube, language, ...chosen }, links);
    });
  }

  async defaultSelection(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    return this.described(id, query, ({ cube }, { language, links }) =>
      selectionResponse(
        defaultSelection(variablesOf(cube, language)),
        `tables/${cube.id}/defaultselection`,
        links,
      ),
    );
  }

  async codelist(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    const context = this.contextOf(query);
    if (isPxProblem(context)) return context;
    const cubes = await this.tables.list();
    const found = codelist(cubes, id, context.language, context.links);
    return jsonAnswer(found ?? { ...pxProblem('unknownCodelist'), status: 404 }, { tag: tagOf(...cubes) });
  }

  async dataByAddress(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    return this.data(id, query, () => selectionOfAddress(query));
  }

  async dataByBody(id: string, query: Query, body: unknown): Promise<PxAnswer | PxProblem> {
    return this.data(id, query, () => selectionOfBody(body, query));
  }

  private async data(
    id: string,
    query: Query,
    choose: () => Selection | PxProblem,
  ): Promise<PxAnswer | PxProblem> {
    const context = this.contextOf(query);
    if (isPxProblem(context)) return context;
    const output = outputOfAddress(query);
    if (isPxProblem(output)) return output;
    const published = await this.tables.read(id);
    if (!published) return pxProblem('unknownTable');
    return this.written(published, { ...context, choose, output });
  }

  /** Chosen and written when it is wanted. */
  written(published: PublishedCube, asked: Context & Asked): PxAnswer {
    const { language, links, choose, output } = asked;
    return {
      tag: tagOf(published.cube),
      kept: this.answers,
      make: async () => {
        const selection = choose();
        if (isPxProblem(selection)) return selection;
        const table: DataTable | PxProblem = select(published, language, selection);
        return isPxProblem(table) ? table : write(table, output, links);
      },
    };
  }

  contextOf(query: Query): Context | PxProblem {
    const language = languageOf(parameter(query, 'lang'));
    if (!language) return pxProblem('unsupportedLanguage');
    return { language, links: this.linksIn(language) };
  }

  linksIn(language: PxLanguage): PxLinks {
    return new PxLinks(this.settings.root, language);
  }

  private async described(
    id: string,
    query: Query,
    tell: (published: PublishedCube, context: Context) => unknown,
  ): Promise<PxAnswer | PxProblem> {
    const context = this.contextOf(query);
    if (isPxProblem(context)) return context;
    const published = await this.tables.read(id);
    if (!published) return pxProblem('unknownTable');
    return jsonAnswer(tell(published, context), { tag: tagOf(published.cube) });
  }
}
