import { QueryFailedError } from 'typeorm';

/** SQLSTATE of an error from the database, through TypeORM or straight from pg; undefined for anything else. */
export function sqlState(error: unknown): string | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(source instanceof Error) || !('code' in source)) return undefined;
  return typeof source.code === 'string' && /^[0-9A-Z]{5}$/.test(source.code) ? source.code : undefined;
}

/** The constraint an error names, when it names one. */
export function violatedConstraint(error: unknown): string | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(source instanceof Error) || !('constraint' in source)) return undefined;
  return typeof source.constraint === 'string' ? source.constraint : undefined;
}

/** True for serialization failure (40001) and deadlock (40P01): the same transaction may pass when run again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || violatedConstraint(error) === constraint;
}
