import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ALGORITHM,
  appendEvidence,
  cosign,
  cosignatureOf,
  formatVerifierKey,
  leafHash,
  noteSigner,
  openCheckpoint,
  openLogSigner,
  parseNote,
  parseVerifierKey,
  provesConsistency,
  provesInclusion,
  sequenceEntries,
  signCheckpoint,
} from '@specialistvagen/evidence-log';
import type { Checkpoint } from '@specialistvagen/evidence-log';
import type { ConsistencyAnswer, InclusionAnswer, LogAnswer } from '@specialistvagen/evidence-log/contract';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';

const db = usePostgres();
const product = useProduct(db);
const witnessOf = (name: string) =>
  noteSigner(
    name,
    ALGORITHM.cosignature,
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  );
const [region, union] = [witnessOf('region.example'), witnessOf('union.example')];
const ENTRIES = 300;
let leaves: Buffer[] = [];

const append = async (entries: number) => {
  const added = await db.as('api').transactions.run({}, async () => {
    const hashes: Buffer[] = [];
    for (let n = 0; n < entries; n += 1)
      hashes.push((await appendEvidence({ type: 'document-signed', at: `${n}` })).leafHash);
    return hashes;
  });
  for (let taken = 0; taken < entries;) taken += await sequenceEntries(db.as('worker').transactions);
  await signCheckpoint(
    db.as('worker').transactions,
    openLogSigner(product.dataDir),
    join(product.dataDir, 'trust'),
  );
  leaves = [...leaves, ...added];
};

const get = <T>(path: string) => product.visitor().get<T>(`/log${path}`);
const open = async (path = '/checkpoint'): Promise<Checkpoint & { signed: string }> => {
  const { text } = await get(path);
  const { body } = await get<LogAnswer>('');
  const key = parseVerifierKey(body.key);
  const checkpoint = key && openCheckpoint(text, key);
  if (!checkpoint) throw new Error(`no checkpoint: ${text}`);
  return { ...checkpoint, signed: text };
};
const hand = (body: string) =>
  product
    .visitor()
    .api<{ code?: string; accepted?: string[] }>('POST', '/log/cosignatures', Buffer.from(body), {
      'content-type': 'text/plain',
    });

beforeAll(async () => {
  writeFileSync(
    join(product.dataDir, 'trust', 'witnesses.json'),
    JSON.stringify({ quorum: 2, witnesses: [region, union].map(formatVerifierKey) }),
  );
  await append(130);
  await append(ENTRIES - 130);
}, 60_000);

