import 'reflect-metadata';
import { requireTokenLogKey } from '@specialistvagen/evidence-log';
import { DomainError, createLogger, loadConfig, runUntilStopped } from '@specialistvagen/platform';
import { requireGenuineTrust, requireTokenKeys } from '@specialistvagen/signing';
import { startWorker } from './start-worker.js';

/** The queue's side as a process of its own. Says `{ ready: true }` to the process that started it, if any. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLogger({ name: 'worker', level: config.logLevel });
  if (config.mode === 'production') {
    requireGenuineTrust(config.dataDir);
    requireTokenKeys(config.dataDir);
    requireTokenLogKey(config.dataDir);
  }
  const worker = await startWorker(config, log);
  runUntilStopped({ stop: () => worker.stop() });
  if (!process.send) process.stderr.write('worker: är igång\n');
}

void main().catch((error: unknown) => {
  const reasons = error instanceof DomainError ? error.reasons.map((reason) => reason.text) : [String(error)];
  console.error(`Bakgrundstjänsten kunde inte starta:\n  ${reasons.join('\n  ')}`);
  process.exit(1);
});
