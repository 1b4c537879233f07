import { spawnSync } from 'node:child_process';

/** The built benchmark, short. Its figures are not looked at: a test asserts no times. */
function bench(...args: string[]) {
  return spawnSync(process.execPath, ['dist/test/bench/main.js', ...args], {
    encoding: 'utf8',
    timeout: 600_000,
  });
}

const hasChromium = !(process.env.MISSING_TOOLS ?? '').split(',').includes('chromium');
type Report = { benchmarks: { name: string; rows: Record<string, unknown>[] }[] };

describe('the benchmark', () => {
  it('runs all of it and prints one JSON document with our figure, the peer and the limit', () => {
    const { status, stdout, stderr } = bench('--short', '--json');
    if (status !== 0) throw new Error(stderr);
    const { benchmarks } = JSON.parse(stdout) as Report;
    expect(benchmarks.map(({ name }) => name)).toEqual([
      'precheck',
      'signing',
      'plausibility',
      'portfolio',
      'officer',
      ...(hasChromium ? ['everyday'] : []),
      'table',
      'statistics',
      'log',
    ]);
    for (const row of benchmarks.flatMap(({ rows }) => rows)) {
      expect(row).toMatchObject({
        what: expect.any(String),
        ours: expect.any(Number),
        unit: expect.any(String),
      });
      for (const name of ['peer', 'limit', 'ratio'])
        if (name in row) expect(row[name]).toEqual(expect.any(Number));
    }
    const rows = (name: string) => benchmarks.find((one) => one.name === name)?.rows ?? [];
    for (const [name, limit] of [
      ['portfolio', 0.7],
      ['officer', 0.6],
      ['table', 0.7],
    ] as const) {
      const compared = { peer: expect.any(Number), ratio: expect.any(Number), limit };
      expect(rows(name)[0]).toMatchObject(compared);
    }
    // Five of the benchmark's own, and those of the demo.
    expect(rows('precheck').map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/^natten genom databasen, ([5-9]|\d{2}) portföljer$/),
    );
    // The one figure that is a promise and not a speed.
    expect(rows('statistics').find(({ unit }) => unit === 'celler')).toMatchObject({ ours: 0 });
  }, 620_000);

  it.each([[['everything']], [['--fast']]])('does not know %s', (args) => {
    expect(bench(...args)).toMatchObject({ status: 2, stdout: '' });
  });
});
