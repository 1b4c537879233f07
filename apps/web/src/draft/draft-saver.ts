import { isRefusal } from '../client/refusal.js';
import { dropCopy, readCopy, writeCopy } from './local-copy.js';

const PAUSE_MS = 700;
const RETRY_MS = 5_000;

export type Version<Content> = { revision: number; content: Content };
export type DraftState = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict';
export type DraftSnapshot<Content, Answer> = {
  content: Content;
  revision: number;
  state: DraftState;
  error: Error | null;
  /** What the api said of the latest save. */
  answer: Answer | null;
  /** The other version, when the same draft was changed elsewhere. */
  theirs: Version<Content> | null;
};
export type DraftSource<Content, Answer> = {
  id: string;
  save: (version: Version<Content>) => Promise<Answer & { revision: number }>;
  reload: () => Promise<Version<Content>>;
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Saves what is written by itself; never overwrites what another tab or person saved, never loses what is here. */
export class DraftSaver<Content, Answer = unknown> {
  private snapshot: DraftSnapshot<Content, Answer>;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly source: DraftSource<Content, Answer>,
    start: Version<Content>,
  ) {
    const copy = readCopy<Content>(source.id);
    const plain = { ...start, state: 'untouched' as const, error: null, answer: null, theirs: null };
    if (!copy || same(copy.content, start.content)) this.snapshot = plain;
    else if (copy.base === start.revision)
      this.snapshot = { ...plain, content: copy.content, state: 'unsaved' };
    else this.snapshot = { ...plain, content: copy.content, state: 'conflict', theirs: start };
    if (this.snapshot.state === 'unsaved') this.schedule(0);
  }

  readonly read = () => this.snapshot;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  change(content: Content): void {
    if (same(content, this.snapshot.content)) return;
    writeCopy(this.source.id, { base: this.snapshot.revision, content });
    this.set({ content, state: this.snapshot.state === 'conflict' ? 'conflict' : 'unsaved' });
    if (this.snapshot.state !== 'conflict') this.schedule(PAUSE_MS);
  }

  /** Everything written is saved, or it is refused with the reason. Sending and signing wait for this. */
  async flush(): Promise<DraftSnapshot<Content, Answer>> {
    clearTimeout(this.timer);
    await this.running;
    if (this.snapshot.state !== 'saved' && this.snapshot.state !== 'untouched') await this.saveNow();
    if (this.snapshot.error) throw this.snapshot.error;
    return this.snapshot;
  }

  keepMine(): void {
    const { theirs } = this.snapshot;
    if (!theirs) return;
    this.set({ revision: theirs.revision, theirs: null, state: 'unsaved', error: null });
    this.schedule(0);
  }

  keepTheirs(): void {
    const { theirs } = this.snapshot;
    if (!theirs) return;
    dropCopy(this.source.id);
    this.set({ ...theirs, theirs: null, state: 'untouched', error: null });
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), delay);
  }

  private async saveNow(): Promise<void> {
    if (this.running) return this.running;
    this.running = this.attempt().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async attempt(): Promise<void> {
    const { content, revision } = this.snapshot;
    this.set({ state: 'saving', error: null });
    try {
      const answer = await this.source.save({ revision, content });
      this.keep(content, answer);
    } catch (error) {
      await this.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private keep(saved: Content, answer: Answer & { revision: number }): void {
    const isCurrent = same(saved, this.snapshot.content);
    this.set({ revision: answer.revision, answer, state: isCurrent ? 'saved' : 'unsaved' });
    if (isCurrent) return dropCopy(this.source.id);
    writeCopy(this.source.id, { base: answer.revision, content: this.snapshot.content });
    this.schedule(PAUSE_MS);
  }

  private async fail(error: Error): Promise<void> {
    if (isRefusal(error) && error.isStale) {
      const theirs = await this.source.reload().catch(() => null);
      return this.set({ state: 'conflict', theirs, error });
    }
    const isLost = isRefusal(error) && (error.status === 0 || error.status >= 500);
    this.set({ state: isLost ? 'offline' : 'refused', error });
    if (isLost) this.schedule(RETRY_MS);
  }

  private set(change: Partial<DraftSnapshot<Content, Answer>>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}
