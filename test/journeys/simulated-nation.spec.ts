import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeClusterFolder } from '@specialistvagen/platform';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'simulated-nation-'));
const dataDir = join(folder, 'data');
const truthFile = join(folder, 'truth.json');

/** The built command, as `npm run -s` runs it. */
function run(main: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`dist/apps/${main}`, ...args], {
    encoding: 'utf8',
    timeout: 240_000,
    maxBuffer: 16_000_000,
  });
  return { status, stdout, stderr };
}
const simulate = (...args: string[]) => run('simulator/src/main.js', ...args);

afterAll(() => {
  removeClusterFolder(dataDir);
  rmSync(folder, { recursive: true, force: true });
});

describe('a nation at a fiftieth, in a folder where there was nothing', () => {
  const nation = ['--scale', '0.02', '--seed', '5', '--data', dataDir];

  it('is made by one command, with its truth beside it', () => {
    const { status, stdout, stderr } = simulate(...nation, '--truth', truthFile);
    expect([status, stderr]).toEqual([0, expect.stringMatching(/läkare\n[^]*personer\n/)]);
    const { facts, added, persons } = JSON.parse(stdout) as Record<string, number>;
    expect(added).toBe(facts);
    expect(JSON.parse(readFileSync(truthFile, 'utf8'))).toMatchObject({
      scale: 0.02,
      seed: 5,
      persons,
      facts,
    });
    expect(persons).toBeGreaterThan(1_000);
  });

  it('is counted so that a recount finds nothing: `statistics check` prints 0', () => {
    const { status, stdout } = run('worker/src/statistics-main.js', 'check', '--data', dataDir);
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({
        differingCells: 0,
        differingSpells: 0,
        identityViolations: 0,
        poisonPersons: 0,
        waitingFacts: 0,
      }),
    ]);
  });

  it('is not made twice, and what was asked in the wrong way is refused before anything is done', () => {
    expect(JSON.parse(simulate(...nation).stdout)).toMatchObject({ added: 0 });
    for (const wrong of [
      ['--scale', '0'],
      ['--scale', 'big'],
      ['--seed', '1.5'],
      ['--seed', '-1'],
      ['--people', '5'],
    ])
      expect(simulate(...wrong, '--data', dataDir)).toMatchObject({ status: 2, stdout: '' });
  });
});
