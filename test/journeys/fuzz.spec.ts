import { spawnSync } from 'node:child_process';

const fuzz = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/test/fuzz/main.js', ...args], { encoding: 'utf8', timeout: 120_000 });

describe('the fuzzer as a command', () => {
  it('makes mutants of genuine intyg, finds none accepted, and prints its seed', () => {
    const { status, stdout, stderr } = fuzz('--minutes', '0.05', '--seed', '2026');
    if (status !== 0) throw new Error(stderr);
    expect(stderr).toContain('seed 2026');
    const result = JSON.parse(stdout) as { tried: number };
    expect(result).toMatchObject({ seed: 2026, minutes: 0.05, findings: [] });
    expect(result.tried).toBeGreaterThan(0);
  });

  it.each([[['--hours', '1']], [['--minutes', 'x']], [['--minutes', '0']], [['now']]])(
    'does not know %j',
    (args) => {
      expect(fuzz(...args)).toMatchObject({ status: 2, stdout: '' });
    },
  );
});
