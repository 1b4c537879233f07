import { HttpException } from '@nestjs/common';
import { DomainError, sqlState } from '@specialistvagen/platform';
import type { ErrorKind, Reason } from '@specialistvagen/platform';
import { SigningError } from '@specialistvagen/signing';
import { fromSigning } from './signing-problem.js';

/** RFC 9457. `reasons` holds every reason at once, in Swedish, to be shown as it stands (`language/` says it in English). */
export type Problem = {
  type: string;
  title: string;
  status: number;
  code: string;
  reasons: Reason[];
  correlationId: string;
};

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'step-up': 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
  unavailable: 503,
};

/** Where the kind alone is too coarse. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  'too-many-requests': 429,
  'unsupported-file': 415,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'Uppgifterna kunde inte tas emot',
  401: 'Du är inte inloggad',
  403: 'Du har inte behörighet',
  404: 'Det finns inte',
  405: 'Det går inte att göra så',
  409: 'Någon annan hann före',
  413: 'Det som skickades är för stort',
  415: 'Filtypen tas inte emot',
  422: 'Det går inte att genomföra',
  429: 'För många försök',
  500: 'Något gick fel hos oss',
  503: 'Tjänsten svarar inte just nu',
};

const NEUTRAL =
  'Något gick fel hos oss. Inget är ändrat. Försök igen; uppge ärendekoden om felet återkommer.';

type Source = { status: number; code: string; reasons: readonly Reason[] };

export function toProblem(error: unknown, correlationId: string): Problem {
  const { status, code, reasons } = describe(error);
  return {
    type: `https://specialistvagen.example/problem/${code}`,
    title: TITLES[status] ?? TITLES[500] ?? code,
    status,
    code,
    reasons: [...reasons],
    correlationId,
  };
}

function describe(error: unknown): Source {
  if (error instanceof DomainError) {
    const code = error.kind === 'step-up' ? 'step_up_required' : error.code;
    const status = STATUS_OF_CODE[error.code] ?? STATUS[error.kind];
    return { status, code, reasons: error.reasons };
  }
  if (error instanceof SigningError) return fromSigning(error);
  if (error instanceof HttpException) return fromStatus(error.getStatus());
  const status = bodyParserStatus(error);
  if (status) return fromStatus(status);
  return fromDatabase(error) ?? { status: 500, code: 'internal', reasons: [{ text: NEUTRAL }] };
}

const CODES: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** A framework's own message is never passed on: it may repeat what was sent. */
function fromStatus(status: number): Source {
  const code = CODES[status];
  if (!code) return { status: 500, code: 'internal', reasons: [{ text: NEUTRAL }] };
  return { status, code, reasons: [{ text: `${TITLES[status] ?? ''}.` }] };
}

function bodyParserStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('type' in error) || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

// Cancelled by statement_timeout or lock_timeout, too many connections, shutting down: nothing was changed.
const BUSY = new Set(['57014', '55P03', '53300', '57P01', '57P03', '40001', '40P01', '08006', '08001']);

function fromDatabase(error: unknown): Source | undefined {
  if (!BUSY.has(sqlState(error) ?? '')) return undefined;
  const text = 'Tjänsten är hårt belastad just nu. Inget är ändrat. Försök igen om en stund.';
  return { status: 503, code: 'busy', reasons: [{ text }] };
}
