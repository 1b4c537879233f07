import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'survival-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function survival(...parameters: string[]) {
  const entry = 'dist/apps/worker/src/survival-main.js';
  const done = spawnSync(process.execPath, [entry, ...parameters], { encoding: 'utf8', maxBuffer: 1e8 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

type Vector = {
  name: string;
  input: object;
  groups: { group: string; survival: number[]; stdErr: number[] }[];
};
const vectors = JSON.parse(
  readFileSync('libs/statistics/data/survival/delayed-entry-and-causes-vectors.json', 'utf8'),
) as { datasets: Vector[] };

describe('npm run survival, built', () => {
  it('gives a statistician R’s figures for survival::heart, and nothing else on stdout', () => {
    const heart = vectors.datasets.find((set) => set.name === 'heart');
    const file = join(folder, 'heart.json');
    writeFileSync(file, JSON.stringify(heart?.input));
    const { code, out, err } = survival(file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const curves = JSON.parse(out) as Vector['groups'];
    expect(curves.map((curve) => curve.group)).toEqual(['0', '1']);
    for (const [at, curve] of curves.entries()) {
      const said = heart?.groups[at];
      expect(curve.survival).toEqual(said?.survival.map((value) => expect.closeTo(value, 12)));
      expect(curve.stdErr).toEqual(said?.stdErr.map((value) => expect.closeTo(value, 12)));
    }
  });

  it('ends with 2 for a flag it does not know and with 1 for a file that is not there', () => {
    expect(survival('--fast', 'x.json')).toMatchObject({ code: 2, out: '' });
    expect(survival(join(folder, 'none.json'))).toMatchObject({ code: 1, out: '' });
  });
});
