import { parseArgs } from 'node:util';
import { openInstance } from '@specialistvagen/platform';
import { runAudit } from './audit/run-audit.js';

/** A statement over the whole log takes its time. */
const LIMIT_MS = 600_000;

/** `npm run audit [--data DIR]`: everything that was issued, against its signatures, its rows and the log. Reads only. */
async function main(): Promise<void> {
  const dataDir = readArguments();
  const instance = await openInstance(dataDir);
  try {
    const transactions = await instance.transactions('audit', LIMIT_MS);
    const report = await runAudit({ dataDir, transactions, onBatch: tell });
    console.log(JSON.stringify({ command: 'audit', ...report }));
    if (report.findings > 0) process.exitCode = 1;
  } finally {
    await instance.close();
  }
}

const NAMES = { log: 'loggens rader', documents: 'dokument' } as const;
const tell = (part: keyof typeof NAMES, count: number) => console.error(`${NAMES[part]}: ${count}`);

function readArguments(): string {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' } } });
    return values.data ?? process.env.DATA_DIR ?? '.data';
  } catch (error) {
    console.error(`audit [--data DIR]\n${error instanceof Error ? error.message : ''}`);
    process.exit(2);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Granskningen stannade.');
  process.exit(2);
});
