import { AsyncLocalStorage } from 'node:async_hooks';
import { pino } from 'pino';
import type { DestinationStream, LogFn, Logger } from 'pino';
import { DomainError } from '../contract/domain-error.js';
import { findPersonalIdentityNumbers } from '../contract/personal-identity-numbers-in-text.js';
import { sqlState, violatedConstraint } from '../database/database-error.js';

export type { DestinationStream, Logger } from 'pino';

const correlation = new AsyncLocalStorage<string>();

/** Runs `fn` under a correlation id that every log line in it carries and every 500 answer shows. */
export function withCorrelation<T>(id: string, fn: () => T): T {
  return correlation.run(id, fn);
}

export function correlationId(): string | undefined {
  return correlation.getStore();
}

const secretNames = [
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'personalIdentityNumber',
  'email',
  'name',
];
const redact = {
  paths: [
    ...secretNames.flatMap((name) => [name, `*.${name}`]),
    'req.headers.authorization',
    'req.headers.cookie',
    'req.headers["x-csrf-token"]',
    'res.headers["set-cookie"]',
    'req.body',
    'req.query',
    'req.remoteAddress',
  ],
  censor: '[dolt]',
};

/**
 * A pino logger that writes JSON lines to stderr (stdout holds results, decision 5). Secrets are redacted by name,
 * errors are reduced to codes and places, and as a last line of defence identity numbers are masked in every line.
 */
export function createLogger(settings: {
  name: string;
  level?: string;
  destination?: DestinationStream;
}): Logger {
  return pino(
    {
      level: settings.level ?? 'info',
      base: { program: settings.name },
      redact,
      serializers: { err: safeError, error: safeError },
      mixin: () => (correlation.getStore() ? { correlationId: correlation.getStore() } : {}),
      hooks: {
        streamWrite: maskIdentityNumbers,
        // Without a message of ours pino would take the error's own, which may quote data.
        logMethod(args, method) {
          const [first, ...rest] = args as unknown as [unknown, ...string[]];
          const bindings = isErrorLike(first) ? { err: first } : first;
          const isBare = typeof bindings === 'object' && rest.length === 0;
          return method.apply(this, isBare ? [bindings, ''] : ([bindings, ...rest] as Parameters<LogFn>));
        },
      },
    },
    settings.destination ?? pino.destination({ dest: 2, sync: true }),
  );
}

/** Of many that failed in one sweep. */
const MOST_OF_MANY = 5;

/** What may be logged of an error: never its message when that may quote data (a database error quotes values). */
export function safeError(error: unknown): Record<string, unknown> {
  if (error instanceof DomainError) return { type: 'DomainError', code: error.code, kind: error.kind };
  if (typeof error !== 'object' || error === null) return { type: typeof error };
  const { name, stack, errors } = error as { name?: unknown; stack?: unknown; errors?: unknown };
  const state = sqlState(error);
  return {
    type: typeof name === 'string' ? name : 'unknown',
    ...(state && { sqlState: state, constraint: violatedConstraint(error) }),
    at:
      typeof stack === 'string'
        ? stack
            .split('\n')
            .filter((line) => /^\s+at /.test(line))
            .slice(0, 12)
        : [],
    ...(!state && 'message' in error && { message: String(error.message).slice(0, 300) }),
    ...(Array.isArray(errors) && { errors: errors.slice(0, MOST_OF_MANY).map(safeError) }),
  };
}

function isErrorLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'stack' in value && 'message' in value;
}

function maskIdentityNumbers(line: string): string {
  let masked = line;
  for (const { index, length } of findPersonalIdentityNumbers(line).reverse()) {
    masked = `${masked.slice(0, index)}[personnummer]${masked.slice(index + length)}`;
  }
  return masked;
}
