import { createPostgresBackend, Queue, Worker } from 'bullmq';

/** Where jobs wait. PostgreSQL is the only truth: either may be emptied at any time and fills again. */
export type QueueSettings = { backend: 'postgres' | 'redis'; url: string };

/** All a job carries; the worker loads the rest. */
export type EffectJob = { eventId: string; consumer: string };

type JobToAdd = { name: string; data: EffectJob; opts: { jobId: string } };
type OnError = (error: Error) => void;

/** What the relay needs of a queue, whichever backend it has. */
export type EffectQueue = { addBulk(jobs: JobToAdd[]): Promise<void>; close(): Promise<void> };
export type EffectQueueWorker = { close(): Promise<void> };

const QUEUE = 'effects';
const jobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
// A job whose worker was killed is taken over after some 15 seconds, as often as that may happen.
const takeover = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 100 };

export function openQueue(settings: QueueSettings, onError: OnError): EffectQueue {
  const queue =
    settings.backend === 'postgres'
      ? new Queue(
          QUEUE,
          { connection: { connectionString: settings.url, max: 2 }, defaultJobOptions: jobOptions },
          createPostgresBackend,
        )
      : // Adding gives up at once when Redis is gone (the relay tries again).
        new Queue(QUEUE, {
          connection: { url: settings.url, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
          defaultJobOptions: jobOptions,
        });
  queue.on('error', onError);
  return {
    addBulk: async (jobs) => {
      await queue.addBulk(jobs);
    },
    close: () => queue.close(),
  };
}

export async function openQueueWorker(
  settings: QueueSettings,
  concurrency: number,
  process: (data: unknown) => Promise<void>,
  onError: OnError,
): Promise<EffectQueueWorker> {
  const run = (job: { data: unknown }) => process(job.data);
  const options = { concurrency, ...takeover };
  const worker =
    settings.backend === 'postgres'
      ? new Worker(
          QUEUE,
          run,
          { connection: { connectionString: settings.url, max: 4 }, ...options },
          createPostgresBackend,
        )
      : // A worker waits for Redis to come back.
        new Worker(QUEUE, run, { connection: { url: settings.url, maxRetriesPerRequest: null }, ...options });
  worker.on('error', onError);
  worker.on('failed', (_job: unknown, error: Error) => onError(error));
  await worker.waitUntilReady();
  return worker;
}
