import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@specialistvagen/platform';
import type { Request } from 'express';

export const CSRF_HEADER = 'x-csrf-token';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A change must come from our own page: the browser's own word (Sec-Fetch-Site, Origin) and a token that another
 * site cannot read. All three, since old browsers lack the first and a proxy may strip the second.
 */
export function refuseCrossSite(request: Request, publicOrigin: string, token: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const isOurs =
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || origin === publicOrigin) &&
    isSame(request.get(CSRF_HEADER), token);
  if (isOurs) return;
  throw new DomainError(
    'csrf',
    'forbidden',
    'Sidan behöver läsas in på nytt innan ändringen kan sparas. Inget är ändrat.',
  );
}

function isSame(given: string | undefined, expected: string | undefined): boolean {
  if (!given || !expected) return false;
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
