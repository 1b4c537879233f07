import { z } from 'zod';
import type { PublishedCube } from '../../contract/cube.js';
import { outputOf } from './formats.js';
import type { Output } from './formats.js';
import { languageOf } from './languages.js';
import type { PxLinks } from './links.js';
import { isPxProblem, pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import { select } from './select.js';
import { selectionFrom } from './selection.js';
import type { Selection } from './selection.js';

/** A saved query as it is kept: nothing but a choice in a published table, so it holds nothing about anybody. */
export const savedQuery = z.strictObject({
  tableId: z.string().max(20),
  language: z.enum(['sv', 'en']),
  selection: z.strictObject({
    selection: z.array(
      z.strictObject({
        variableCode: z.string(),
        codelist: z.string().optional(),
        valueCodes: z.array(z.string()),
      }),
    ),
    placement: z.strictObject({ heading: z.array(z.string()), stub: z.array(z.string()) }),
  }),
  outputFormat: z.string(),
  outputFormatParams: z.array(z.string()),
});
export type SavedQuery = z.infer<typeof savedQuery>;

/** The most bytes that a saved query takes as JSON. */
export const LARGEST_SAVED_QUERY = 20_000;

const asked = z.object({
  tableid: z.string().max(200),
  language: z.string().max(10).nullish(),
  selection: z.unknown(),
  outputformat: z.string().max(30).nullish(),
  outputformatparams: z.array(z.string().max(30)).max(10).nullish(),
});

/** What is asked to be saved, before its table is known. */
export function tableOfSavedQuery(body: unknown): string | PxProblem {
  const parsed = asked.safeParse(lowered(body));
  return parsed.success ? parsed.data.tableid : pxProblem('noQuery');
}

/**
 * Only a query that can be run is saved, and of it only what the table knows: codes and expressions that select, never free
 * text.
 */
export function toSavedQuery(body: unknown, published: PublishedCube): SavedQuery | PxProblem {
  const parsed = asked.safeParse(lowered(body));
  if (!parsed.success) return pxProblem('noQuery');
  const { language: wished, outputformat, outputformatparams } = parsed.data;
  const language = languageOf(wished ?? undefined);
  if (!language) return pxProblem('unsupportedLanguage');
  const params = outputformatparams ?? [];
  const output = outputOf(outputformat ?? undefined, params);
  if (isPxProblem(output)) return output;
  const selection = selectionFrom(parsed.data.selection ?? {});
  if (isPxProblem(selection)) return selection;
  const table = select(published, language, selection);
  if (isPxProblem(table)) return table;
  const saved: SavedQuery = {
    tableId: published.cube.id,
    language,
    selection: toJson(selection),
    outputFormat: (outputformat ?? 'json-stat2').toLowerCase(),
    outputFormatParams: params,
  };
  return JSON.stringify(saved).length > LARGEST_SAVED_QUERY ? pxProblem('tooLarge') : saved;
}

function toJson({ variables, heading, stub }: Selection): SavedQuery['selection'] {
  return {
    selection: variables.map(({ variableCode, codelist, valueCodes }) => ({
      variableCode,
      ...(codelist ? { codelist } : {}),
      valueCodes: [...valueCodes],
    })),
    placement: { heading: [...heading], stub: [...stub] },
  };
}

export function selectionOfSaved(saved: SavedQuery): Selection {
  const { selection, placement } = saved.selection;
  return { variables: selection, ...placement };
}

export function outputOfSaved(saved: SavedQuery): Output | PxProblem {
  return outputOf(saved.outputFormat, saved.outputFormatParams);
}

/** PxAPI-2.yml, SavedQueryResponse. */
export function savedQueryResponse(id: string, saved: SavedQuery, links: PxLinks): Record<string, unknown> {
  const path = `savedqueries/${id}`;
  return {
    language: saved.language,
    id,
    savedQuery: { id, ...saved },
    links: [links.link('self', links.href(path)), links.link('data', links.href(`${path}/data`))],
  };
}

function lowered(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
}

/** PxAPI-2.yml, SelectionResponse: a selection with its language and links. */
export function selectionResponse(
  selection: Selection,
  path: string,
  links: PxLinks,
): Record<string, unknown> {
  return { language: links.language, ...toJson(selection), links: [links.link('self', links.href(path))] };
}
