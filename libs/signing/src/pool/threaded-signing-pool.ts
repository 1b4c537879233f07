import { Worker } from 'node:worker_threads';
import type {
  CredentialOrder,
  CredentialReport,
  IssuedCredential,
  StatusListOrder,
} from '../contract/credential.js';
import type { DocumentPins } from '../contract/envelope.js';
import type { PersonalField, PersonalSignature } from '../contract/signing-request.js';
import type { DocumentStatus, VerificationReport } from '../contract/verification.js';
import { MemoryReplayGuard } from '../service/signing-service.js';
import type { RawSignature } from '../pades/sign-revision.js';
import { SigningError } from '../signing-error.js';
import type {
  ArchivedDocument,
  AskedSignature,
  RenderedDocument,
  SignedDocument,
  SigningPool,
  SigningTaskName,
} from './signing-pool.js';
import type { ThreadAnswer, ThreadSetup, ThreadTask } from './thread-messages.js';

export interface ThreadedSigningPoolOptions extends ThreadSetup {
  readonly entry: URL;
  readonly size: number;
  readonly timeout: number;
}

interface Waiting {
  readonly task: ThreadTask;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  busyWith: Waiting | null;
  timer: NodeJS.Timeout | null;
  isReady: boolean;
}

/** Many times what a document takes (a heap of some 100 MB): a file that asks for more takes its own thread down only. */
const HEAP_MEGABYTES = 512;

/** Requests are remembered longer than any conditions hold. */
const REPLAY_WINDOW = 15 * 60_000;

/** A fixed number of threads, one task each at a time, first come first served. A thread that hangs is replaced. */
export class ThreadedSigningPool implements SigningPool {
  private readonly threads: Thread[] = [];
  private readonly queue: Waiting[] = [];
  private readonly replayGuard = new MemoryReplayGuard(() => new Date());
  private lastId = 0;
  private isClosed = false;

  constructor(private readonly options: ThreadedSigningPoolOptions) {
    while (this.threads.length < options.size) this.threads.push(this.startThread());
  }

  pins(): Promise<DocumentPins> {
    return this.run('pins');
  }

  render(signedJson: unknown): Promise<RenderedDocument> {
    return this.run('render', signedJson);
  }

  prepare(signedJson: unknown): Promise<RenderedDocument & SignedDocument> {
    return this.run('prepare', signedJson);
  }

  seal(pdf: Uint8Array, field: string, reason: string): Promise<SignedDocument> {
    return this.run('seal', pdf, field, reason);
  }

  signPersonal(pdf: Uint8Array, request: PersonalSignature): Promise<SignedDocument> {
    if (!this.replayGuard.accept(request.requestId, new Date(Date.now() + REPLAY_WINDOW))) {
      const reasons = [{ code: 'replayed', text: 'Begäran har redan använts.' }];
      return Promise.reject(new SigningError('request-refused', reasons));
    }
    return this.run('signPersonal', pdf, request);
  }

  askPersonal(pdf: Uint8Array, field: PersonalField): Promise<AskedSignature> {
    return this.run('askPersonal', pdf, field);
  }

  embedPersonal(
    pdf: Uint8Array,
    field: PersonalField & Pick<AskedSignature, 'modified'>,
    signature: RawSignature,
  ): Promise<SignedDocument> {
    return this.run('embedPersonal', pdf, field, signature);
  }

  archive(pdf: Uint8Array): Promise<ArchivedDocument> {
    return this.run('archive', pdf);
  }

  signStatement(content: Uint8Array): Promise<Uint8Array> {
    return this.run('signStatement', content);
  }

  verify(pdf: Uint8Array, status?: DocumentStatus | null): Promise<VerificationReport> {
    return this.run('verify', pdf, status);
  }

  issueCredential(order: CredentialOrder): Promise<IssuedCredential> {
    return this.run('issueCredential', order);
  }

  signStatusList(order: StatusListOrder): Promise<string> {
    return this.run('signStatusList', order);
  }

  verifyCredential(presentation: string): Promise<CredentialReport> {
    return this.run('verifyCredential', presentation);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const refused = new SigningError('pool-closed', [{ text: 'Underskriftstjänsten stängs.' }]);
    for (const waiting of this.queue.splice(0)) waiting.reject(refused);
    for (const { busyWith, timer } of this.threads) {
      if (timer !== null) clearTimeout(timer);
      busyWith?.reject(refused);
    }
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  private run<T>(name: SigningTaskName, ...parameters: readonly unknown[]): Promise<T> {
    if (this.isClosed)
      return Promise.reject(new SigningError('pool-closed', [{ text: 'Underskriftstjänsten är stängd.' }]));
    this.lastId += 1;
    const task = { id: this.lastId, name, parameters };
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ task, resolve: (value) => resolve(value as T), reject });
      while (this.threads.length < this.options.size) this.threads.push(this.startThread());
      this.dispatch();
    });
  }

  private dispatch(): void {
    for (const thread of this.threads) {
      if (!thread.isReady || thread.busyWith !== null) continue;
      const waiting = this.queue.shift();
      if (waiting === undefined) return;
      thread.busyWith = waiting;
      thread.timer = setTimeout(() => void thread.worker.terminate(), this.options.timeout);
      thread.worker.postMessage(waiting.task);
    }
  }

  private startThread(): Thread {
    const { entry, dataDir, templatesModule } = this.options;
    const workerData: ThreadSetup = { dataDir, templatesModule };
    const worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    const thread: Thread = { worker, busyWith: null, timer: null, isReady: false };
    worker.on('message', (answer: ThreadAnswer) => this.receive(thread, answer));
    worker.on('error', (error) =>
      this.fail(thread, error instanceof Error ? error : new Error(String(error))),
    );
    worker.on('exit', () => this.replace(thread));
    return thread;
  }

  private receive(thread: Thread, answer: ThreadAnswer): void {
    thread.isReady = true;
    const waiting = thread.busyWith;
    if (waiting !== null && waiting.task.id === answer.id) {
      if (thread.timer !== null) clearTimeout(thread.timer);
      thread.busyWith = null;
      if (answer.ok) waiting.resolve(answer.value);
      else if (answer.code === null) waiting.reject(new Error(answer.message));
      else waiting.reject(new SigningError(answer.code, answer.reasons));
    }
    this.dispatch();
  }

  private fail(thread: Thread, error: Error): void {
    const waiting = thread.busyWith ?? (thread.isReady ? undefined : this.queue.shift());
    thread.busyWith = null;
    waiting?.reject(error);
  }

  private replace(thread: Thread): void {
    if (this.isClosed) return;
    if (thread.timer !== null) clearTimeout(thread.timer);
    const lost = new SigningError('worker-lost', [{ text: 'Underskriften avbröts. Försök igen.' }]);
    thread.busyWith?.reject(lost);
    const index = this.threads.indexOf(thread);
    if (index < 0) return;
    this.threads.splice(index, 1);
    // A thread that cannot even start (keys missing) has refused one task each time, so this comes to an end.
    if (this.queue.length > 0) {
      this.threads.push(this.startThread());
      this.dispatch();
    }
  }
}
