import { readFile } from 'node:fs/promises';
import type { GivenList } from './load-verifier.js';

const LIMIT_MS = 30_000;

/** From a file, or from where the issuer publishes it: the only thing that is ever fetched, and only when an address is given. */
export async function readStatusList(source: string): Promise<GivenList | null> {
  try {
    if (!/^https?:\/\//.test(source)) return { source, text: await readFile(source, 'utf8') };
    const answer = await fetch(source, { signal: AbortSignal.timeout(LIMIT_MS) });
    return answer.ok ? { source, text: await answer.text() } : null;
  } catch {
    return null;
  }
}
