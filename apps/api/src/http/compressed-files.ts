import { readdirSync } from 'node:fs';
import type { Request } from 'express';

/** Best first; clients list all they know with the same weight. */
const ENCODINGS = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** `encoding` is null when the client takes the file as it is. */
export type Compressed = { encoding: 'br' | 'gzip' | null; path: string };

/**
 * Which of the build's compressed files (`apps/web/compressed`) answers a request; null when the file has none. Only
 * these are compressed: an answer of the api holds secrets beside what a stranger can choose, and its length would tell
 * them (BREACH). By hand and not with express-static-gzip: it is these lines, and its own way of finding files.
 */
export function chooseCompressed(folder: string): (request: Request) => Compressed | null {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = new Set(names.map((name) => `/${name.replaceAll('\\', '/')}`));
  return (request) => {
    const { path } = request;
    const there = ENCODINGS.filter(({ ending }) => files.has(path + ending));
    if (!['GET', 'HEAD'].includes(request.method) || there.length === 0) return null;
    const taken = there.find(({ encoding }) => request.acceptsEncodings(encoding));
    return taken ? { encoding: taken.encoding, path: path + taken.ending } : { encoding: null, path };
  };
}
