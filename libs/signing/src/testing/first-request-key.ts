import { X509Certificate, createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openRequestKey } from '../federated/request-key.js';

/*
 * One of several that use an instance's request key for the first time at the same moment: two api processes that start together. Run
 * by `request-key.spec.ts` as compiled code in threads, which wait for each other before each instance. Tells for each whether key and
 * certificate are a pair, and the certificate.
 */
const { folder, instances, threads, gate } = workerData as {
  folder: string;
  instances: number;
  threads: number;
  gate: SharedArrayBuffer;
};
const arrived = new Int32Array(gate);

function meet(instance: number): void {
  const all = threads * (instance + 1);
  Atomics.add(arrived, 0, 1);
  // Whoever sleeps wakes too late to be at the same moment.
  for (;;) if (Atomics.load(arrived, 0) >= all) return;
}

const held = Array.from({ length: instances }, (_, instance) => {
  meet(instance);
  const { privateKey, certificate } = openRequestKey(join(folder, String(instance)));
  return {
    isPair: new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey)),
    certificate,
  };
});
parentPort?.postMessage(held);
