import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ThreadedSigningPool } from '../pool/threaded-signing-pool.js';
import { securityStoreRevision } from '../pades/security-store.js';
import { json, forger, ours, rootListOf, whole } from '../testing/attack-tools.js';
import { compiledSigning, removeCompiledSigning } from '../testing/compiled-signing.js';
import { HOSTILE_FILES } from '../testing/hostile-files.js';

/** In a thread with a limit on memory, which is taken down when it does not answer in time; nothing here may need that. */
let pool: ThreadedSigningPool;
beforeAll(() => {
  const folder = compiledSigning();
  pool = new ThreadedSigningPool({
    entry: pathToFileURL(join(folder, 'pool', 'signing-thread.js')),
    templatesModule: pathToFileURL(join(folder, 'testing', 'sample-registry.js')).href,
    size: 1,
    timeout: 20_000,
    dataDir: ours.dataDir,
  });
});
afterAll(async () => {
  await pool.close();
  removeCompiledSigning();
});

describe('a hostile file is answered within the thread’s limits', () => {
  it.each(Object.entries(HOSTILE_FILES))('%s', async (_name, file) => {
    expect(['unreadable', 'not-issued-here']).toContain((await pool.verify(file())).verdict);
  });

  it('data that would print more pages than there may be', async () => {
    const text = Array.from({ length: 120 }, () => 'ord '.repeat(1000)).join('\n');
    const draft = await json({ text: 'Kort.' });
    const file = Buffer.from((await forger.draft(draft)).bytes);
    const long = JSON.stringify({ ...draft, form: { ...draft.form, text } });
    const mark = file.indexOf('/Subtype /application#2Fjson');
    const head = file.subarray(mark).toString('latin1');
    const length = /\/Length (\d+)\n>>\nstream\n/.exec(head);
    if (length === null) throw new Error('no attachment');
    const start = mark + length.index;
    const doctored = Buffer.concat([
      file.subarray(0, start),
      Buffer.from(`/Length ${Buffer.byteLength(long)}\n>>\nstream\n${long}`),
    ]);
    expect(['unreadable', 'not-issued-here']).toContain((await pool.verify(doctored)).verdict);
  });

  it('a genuine document with validation data behind it without end', async () => {
    const draft = await whole();
    const data = {
      certificates: [forger.keys.signingAuthority.certificate.der],
      revocationLists: [rootListOf({})],
    };
    const pieces = [draft.bytes];
    let { state } = draft;
    for (let number = 0; number < 5000; number += 1) {
      const { bytes, next } = securityStoreRevision(state, data);
      pieces.push(bytes);
      state = next;
    }
    const report = await pool.verify(Buffer.concat(pieces));
    expect(report.verdict).toBe('altered');
    expect(report.reasons.map(({ code }) => code)).toEqual(['unexplained-revision']);
  });
});
