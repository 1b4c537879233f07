import { parentPort, workerData } from 'node:worker_threads';
import type { TemplateRegistry } from '../render/template-registry.js';
import { SigningError } from '../signing-error.js';
import { SigningOperations } from './signing-operations.js';
import type { ThreadAnswer, ThreadSetup, ThreadTask } from './thread-messages.js';

/** Entry of one thread: loads keys and templates once, then answers tasks one after the other. */
async function start(setup: ThreadSetup): Promise<void> {
  const { templates } = (await import(setup.templatesModule)) as { templates: TemplateRegistry };
  // The pool in the main thread has already refused replayed requests, for all threads together.
  const replayGuard = { accept: () => true };
  const operations = new SigningOperations({ dataDir: setup.dataDir, templates, replayGuard });
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (task: ThreadTask) => {
    last = last.then(async () => parentPort?.postMessage(await answer(operations, task)));
  });
  parentPort?.postMessage({ id: 0, ok: true, value: 'ready' } satisfies ThreadAnswer);
}

async function answer(
  operations: SigningOperations,
  { id, name, parameters }: ThreadTask,
): Promise<ThreadAnswer> {
  try {
    const run = operations[name] as (...given: unknown[]) => Promise<unknown>;
    return { id, ok: true, value: await run.apply(operations, [...parameters]) };
  } catch (error) {
    if (error instanceof SigningError) return { id, ok: false, code: error.code, reasons: error.reasons };
    return {
      id,
      ok: false,
      code: null,
      message: error instanceof Error ? (error.stack ?? error.message) : 'unknown',
    };
  }
}

void start(workerData as ThreadSetup);
