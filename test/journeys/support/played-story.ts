import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeClusterFolder } from '@specialistvagen/platform';

export type PlayedStory = {
  /** What the command printed last. */
  summary: {
    checks: number;
    failed: number;
    documents: number;
    intyg: number;
    checkpoints: number;
    cases: number;
  };
  out: string;
  /** The text of files that it left. */
  written(names: readonly string[]): string;
};

const LIMIT_MS = 900_000;

/** The command, built and run as a person would; what it told is thrown when it did not end well. */
export function usePlayedStory(name: 'st' | 'at' | 'forged', ...args: string[]): PlayedStory {
  const out = mkdtempSync(join(tmpdir(), `story-${name}-`));
  const played: PlayedStory = {
    summary: { checks: 0, failed: -1, documents: 0, intyg: 0, checkpoints: 0, cases: 0 },
    out,
    written: (names) => names.map((file) => readFileSync(join(out, file), 'utf8')).join('\n'),
  };
  beforeAll(() => {
    const done = spawnSync(
      process.execPath,
      ['dist/test/journeys/story/main.js', name, '--out', out, ...args],
      { encoding: 'utf8', timeout: LIMIT_MS },
    );
    if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`);
    played.summary = JSON.parse(done.stdout) as PlayedStory['summary'];
  }, LIMIT_MS);
  afterAll(() => {
    removeClusterFolder(join(out, 'data'));
    rmSync(out, { recursive: true, force: true });
  });
  return played;
}
