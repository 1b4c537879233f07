import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { survivalCommand } from './survival-command.js';

const { code, out, err } = survivalCommand(process.argv.slice(2));
for (const line of err) process.stderr.write(`${line}\n`);
process.exitCode = code;
await pipeline(Readable.from(out), process.stdout, { end: false }).catch((error: unknown) => {
  // Whoever reads has seen enough, as `| head` has.
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
});
