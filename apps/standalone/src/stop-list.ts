/** The start was interrupted; what had been started is stopped. */
export class StartInterrupted extends Error {}

/** What has been started, stopped in the opposite order. A start may be interrupted at any moment. */
export class StopList {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private stopping: Promise<void> | undefined;

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  /** Remembers how to stop something; stops it at once and throws when everything is being stopped. */
  async add(stop: () => Promise<unknown>): Promise<void> {
    if (!this.stopping) {
      this.steps.push(stop);
      return;
    }
    await stop();
    throw new StartInterrupted();
  }

  /** A step that fails does not keep the others from stopping; the first failure is thrown at the end. */
  stopAll(): Promise<void> {
    this.stopping ??= this.runSteps();
    return this.stopping;
  }

  private async runSteps(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.steps.splice(0).reverse()) {
      await stop().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
