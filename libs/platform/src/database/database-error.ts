import { QueryFailedError } from 'typeorm';
import { errorCode } from '../errors/error-code.js';

/** SQLSTATE of an error from the database, through TypeORM or straight from pg; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const code = errorCode(driverError(error));
  return code && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The constraint an error names, when it names one. */
export function violatedConstraint(error: unknown): string | undefined {
  const source = driverError(error);
  if (typeof source !== 'object' || source === null || !('constraint' in source)) return undefined;
  return typeof source.constraint === 'string' ? source.constraint : undefined;
}

/** True for serialization failure (40001) and deadlock (40P01): the same transaction may pass when run again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** True when a row of that key exists already; with `constraint`, only when that one says so. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || violatedConstraint(error) === constraint;
}

function driverError(error: unknown): unknown {
  return error instanceof QueryFailedError ? error.driverError : error;
}
