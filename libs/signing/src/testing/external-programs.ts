import { execFileSync, spawnSync } from 'node:child_process';

/**
 * Runs its tests only where the programs exist, and otherwise counts them as skipped and says so. With `CI=true`
 * missing programs are a failure.
 */
export function describeWith(programs: readonly string[], name: string, suite: () => void): void {
  const missing = missingOf(programs);
  if (missing.length === 0) {
    describe(name, suite);
    return;
  }
  process.stderr.write(`NOT RUN: ${name}: missing ${missing.join(', ')}\n`);
  if (process.env['CI'] === 'true') {
    it(`${name}: ${missing.join(', ')} must be installed`, () => expect(missing).toEqual([]));
    return;
  }
  describe.skip(name, suite);
}

/** The same for programs that no package brings: skipped without them, in CI too. */
export function describeWhere(programs: readonly string[], name: string, suite: () => void): void {
  const missing = missingOf(programs);
  if (missing.length > 0) process.stderr.write(`NOT RUN: ${name}: missing ${missing.join(', ')}\n`);
  (missing.length > 0 ? describe.skip : describe)(name, suite);
}

function missingOf(programs: readonly string[]): string[] {
  return programs.filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
}

/** Standard output and error together; throws with both when the program fails. */
export function run(program: string, parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program} ${parameters.join(' ')} gave ${status}\n${stdout}\n${stderr}`);
  return `${stdout}\n${stderr}`;
}

export function tryRun(
  program: string,
  parameters: readonly string[],
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  return { status, output: `${stdout}\n${stderr}` };
}

/** An NSS database that trusts exactly this root. */
export function nssDatabase(folder: string, rootPem: string): string {
  execFileSync('certutil', ['-N', '-d', `sql:${folder}`, '--empty-password']);
  execFileSync('certutil', ['-A', '-d', `sql:${folder}`, '-n', 'root', '-t', 'CT,C,C', '-i', rootPem]);
  return `sql:${folder}`;
}
