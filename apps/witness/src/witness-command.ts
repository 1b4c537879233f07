import { setTimeout as pause } from 'node:timers/promises';
import { FINDINGS, LogUnreachable, WitnessCopy, look } from '@specialistvagen/evidence-log';
import type { Look } from '@specialistvagen/evidence-log';
import { parseArguments, USAGE } from './parse-arguments.js';
import type { WitnessArguments } from './parse-arguments.js';
import { serveCopy } from './serve-copy.js';

export type Output = { out(line: string): void; err(line: string): void };

const EXIT = { seen: 0, found: 1, usage: 2, unreachable: 3 } as const;

/** Gives the exit code: 0 the log holds, 1 it does not, 2 wrong usage, 3 it could not be looked at. */
export async function witness(
  parameters: readonly string[],
  output: Output,
  stopping: AbortSignal = new AbortController().signal,
): Promise<number> {
  const given = parseArguments(parameters);
  if (given === null || given === 'help') {
    (given === 'help' ? output.out : output.err)(USAGE);
    return given === 'help' ? 0 : EXIT.usage;
  }
  try {
    return await obey(given, output, stopping);
  } catch (error) {
    output.err(error instanceof Error ? error.message : 'Vittnet stannade.');
    return EXIT.usage;
  }
}

async function obey(given: WitnessArguments, output: Output, stopping: AbortSignal): Promise<number> {
  switch (given.command) {
    case 'init': {
      const { dir, name, log, logKey } = given;
      output.out(WitnessCopy.create(dir, { name, log, logKey }).verifierKey);
      return EXIT.seen;
    }
    case 'look':
      return lookOnce(WitnessCopy.open(given.dir), given, output);
    case 'reports':
      for (const report of WitnessCopy.open(given.dir).reports()) output.out(JSON.stringify(report));
      return EXIT.seen;
    case 'run':
      return lookAgain(WitnessCopy.open(given.dir), given, output, stopping);
  }
}

type Looking = { isJson: boolean; isFull: boolean };

async function lookOnce(copy: WitnessCopy, { isJson, isFull }: Looking, output: Output): Promise<number> {
  try {
    const seen = await look(copy, { isFull, now: new Date() });
    output.out(isJson ? JSON.stringify(seen) : describe(seen));
    return EXIT[seen.verdict];
  } catch (error) {
    if (!(error instanceof LogUnreachable)) throw error;
    output.err(`Loggen svarar inte: ${error.message}`);
    return EXIT.unreachable;
  }
}

/** Until stopped; the worst of what was seen is the exit code. A finding does not end it: the log may be put right again. */
async function lookAgain(
  copy: WitnessCopy,
  given: Extract<WitnessArguments, { command: 'run' }>,
  output: Output,
  stopping: AbortSignal,
): Promise<number> {
  const server = given.listen === null ? null : await serveCopy(copy, given.listen);
  if (server) output.err(`Vittnets kopia visas på port ${server.port}.`);
  let hasFound = false;
  try {
    while (!stopping.aborted) {
      hasFound = (await lookOnce(copy, { ...given, isFull: false }, output)) === EXIT.found || hasFound;
      await pause(given.every * 1000, undefined, { signal: stopping }).catch(() => undefined);
    }
  } finally {
    // A witness that cannot look any more must end, not go on showing what it saw last.
    await server?.close();
  }
  return hasFound ? EXIT.found : EXIT.seen;
}

function describe(one: Look): string {
  if (one.verdict === 'seen') {
    const handed = one.handedIn ? 'medunderskriften är lämnad' : 'loggen tog inte emot medunderskriften';
    return `Loggen håller: ${one.size} rader, ${one.grown} nya; ${handed}.`;
  }
  const where = one.leaf === null ? '' : ` Första berörda rad: ${one.leaf}.`;
  return `LOGGEN HÅLLER INTE (${one.code}): ${FINDINGS[one.code]}${where} Visad storlek ${one.size ?? '–'}, egen kopia ${one.kept}.`;
}
