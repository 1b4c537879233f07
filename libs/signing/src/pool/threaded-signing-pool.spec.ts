import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { compiledSigning, removeCompiledSigning } from '../testing/compiled-signing.js';
import { sampleJson } from '../testing/sample-registry.js';
import { signatureRequest, signingInstance } from '../testing/signing-instance.js';
import { ThreadedSigningPool } from './threaded-signing-pool.js';
afterAll(removeCompiledSigning);

const { operations, dataDir } = signingInstance();

function pool(options: { size?: number; timeout?: number; dataDir?: string } = {}): ThreadedSigningPool {
  const folder = compiledSigning();
  return new ThreadedSigningPool({
    entry: pathToFileURL(join(folder, 'pool', 'signing-thread.js')),
    templatesModule: pathToFileURL(join(folder, 'testing', 'sample-registry.js')).href,
    size: options.size ?? 2,
    timeout: options.timeout ?? 60_000,
    dataDir: options.dataDir ?? dataDir,
  });
}

async function code(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  return error instanceof SigningError ? error.code : String(error);
}

describe('the pool of threads', () => {
  it('makes the same bytes and accepts the same signatures as the calling thread', async () => {
    const threads = pool();
    const json = sampleJson(await threads.pins());
    const [here, there] = await Promise.all([operations.render(json), threads.render(json)]);
    expect(there.sha256).toBe(here.sha256);
    const prepared = await threads.prepare(json);
    const first = await threads.signPersonal(prepared.pdf, signatureRequest('handledare'));
    const second = await threads.signPersonal(first.pdf, signatureRequest('extern'));
    expect((await threads.verify(second.pdf)).verdict).toBe('in-force');
    expect((await operations.verify(second.pdf)).verdict).toBe('in-force');
    await threads.close();
  });

  it('refuses a replayed request in whichever thread it would land', async () => {
    const threads = pool();
    const prepared = await threads.prepare(sampleJson(await threads.pins()));
    const request = signatureRequest('handledare');
    const attempts = await Promise.allSettled(
      Array.from({ length: 6 }, () => threads.signPersonal(prepared.pdf, request)),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await threads.close();
  });

  it('carries refusals over with their code, and answers those who wait when it closes', async () => {
    const threads = pool({ size: 1 });
    expect(await code(threads.prepare({}))).toBe('document-invalid');
    const json = sampleJson(await operations.pins());
    const waiting = [threads.render(json), threads.render(json)].map(code);
    await threads.close();
    expect(await Promise.all(waiting)).toEqual(['pool-closed', 'pool-closed']);
    expect(await code(threads.pins())).toBe('pool-closed');
  });

  it('says so when its keys are missing, and does not start for ever', async () => {
    const threads = pool({ size: 1, dataDir: '/nonexistent' });
    expect(await code(threads.pins())).toContain('trust-missing');
    await threads.close();
  });

  it('replaces a thread that takes too long', async () => {
    const threads = pool({ size: 1 });
    await threads.pins();
    const slow = pool({ size: 1, timeout: 1 });
    const json = sampleJson(await operations.pins(), { size: 'ten' });
    expect(await code(slow.render(json))).toBe('worker-lost');
    await Promise.all([threads.close(), slow.close()]);
  });
});
