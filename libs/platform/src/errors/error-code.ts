/**
 * The `code` of an error from Node or the database driver. Not by `instanceof`: errors of Node's own come from another
 * realm where the program runs in a context of its own.
 */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
