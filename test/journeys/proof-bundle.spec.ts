import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogKey } from '@specialistvagen/evidence-log';
import { createTrust } from '@specialistvagen/signing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { arrangeMajasTraining } from '../architecture/access-matrix/arrange.js';
import { cheatingOperator } from '../support/cheating-operator.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { verifyFiles } from '../../apps/verifier/src/verify-files.js';

const db = usePostgres();
const product = useProduct(db);
const operator = cheatingOperator(db, () => product.dataDir);
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let document = '';
let parts: Record<string, Uint8Array> = {};
const bundleOf = async (key: string) => (await product.signedIn(key)).bytes(`/documents/${document}/proof`);
/** Offline: files and a trust folder. */
async function verify(bytes: Uint8Array, trust = join(product.dataDir, 'trust')) {
  const file = join(folder, 'one.zip');
  writeFileSync(file, bytes);
  const out: string[] = [];
  await verifyFiles(
    ['--trust', trust, '--json', file],
    {},
    { out: (line) => out.push(line), err: () => undefined },
  );
  const { verdict, reasons } = JSON.parse(out[0] ?? '{}') as { verdict: string; reasons: { code: string }[] };
  return { verdict, codes: reasons.map(({ code }) => code) };
}
const withPart = (name: string, change: (text: string) => string) =>
  zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });

beforeAll(async () => {
  document = (await arrangeMajasTraining(product.url)).ids.document ?? '';
}, 180_000);

describe('a document with its proofs', () => {
  it('waits for the next checkpoint, and says so', async () => {
    expect(await verify(await bundleOf('maja'))).toEqual({
      verdict: 'not-issued-here',
      codes: ['not-in-the-log'],
    });
    await operator.sign();
    parts = unzipSync(await bundleOf('maja'));
    expect(Object.keys(parts)).toHaveLength(4);
  });

  it('is checked offline with pinned keys; that no witness has seen it yet is told', async () => {
    expect(await verify(zipSync(parts))).toEqual({ verdict: 'in-force', codes: ['too-few-witnesses'] });
    const pdf = Object.entries(parts).find(([name]) => name.endsWith('.pdf'))?.[1];
    const opened = await (await product.signedIn('maja')).bytes(`/documents/${document}/pdf`);
    expect(pdf && opened.equals(pdf)).toBe(true);
  });

  it('is the same for who follows the training, and is closed to others', async () => {
    expect((await verify(await bundleOf('anders'))).verdict).toBe('in-force');
    expect((await (await product.signedIn('noor')).get(`/documents/${document}/proof`)).status).toBe(404);
    expect((await product.visitor().get(`/documents/${document}/proof`)).status).toBe(401);
  });

  it.each([
    [
      'an entry is changed',
      () => withPart('loggbevis.json', (text) => text.replace('document-signed', 'document-sealed')),
      'log-proof-broken',
    ],
    [
      'an entry stands elsewhere',
      () => withPart('loggbevis.json', (text) => text.replace(/"index": \d+/, '"index": 0')),
      'log-proof-broken',
    ],
    [
      'the checkpoint is another',
      () => withPart('loggbevis.json', (text) => text.replace(/(\\n)(\d+)(\\n)/, '$11$2$3')),
      'log-proof-broken',
    ],
    [
      'the entries are left out',
      () => withPart('loggbevis.json', (text) => JSON.stringify({ ...JSON.parse(text), entries: [] })),
      'not-in-the-log',
    ],
    [
      'a part is missing',
      () => zipSync({ 'status.json': parts['status.json'] ?? new Uint8Array() }),
      'not-a-bundle',
    ],
  ])('is not believed when %s', async (_what, changed, code) => {
    const { verdict, codes } = await verify(changed());
    expect(verdict).not.toBe('in-force');
    expect(codes).toContain(code);
  });

  it('carries what the issuer said, signed: what somebody else wrote there does not count, and that is told', async () => {
    const other = withPart('status.json', (text) => text.replace('in-force', 'revoked'));
    expect((await verify(other)).codes).toContain('status-not-signed');
    expect(strFromU8(parts['status.json'] ?? new Uint8Array())).not.toMatch(/Maja|Lindqvist|Sara/);
  });

  it('is not believed by the keys of another instance', async () => {
    const other = mkdtempSync(join(tmpdir(), 'other-'));
    createTrust(other, { isTest: true });
    createLogKey(other, { isTest: true });
    const { verdict, codes } = await verify(zipSync(parts), join(other, 'trust'));
    expect(verdict).toBe('not-issued-here');
    expect(codes).toContain('log-proof-broken');
    rmSync(other, { recursive: true });
  });
});
