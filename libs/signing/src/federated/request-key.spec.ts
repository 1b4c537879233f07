import { X509Certificate, createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compiledSigning, removeCompiledSigning } from '../testing/compiled-signing.js';
import { openRequestKey } from './request-key.js';

const folder = mkdtempSync(join(tmpdir(), 'request-key-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeCompiledSigning();
});

type Held = { isPair: boolean; certificate: string };
const INSTANCES = 100;

async function firstUsers(threads: number): Promise<Held[][]> {
  const script = join(compiledSigning(), 'testing', 'first-request-key.js');
  const workerData = { folder, instances: INSTANCES, threads, gate: new SharedArrayBuffer(4) };
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData }));
  try {
    return await Promise.all(
      workers.map(
        (worker) =>
          new Promise<Held[]>((resolve, reject) => {
            worker.once('message', resolve).once('error', reject);
          }),
      ),
    );
  } finally {
    // One that failed is waited for by the other for ever.
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

describe('the key with which a signing service is asked', () => {
  it('is one, and its certificate’s, when two api processes use it for the first time at once', async () => {
    const [one = [], other = []] = await firstUsers(2);
    expect([...one, ...other].filter(({ isPair }) => !isPair)).toEqual([]);
    expect(one.map(({ certificate }) => certificate)).toEqual(other.map(({ certificate }) => certificate));
    expect(one).toHaveLength(INSTANCES);
    const left = readdirSync(join(folder, '0', 'secrets', 'signing-requests'));
    expect(left.sort()).toEqual(['request.crt.pem', 'request.key.pem']);
  }, 120_000);

  it('is kept when its certificate was not written, and is the owner’s', () => {
    const dataDir = join(folder, 'cut-off');
    const before = openRequestKey(dataDir);
    const paths = ['request.key.pem', 'request.crt.pem'].map((name) =>
      join(dataDir, 'secrets', 'signing-requests', name),
    );
    const [key = '', certificate = ''] = paths;
    rmSync(certificate);
    const after = openRequestKey(dataDir);
    expect(after.privateKey).toBe(before.privateKey);
    expect(new X509Certificate(after.certificate).checkPrivateKey(createPrivateKey(before.privateKey))).toBe(
      true,
    );
    expect(createPublicKey(readFileSync(certificate)).equals(createPublicKey(before.certificate))).toBe(true);
    expect(statSync(key).mode & 0o777).toBe(0o600);
  });
});
