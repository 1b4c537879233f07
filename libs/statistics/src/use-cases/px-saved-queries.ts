import { createHash } from 'node:crypto';
import type { Transactions } from '@specialistvagen/platform';
import { isPxProblem, pxProblem } from '../domain/pxweb/problems.js';
import type { PxProblem } from '../domain/pxweb/problems.js';
import {
  outputOfSaved,
  savedQuery,
  savedQueryResponse,
  selectionOfSaved,
  selectionResponse,
  tableOfSavedQuery,
  toSavedQuery,
} from '../domain/pxweb/saved-query.js';
import type { SavedQuery } from '../domain/pxweb/saved-query.js';
import { outputOfAddress, parameter } from '../domain/pxweb/v2-query.js';
import type { Query } from '../domain/pxweb/v2-query.js';
import { findSavedQuery, insertSavedQuery } from '../storage/saved-queries.js';
import { jsonAnswer } from './px-answer.js';
import type { PxAnswer } from './px-answer.js';
import type { PublishedTables } from './published-tables.js';
import type { PxWebV2 } from './px-web-v2.js';

const ID = /^[0-9a-f]{24}$/;

/** Saved queries of PxWebApi 2: a choice that can be run again, on whatever is the latest version then. */
export class PxSavedQueries {
  constructor(
    private readonly tables: PublishedTables,
    private readonly api: PxWebV2,
    private readonly transactions: Transactions,
  ) {}

  async save(body: unknown): Promise<PxAnswer | PxProblem> {
    const tableId = tableOfSavedQuery(body);
    if (isPxProblem(tableId)) return tableId;
    const published = await this.tables.read(tableId);
    if (!published) return pxProblem('unknownTable');
    const saved = toSavedQuery(body, published);
    if (isPxProblem(saved)) return saved;
    const id = createHash('sha256').update(JSON.stringify(saved)).digest('hex').slice(0, 24);
    const isKept = await this.transactions.run({ system: true }, () => insertSavedQuery(id, saved));
    if (!isKept) return pxProblem('notSaved');
    return jsonAnswer(savedQueryResponse(id, saved, this.api.linksIn(saved.language)), { status: 201 });
  }

  async read(id: string): Promise<PxAnswer | PxProblem> {
    const saved = await this.find(id);
    if (isPxProblem(saved)) return saved;
    return jsonAnswer(savedQueryResponse(id, saved, this.api.linksIn(saved.language)), { tag: id });
  }

  async selection(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    const saved = await this.find(id);
    if (isPxProblem(saved)) return saved;
    const context = this.api.contextOf(query);
    if (isPxProblem(context)) return context;
    const path = `savedqueries/${id}/selection`;
    return jsonAnswer(selectionResponse(selectionOfSaved(saved), path, context.links), { tag: id });
  }

  /** Runs it; language and format may be others than those saved. */
  async data(id: string, query: Query): Promise<PxAnswer | PxProblem> {
    const saved = await this.find(id);
    if (isPxProblem(saved)) return saved;
    const context = this.api.contextOf({ lang: parameter(query, 'lang') ?? saved.language });
    if (isPxProblem(context)) return context;
    const isAnother = parameter(query, 'outputFormat') ?? parameter(query, 'outputFormatParams');
    const output = isAnother === undefined ? outputOfSaved(saved) : outputOfAddress(query);
    if (isPxProblem(output)) return output;
    const published = await this.tables.read(saved.tableId);
    if (!published) return pxProblem('unknownTable');
    return this.api.written(published, { ...context, choose: () => selectionOfSaved(saved), output });
  }

  private async find(id: string): Promise<SavedQuery | PxProblem> {
    if (!ID.test(id)) return pxProblem('unknownSavedQuery');
    const stored = await this.transactions.run({ system: true }, () => findSavedQuery(id));
    return stored === undefined ? pxProblem('unknownSavedQuery') : savedQuery.parse(stored);
  }
}
