import { SystemClock, openInstance } from '@specialistvagen/platform';
import { StatisticsCells, recordKeysOf } from '@specialistvagen/statistics';
import type { CheckReport } from '@specialistvagen/statistics';
import { parseArgs } from 'node:util';

const REBUILD_LIMIT_MS = 600_000;

/** `npm run statistics -- rebuild|check [--data DIR]`: recount everything, or say in how many cells a recount differs. */
async function main(): Promise<void> {
  const { command, dataDir } = readArguments();
  const instance = await openInstance(dataDir);
  try {
    const cells = new StatisticsCells(
      await instance.transactions('statistics', REBUILD_LIMIT_MS),
      new SystemClock(),
      recordKeysOf(dataDir),
    );
    const started = performance.now();
    if (command === 'rebuild') await cells.rebuild(persons('räknar om'));
    const report = await cells.inspect(persons('jämför'));
    const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
    console.log(JSON.stringify({ command, ...report, seconds }));
    if (!isSound(report)) process.exitCode = 1;
  } finally {
    await instance.close();
  }
}

/** Nothing differs, stock and flows agree and nobody is left out. */
function isSound({
  differingCells,
  differingSpells,
  identityViolations,
  poisonPersons,
}: CheckReport): boolean {
  return differingCells === 0 && differingSpells === 0 && identityViolations === 0 && poisonPersons === 0;
}

const persons = (what: string) => (done: number, of: number) =>
  console.error(`${what}: ${done} av ${of} personer`);

function readArguments(): { command: 'rebuild' | 'check'; dataDir: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
    const [command] = positionals;
    if (positionals.length !== 1 || (command !== 'rebuild' && command !== 'check'))
      throw new Error('rebuild eller check');
    return { command, dataDir: values.data ?? process.env.DATA_DIR ?? '.data' };
  } catch (error) {
    console.error(`statistics rebuild|check [--data DIR]\n${error instanceof Error ? error.message : ''}`);
    process.exit(2);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Omräkningen stannade.');
  process.exit(1);
});
