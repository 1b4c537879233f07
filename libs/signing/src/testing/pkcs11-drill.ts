import { createPublicKey, verify } from 'node:crypto';
import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { readPem } from '../trust/certificate-file.js';
import { createTrust } from '../trust/create-trust.js';
import { requireTokenKeys } from '../trust/require-genuine-trust.js';
import { KEY_ROLES } from '../trust/key-register.js';
import type { KeyStoreSettings } from '../trust/key-store.js';
import { openInstanceKeyStore } from '../trust/open-key-store.js';
import { Pkcs11KeyStore } from '../trust/pkcs11-key-store.js';
import { destroyEndedKeys, rotateKey } from '../trust/rotate-key.js';
import { SigningOperations } from '../pool/signing-operations.js';
import { ThreadedSigningPool } from '../pool/threaded-signing-pool.js';
import type { SigningPool } from '../pool/signing-pool.js';
import { readCertificate } from '../x509/read-certificate.js';
import { sampleJson, templates } from './sample-registry.js';
import { signatureRequest } from './signing-instance.js';

/*
 * An instance with all its keys in a token, in a process of its own: the module reads its environment when it is loaded.
 * Run by `pkcs11.spec.ts` as compiled code: node pkcs11-drill.js DATA_DIR SETTINGS-JSON. Prints one JSON line.
 */

async function sign(pool: SigningPool): Promise<Uint8Array> {
  const { pdf } = await pool.prepare(sampleJson(await pool.pins()));
  const first = await pool.signPersonal(pdf, signatureRequest('handledare'));
  return (await pool.signPersonal(first.pdf, signatureRequest('extern'))).pdf;
}

/**
 * The evidence log's key beside them: Ed25519, checked by another implementation, and still the same when it is opened again. Its
 * public half can be asked for anew, as that of an ECDSA key.
 */
function checkLogKey(dataDir: string): boolean[] {
  const store = openInstanceKeyStore(dataDir);
  const made = store.create('log', 'Ed25519');
  const key = createPublicKey({ key: made.publicKey, format: 'der', type: 'spki' });
  const note = Buffer.from('origin\n1\nroot\n');
  const isStillTold = store.publicKey('log').equals(made.publicKey);
  const root = readCertificate(readPem(join(dataDir, 'trust', 'root.pem')));
  const isRootTold = store.publicKey('root').equals(root.publicKey);
  const signed = [made.sign, store.open('log')].map((sign) => verify(null, note, key, sign(note)));
  return [...signed, isStillTold, isRootTold];
}

async function drill(dataDir: string, keyStore: KeyStoreSettings) {
  createTrust(dataDir, { isTest: true, keyStore });
  requireTokenKeys(dataDir);
  const operations = new SigningOperations({ dataDir, templates });
  const documents = [await sign(operations)];
  const folder = import.meta.dirname;
  const threads = new ThreadedSigningPool({
    entry: new URL('../pool/signing-thread.js', import.meta.url),
    templatesModule: new URL(`file://${join(folder, 'sample-registry.js')}`).href,
    size: 2,
    timeout: 30_000,
    dataDir,
  });
  documents.push(...(await Promise.all([sign(threads), sign(threads), sign(threads)])));
  for (const role of KEY_ROLES) rotateKey(dataDir, role, { now: new Date(), isCompromised: false });
  rotateKey(dataDir, 'platform-seal', { now: new Date(Date.now() + 1000), isCompromised: true });
  await new Promise((resolve) => setTimeout(resolve, 2000));
  documents.push(await sign(threads), (await operations.archive(documents[0] ?? Buffer.alloc(0))).pdf);
  await threads.close();
  const log = checkLogKey(dataDir);
  const verdicts = await Promise.all(documents.map(async (pdf) => (await operations.verify(pdf)).verdict));
  const destroyed = destroyEndedKeys(dataDir, new Date(Date.now() + 2 * 86_400_000));
  return { verdicts, destroyed, log, values: Pkcs11KeyStore.of(keyStore).exposedKeys() };
}

const [dataDir = '', settings = ''] = process.argv.slice(2);
try {
  process.stdout.write(`${JSON.stringify(await drill(dataDir, JSON.parse(settings) as KeyStoreSettings))}\n`);
} catch (error) {
  const text =
    error instanceof SigningError ? error.reasons.map((reason) => reason.text).join(' ') : String(error);
  process.stdout.write(`${JSON.stringify({ refused: text })}\n`);
}
