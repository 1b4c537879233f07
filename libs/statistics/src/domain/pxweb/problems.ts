/**
 * The error bodies of PxWebApi 2, as its reference server answers them (misspellings and all): clients look at the status, people
 * read the title. `detail` names the variable when there is one, never what the caller wrote.
 */
export type PxProblem = { type: string; title: string; status: number; detail?: string };

const parameter = (title: string, status = 400) => ({ type: 'Parameter error', title, status });

export const PX_PROBLEMS = {
  unknownTable: parameter('Non-existent table', 404),
  unknownPage: parameter('Non-existent page', 404),
  unknownSavedQuery: parameter('Saved query not found', 404),
  unknownPath: parameter('Not Found', 404),
  unknownVariable: parameter('Non-existent variable'),
  unknownCodelist: parameter('Non-existent codelist'),
  unknownValue: parameter('Non-existent value'),
  missingSelection: parameter('Missing selection for mandantory variable'),
  illegalExpression: parameter('Illegal selection expression'),
  illegalPlacement: parameter('Illegal placment'),
  illegalBody: parameter('Illegal query'),
  unsupportedLanguage: parameter('Unsupported language'),
  unsupportedFormat: parameter('Unsupported output format'),
  // The specification says 403; the reference server says 400, and clients give up at either.
  tooManyCells: parameter('Too many cells selected'),
  tooManyCalls: parameter('Too many requests', 429),
  tooLarge: parameter('Query too large', 413),
  notSaved: {
    type: 'Create saved query',
    title: 'Internal error! Could not create saved query',
    status: 400,
  },
  noQuery: { type: 'Create saved query', title: 'No query specified', status: 400 },
  unexpected: { type: 'about:blank', title: 'Internal Server Error', status: 500 },
} as const satisfies Record<string, PxProblem>;

export function pxProblem(kind: keyof typeof PX_PROBLEMS, detail?: string): PxProblem {
  return { ...PX_PROBLEMS[kind], ...(detail ? { detail } : {}) };
}

export function isPxProblem(value: unknown): value is PxProblem {
  return typeof value === 'object' && value !== null && 'title' in value && 'status' in value;
}
