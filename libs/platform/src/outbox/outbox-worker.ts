import { z } from 'zod';
import type { Transactions } from '../database/transactions.js';
import type { Consumer } from './consumer.js';
import { findPending, loadEvent, recordEffect, recordFailure } from './effects.js';
import { openQueue, openQueueWorker } from './event-queue.js';
import type { EffectQueue, EffectQueueWorker, QueueSettings } from './event-queue.js';
import { InFlight } from './in-flight.js';

export type OutboxWorkerSettings = {
  transactions: Transactions;
  queue: QueueSettings;
  consumers: readonly Consumer[];
  /** Effects made at the same time; default 5. */
  concurrency?: number;
  /** Milliseconds between two looks at the outbox; default 500. */
  pollEvery?: number;
  /** Milliseconds after which an event without a recorded effect is put in the queue again; default 15 000. */
  resendAfter?: number;
  /** Attempts before an effect is isolated; default 8. */
  maxAttempts?: number;
  /** Milliseconds to wait after attempt n; default 1 s doubling up to 5 min. */
  delay?: (attempt: number) => number;
  /** Told what went wrong in the background; gets codes, no personal data. */
  onError?: (error: unknown) => void;
};

const jobData = z.object({ eventId: z.uuid(), consumer: z.string() });
const BATCH = 500;
const STOP_WITHIN = 10_000;
const defaultDelay = (attempt: number) => Math.min(1_000 * 2 ** (attempt - 1), 300_000);

/**
 * The queue's side: a relay that puts every event without a recorded effect in the queue, and workers that make the
 * effect and record it in one transaction. Both may be killed at any time, and any number of processes may run it.
 */
export class OutboxWorker {
  private readonly consumers: ReadonlyMap<string, Consumer>;
  private readonly inFlight: ReadonlyMap<string, InFlight>;
  private queue: EffectQueue | undefined;
  private worker: EffectQueueWorker | undefined;
  private relay: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private stopping = false;

  constructor(private readonly settings: OutboxWorkerSettings) {
    this.consumers = new Map(settings.consumers.map((consumer) => [consumer.name, consumer]));
    this.inFlight = new Map(
      settings.consumers.map(({ name }) => [name, new InFlight(settings.resendAfter ?? 15_000)]),
    );
    if (this.consumers.size !== settings.consumers.length)
      throw new Error('Two consumers have the same name');
  }

  async start(): Promise<void> {
    const { queue, concurrency = 5 } = this.settings;
    const onError = (error: unknown) => void this.report(error);
    this.queue = openQueue(queue, onError);
    const process = async (data: unknown) => {
      const { eventId, consumer } = jobData.parse(data);
      await this.process(eventId, consumer);
    };
    this.worker = await openQueueWorker(queue, concurrency, process, onError);
    this.relay = this.relayUntilStopped();
  }

  /** Finishes what has been begun and closes; nothing is lost if it is not called. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    // A queue that is gone never answers, not even to goodbye.
    await atMost(STOP_WITHIN, this.close());
  }

  private async close(): Promise<void> {
    await this.relay;
    await this.worker?.close();
    await this.queue?.close();
  }

  private async relayUntilStopped(): Promise<void> {
    while (!this.stopping) {
      let full = false;
      for (const consumer of this.consumers.values()) {
        full = (await this.enqueuePending(consumer).catch((error: unknown) => this.report(error))) || full;
      }
      if (!full) await this.pause(this.settings.pollEvery ?? 500);
    }
  }

  /** Puts one batch in the queue; true when there is more. */
  private async enqueuePending(consumer: Consumer): Promise<boolean> {
    const inFlight = this.inFlight.get(consumer.name);
    if (!inFlight || !this.queue) return false;
    const now = Date.now();
    const since = inFlight.startPoll(now);
    const room = Math.max(0, 2 * BATCH - inFlight.size);
    if (room === 0) return false;
    const limit = Math.min(BATCH, room);
    const search = { consumer: consumer.name, types: consumer.types, since, except: inFlight.ids(), limit };
    const pending = await this.settings.transactions.run({ system: true }, () => findPending(search));
    if (pending.length > 0) await this.queue.addBulk(pending.map((event) => toJob(event, consumer.name)));
    for (const event of pending) inFlight.added(event.id, event.at, now);
    const full = pending.length === limit;
    inFlight.endPoll(now, !full);
    return full;
  }

  private async process(eventId: string, name: string): Promise<void> {
    const consumer = this.consumers.get(name);
    if (!consumer) return;
    const transactions = consumer.transactions ?? this.settings.transactions;
    try {
      await transactions.run({ system: true }, async () => {
        const event = await loadEvent(eventId);
        if (event && (await recordEffect(eventId, name))) await consumer.handle(event);
      });
    } catch (error) {
      await transactions.run({ system: true }, () =>
        recordFailure({ eventId, consumer: name, error, ...this.limits }),
      );
      this.report(error);
    } finally {
      this.inFlight.get(name)?.done(eventId);
    }
  }

  private get limits() {
    return { delay: this.settings.delay ?? defaultDelay, maxAttempts: this.settings.maxAttempts ?? 8 };
  }

  private report(error: unknown): false {
    this.settings.onError?.(error);
    return false;
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The id makes a second add of the same attempt do nothing. BullMQ takes no colon in it. */
function toJob(event: { id: string; attempts: number }, consumer: string) {
  return {
    name: consumer,
    data: { eventId: event.id, consumer },
    opts: { jobId: `${event.id}-${consumer}-${event.attempts}` },
  };
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, deadline]);
  clearTimeout(timer);
}
