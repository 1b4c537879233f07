import type { z } from 'zod';
import { consistencyAnswer, cosignedAnswer } from '../contract/index.js';
import { tilePath } from '../domain/tiles.js';
import type { Tile } from '../domain/tiles.js';

/** The log did not answer as one: nobody can say that it cheats, nor that it does not. */
export class LogUnreachable extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'LogUnreachable';
  }
}

/** What the log itself says is not there; for what it has signed that is an answer that counts. */
export class LogLacks extends Error {}

const TIMEOUT_MS = 15_000;
const WAIT_MS = 5_000;
const TRIES = 30;
const MAX_BYTES = 32 * 1024 * 1024;

/** The log over HTTP, as a witness sees it. `base` is the address of the log, e.g. `https://…/api/log`. */
export class LogClient {
  constructor(private readonly base: string) {}

  async checkpoint(): Promise<string> {
    return (await this.get('/checkpoint')).toString('utf8');
  }

  async consistency(from: number, to: number): Promise<Buffer[]> {
    const answer = json(consistencyAnswer, await this.get(`/proofs/consistency?from=${from}&to=${to}`));
    return answer.proof.map((hash) => Buffer.from(hash, 'hex'));
  }

  tile(tile: Tile): Promise<Buffer> {
    return this.get(`/tile/${tilePath(tile)}`);
  }

  /** Hands in a checkpoint with our line; gives the names of the witnesses that the log took it from. */
  async handIn(note: string): Promise<readonly string[]> {
    const request = { method: 'POST', body: note, headers: { 'content-type': 'text/plain' } };
    return json(cosignedAnswer, await this.ask('/cosignatures', request)).accepted;
  }

  private get(path: string): Promise<Buffer> {
    return this.ask(path, {});
  }

  private async ask(path: string, request: RequestInit): Promise<Buffer> {
    for (let tried = 1; ; tried += 1) {
      const response = await this.fetch(path, request);
      if (response.status === 404) throw new LogLacks(path);
      if (response.ok) return bytesOf(response, path);
      await response.body?.cancel();
      // A mirror that begins asks for more than is answered in a minute.
      if (response.status !== 429 || tried >= TRIES)
        throw new LogUnreachable(`${path} svarade ${response.status}`);
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }

  private async fetch(path: string, request: RequestInit): Promise<Response> {
    try {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      return await fetch(`${this.base}${path}`, { ...request, signal, redirect: 'error' });
    } catch (error) {
      throw new LogUnreachable(`${path}: ${error instanceof Error ? error.message : 'inget svar'}`);
    }
  }
}

/** Counted as it comes: an answer need not say beforehand how long it is. */
async function bytesOf(response: Response, path: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of response.body ?? []) {
      length += part.length;
      if (length > MAX_BYTES) break;
      parts.push(part);
    }
  } catch {
    throw new LogUnreachable(`${path}: svaret bröts`);
  }
  if (length > MAX_BYTES) throw new LogUnreachable(`${path} svarade med för mycket`);
  return Buffer.concat(parts);
}

function json<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new LogUnreachable('svaret går inte att läsa');
  }
}
