import { generateKeyPairSync } from 'node:crypto';
import { checkpointText, openCheckpoint } from './checkpoint.js';
import { ALGORITHM, formatVerifierKey, noteSigner, parseVerifierKey } from './note-key.js';
import { cosign, cosignatureOf, isNoteSignedBy, parseNote, signNote } from './signed-note.js';
import { bundleOf, entriesOf, isTileOf, leafTiles, parseTile, tilePath } from './tiles.js';

/** The examples of golang.org/x/mod/sumdb/note and of C2SP signed-note. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS_SEED = 'YEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETERS_NOTE = `${TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
const FOO = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const FOOS_NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

const key = (text: string) => {
  const parsed = parseVerifierKey(text);
  if (!parsed) throw new Error(`not a key: ${text}`);
  return parsed;
};
const note = (text: string) => {
  const parsed = parseNote(text);
  if (!parsed) throw new Error('not a note');
  return parsed;
};
const pem = () =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
/** The seed of an Ed25519 key in PKCS#8 (RFC 8410 §7). */
const pemOf = (seed: Buffer) => {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
};

describe('a signed note', () => {
  it.each([
    [PETER, PETERS_NOTE],
    [FOO, FOOS_NOTE],
  ])('of the reference examples is signed by %s', (vkey, text) => {
    expect(formatVerifierKey(key(vkey))).toBe(vkey);
    expect(isNoteSignedBy(note(text), key(vkey))).toBe(true);
    expect(isNoteSignedBy(note(text.replace('is', 'was')), key(vkey))).toBe(false);
  });

  it('is signed byte for byte as the reference signs', () => {
    const seed = Buffer.from(`A${PETERS_SEED}`, 'base64').subarray(1);
    expect(signNote(TEXT, noteSigner('PeterNeumann', ALGORITHM.note, pemOf(seed)))).toBe(PETERS_NOTE);
  });

  it.each([
    ['another key id', 'PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['an unknown algorithm', 'PeterNeumann+c74f20a3+AhpcgQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a short key', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq'],
    ['no name', '+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['nothing', ''],
  ])('knows no key with %s', (_what, text) => expect(parseVerifierKey(text)).toBeNull());

  it.each([
    ['no signature', TEXT],
    ['no last newline', PETERS_NOTE.slice(0, -1)],
    ['a line that is none', `${PETERS_NOTE}hello\n`],
    ['a signature that is not base64', `${TEXT}\n— PeterNeumann x08go\n`],
  ])('is not one with %s', (_what, text) => expect(parseNote(text)).toBeNull());
});

describe('a checkpoint', () => {
  const log = noteSigner('log.example/TEST', ALGORITHM.note, pem());
  const other = noteSigner('log.example/TEST', ALGORITHM.note, pem());
  const witness = noteSigner('witness.example', ALGORITHM.cosignature, pem());
  const head = { size: 12, root: Buffer.alloc(32, 7) };
  const text = checkpointText('log.example/TEST', head);
  const signed = signNote(text, log);

  it('opens with the key of the log, and with no other', () => {
    expect(openCheckpoint(signed, log)).toMatchObject({ ...head, origin: 'log.example/TEST' });
    expect(openCheckpoint(signed, other)).toBeNull();
    expect(openCheckpoint(signed.replace('\n12\n', '\n13\n'), log)).toBeNull();
    expect(openCheckpoint(signNote(text.replace('\n12\n', '\n012\n'), log), log)).toBeNull();
    expect(openCheckpoint(signNote(text.replace('TEST', 'LIVE'), log), log)).toBeNull();
    expect(openCheckpoint(signNote('log.example/TEST\n1\nAAAA\n', log), log)).toBeNull();
  });

  it('takes cosignatures, each with its second', () => {
    const at = new Date('2026-11-30T07:00:00.900Z');
    const both = note(signed + cosign(text, witness, at));
    expect(openCheckpoint(signed + cosign(text, witness, at), log)).not.toBeNull();
    expect(cosignatureOf(both, witness)).toMatchObject({
      witness: 'witness.example',
      at: new Date('2026-11-30T07:00:00.000Z'),
    });
    expect(cosignatureOf(note(signed), witness)).toBeNull();
    expect(cosignatureOf({ ...both, text: text.replace('12', '11') }, witness)).toBeNull();
    // A witness's key is no log's key: it cannot be taken for one.
    expect(isNoteSignedBy(both, witness)).toBe(false);
    expect(cosignatureOf(both, log)).toBeNull();
  });

  it('cosignature signs what tlog-cosignature says', () => {
    const signedTexts: string[] = [];
    const told = {
      ...witness,
      sign: (message: Uint8Array) => {
        signedTexts.push(Buffer.from(message).toString('utf8'));
        return witness.sign(message);
      },
    };
    const line = cosign(text, told, new Date(1_700_000_000_000));
    expect(signedTexts).toEqual([`cosignature/v1\ntime 1700000000\n${text}`]);
    const bytes = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64');
    expect([bytes.length, bytes.subarray(0, 4).equals(witness.id), bytes.readBigUInt64BE(4)]).toEqual([
      76,
      true,
      1_700_000_000n,
    ]);
  });
});

describe('a tile', () => {
  it.each([
    ['0/000', { level: 0, index: 0, width: 256 }],
    ['0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
    ['2/005.p/17', { level: 2, index: 5, width: 17 }],
    ['entries/x001/000', { level: 'entries', index: 1000, width: 256 }],
  ] as const)('has one path: %s', (path, tile) => {
    expect(parseTile(path)).toEqual(tile);
    expect(tilePath(tile)).toBe(path);
  });

  it.each([
    '0/0',
    '0/x000/001',
    '0/000.p/0',
    '0/000.p/256',
    '64/000',
    '00/000',
    'x/000',
    '0/001/002',
    '0/000/',
  ])('is not %s', (path) => expect(parseTile(path)).toBeNull());

  it('is there as far as the tree goes', () => {
    expect(isTileOf({ level: 0, index: 1, width: 44 }, 300)).toBe(true);
    expect(isTileOf({ level: 0, index: 1, width: 45 }, 300)).toBe(false);
    expect(isTileOf({ level: 1, index: 0, width: 1 }, 300)).toBe(true);
    expect(isTileOf({ level: 1, index: 0, width: 2 }, 300)).toBe(false);
    expect([...leafTiles({ from: 250, to: 300 })]).toEqual([
      { level: 0, index: 0, width: 256 },
      { level: 0, index: 1, width: 44 },
    ]);
  });

  it('of a tree that says it is larger than memory is one to begin with', () => {
    const [first] = leafTiles({ from: 0, to: 2 ** 52 });
    expect(first).toEqual({ level: 0, index: 0, width: 256 });
  });

  it('of entries gives them back, or nothing when it is cut', () => {
    const entries = [Buffer.from('a'), Buffer.from(''), Buffer.alloc(300, 1)];
    const bundle = bundleOf(entries);
    expect(bundle.subarray(0, 3).toString('hex')).toBe('000161');
    expect(entriesOf(bundle)).toEqual(entries);
    expect(entriesOf(bundle.subarray(0, -1))).toBeNull();
    expect(entriesOf(Buffer.concat([bundle, Buffer.from('x')]))).toBeNull();
  });
});
