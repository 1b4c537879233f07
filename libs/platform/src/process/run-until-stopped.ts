export type RunUntilStopped = {
  /** Closes what the process has open. */
  stop: () => Promise<unknown>;
  /** The port this process listens on, told to the process that started it. */
  port?: number;
};

/** A request that never ends, or a queue that is gone, holds up a stop no longer than this. */
const STOP_LIMIT_MS = 8_000;

/**
 * Tells the parent that this process is ready and keeps it running until it is told to stop: by SIGTERM, by Ctrl-C when
 * nobody started it (else the parent decides the order), or by the parent being gone, killed with -9 included. Call it once,
 * when everything is up.
 */
export function runUntilStopped({ stop, port }: RunUntilStopped): void {
  const isChild = process.send !== undefined;
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stopOnce);
  process.on('SIGINT', () => {
    if (!process.connected) stopOnce();
  });
  if (!isChild) return;
  process.once('disconnect', stopOnce);
  if (process.connected) process.send?.({ ready: true, port }, undefined, undefined, () => undefined);
  else stopOnce();
}