describe('the log, to anybody', () => {
  it('shows its key, its size and that nobody outside has seen it yet', async () => {
    const { body } = await get<LogAnswer>('');
    expect(body).toMatchObject({ size: ENTRIES, waiting: 0, quorum: 2, witnessedSize: null });
    expect(body.origin).toContain('/TEST/');
    expect(body.witnesses).toEqual([
      { name: 'region.example', size: null, at: null },
      { name: 'union.example', size: null, at: null },
    ]);
  });

  it('gives its checkpoints, latest and by size, as plain text', async () => {
    const answer = await get('/checkpoint');
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await open()).toMatchObject({ size: ENTRIES });
    expect(await open('/checkpoints/130')).toMatchObject({ size: 130 });
    expect((await get('/checkpoints/131')).status).toBe(404);
    expect((await get('/checkpoints/x')).status).toBe(400);
  });

  it('proves that a leaf is in it, in the latest tree and in an earlier one', async () => {
    const { root } = await open();
    const earlier = await open('/checkpoints/130');
    for (const [at, size, of] of [
      [0, ENTRIES, root],
      [299, ENTRIES, root],
      [129, 130, earlier.root],
    ] as const) {
      const leaf = leaves[at] ?? Buffer.alloc(0);
      const { body } = await get<InclusionAnswer>(
        `/proofs/inclusion?leafHash=${leaf.toString('hex')}&size=${size}`,
      );
      const proof = body.proof.map((hash) => Buffer.from(hash, 'hex'));
      expect(body).toMatchObject({ index: at, size });
      expect(provesInclusion({ leafHash: leaf, index: at, size, root: of, proof })).toBe(true);
    }
  });

  it('says that a leaf waits, and that it has none', async () => {
    const { leafHash: late } = await db
      .as('api')
      .transactions.run({}, () => appendEvidence({ type: 'document-signed', at: 'late' }));
    const ask = (hash: Buffer) => get<{ code: string }>(`/proofs/inclusion?leafHash=${hash.toString('hex')}`);
    expect((await ask(late)).body.code).toBe('not-in-the-log-yet');
    expect((await ask(leafHash(Buffer.from('nothing')))).body.code).toBe('not-in-the-log');
    expect((await get('/proofs/inclusion?leafHash=zz')).status).toBe(400);
  });

  it('proves that it has only grown', async () => {
    const [earlier, later] = [await open('/checkpoints/130'), await open()];
    const { body } = await get<ConsistencyAnswer>(`/proofs/consistency?from=130&to=${ENTRIES}`);
    const proof = body.proof.map((hash) => Buffer.from(hash, 'hex'));
    expect(provesConsistency({ earlier, later, proof })).toBe(true);
    expect((await get(`/proofs/consistency?from=130&to=${ENTRIES + 99}`)).status).toBe(404);
  });

  it('gives tiles to mirrors: hashes, parents of 256, and entries that name nobody', async () => {
    const bytes = (path: string) => product.visitor().bytes(`/log/tile/${path}`);
    expect(await bytes('0/000')).toEqual(Buffer.concat(leaves.slice(0, 256)));
    expect(await bytes('0/001.p/44')).toEqual(Buffer.concat(leaves.slice(256, 300)));
    expect((await bytes('1/000.p/1')).length).toBe(32);
    const bundle = await bytes('entries/000');
    const first = bundle.subarray(2, 2 + bundle.readUInt16BE());
    expect(leafHash(first)).toEqual(leaves[0]);
    for (const path of ['0/001', '0/001.p/45', '1/000', '0/1', 'entries/009', '..%2f0/000'])
      expect((await get(`/tile/${path}`)).status).toBe(404);
  });
});

describe('a witness', () => {
  it('that is known hands in its line, as often as it likes; two are enough', async () => {
    const { note, signed } = await open('/checkpoints/130');
    const line = cosign(note.text, region, new Date());
    for (let times = 0; times < 2; times += 1)
      expect((await hand(signed + line)).body).toEqual({ size: 130, accepted: ['region.example'] });
    expect((await get<LogAnswer>('')).body.witnessedSize).toBeNull();
    const latest = await open();
    const both = latest.signed + cosign(latest.note.text, union, new Date());
    expect((await hand(both)).status).toBe(200);
    expect((await get<LogAnswer>('')).body).toMatchObject({ witnessedSize: 130, size: ENTRIES });
    const shown = parseNote((await get('/checkpoints/130')).text);
    expect(shown && cosignatureOf(shown, region)).toMatchObject({ witness: 'region.example' });
  });

  it('that is unknown, or whose line is of something else, is refused', async () => {
    const { note, signed: shown } = await open();
    // The log's own line only.
    const signed = shown.slice(0, shown.indexOf('\n', shown.indexOf('— ')) + 1);
    const stranger = witnessOf('region.example');
    expect((await hand(signed + cosign(note.text, stranger, new Date()))).body.code).toBe('no-known-witness');
    const other = cosign(note.text.replace('300', '299'), region, new Date());
    expect((await hand(signed + other)).body.code).toBe('no-known-witness');
    expect((await hand(signed)).body.code).toBe('no-known-witness');
    expect((await hand('hello\n')).body.code).toBe('not-our-checkpoint');
  });
});
