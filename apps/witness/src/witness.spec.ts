import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendEvidence, loadLogKey, formatVerifierKey } from '@specialistvagen/evidence-log';
import type { LogAnswer } from '@specialistvagen/evidence-log/contract';
import { cheatingOperator } from '../../../test/support/cheating-operator.js';
import { usePostgres } from '../../../test/support/index.js';
import { useProduct } from '../../../test/support/product.js';
import { witness } from './witness-command.js';

const db = usePostgres();
const product = useProduct(db);
const operator = cheatingOperator(db, () => product.dataDir);
const folder = mkdtempSync(join(tmpdir(), 'witness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES = ['region.example', 'lakarforbundet.example', 'myndigheten.example'];
const dir = (name: string) => join(folder, name);
const run = async (...parameters: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await witness(parameters, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
};
type Seen = { verdict: string; code?: string; size: number; kept?: number; leaf?: number | null };
const look = async (name: string, ...more: string[]) => {
  const { code, out, err } = await run('look', '--dir', dir(name), '--json', ...more);
  if (!out[0]) throw new Error(err.join('\n'));
  return { exit: code, ...(JSON.parse(out[0]) as Seen) };
};
const grow = async (entries: number, what = 'document-signed') => {
  await db.as('api').transactions.run({}, async () => {
    for (let n = 0; n < entries; n += 1) await appendEvidence({ type: what, at: `${n}` });
  });
  await operator.sign();
};
const standing = async () => (await product.visitor().get<LogAnswer>('/log')).body;

beforeAll(async () => {
  const logKey = formatVerifierKey(loadLogKey(join(product.dataDir, 'trust')));
  const witnesses: string[] = [];
  for (const name of NAMES) {
    const log = `${product.url}/api/log/`;
    const { out } = await run('init', '--dir', dir(name), '--name', name, '--log', log, '--log-key', logKey);
    witnesses.push(out[0] ?? '');
  }
  writeFileSync(join(product.dataDir, 'trust', 'witnesses.json'), JSON.stringify({ quorum: 2, witnesses }));
}, 60_000);

describe('the command', () => {
  it('shows how it is used', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: [expect.stringContaining('witness KOMMANDO')],
    });
  });

  it.each([
    [['look']],
    [['look', '--dir', 'x', '--force']],
    [['look', '--dir', 'x', '--every', '5']],
    [['run', '--dir', 'x', '--listen', 'http']],
    [['init', '--dir', 'x', '--name', 'n']],
    [['steal', '--dir', 'x']],
    [[]],
  ])('exits with 2 on %j', async (parameters) => {
    expect(await run(...parameters)).toMatchObject({ code: 2, out: [] });
  });

  it('makes no second witness in the same folder, and none without a key of the log', async () => {
    const same = ['init', '--dir', dir('region.example'), '--name', 'x', '--log', 'https://x.example'];
    expect(
      (await run(...same, '--log-key', formatVerifierKey(loadLogKey(join(product.dataDir, 'trust'))))).code,
    ).toBe(2);
    expect(
      (await run('init', '--dir', dir('none'), '--name', 'x', '--log', 'https://x.example', '--log-key', 'x'))
        .code,
    ).toBe(2);
    expect(existsSync(dir('none'))).toBe(false);
  });

  it('says 3 when the log cannot be asked: that is nobody’s guilt', async () => {
    expect((await run('look', '--dir', dir('region.example'))).code).toBe(3);
  });
});

describe('an honest log', () => {
  it('is followed from its first checkpoint, and is seen by two of three', async () => {
    await grow(300);
    expect(await look('region.example')).toMatchObject({ exit: 0, verdict: 'seen', size: 300, grown: 300 });
    expect(await standing()).toMatchObject({ witnessedSize: null });
    expect(await look('lakarforbundet.example')).toMatchObject({ exit: 0, size: 300, handedIn: true });
    expect(await standing()).toMatchObject({ witnessedSize: 300, quorum: 2, size: 300 });
    await grow(7);
    expect(await look('region.example')).toMatchObject({ exit: 0, size: 307, grown: 7, checked: 2 });
    expect(await look('myndigheten.example')).toMatchObject({ exit: 0, size: 307, grown: 307 });
    expect(await standing()).toMatchObject({ witnessedSize: 307 });
    expect(await look('lakarforbundet.example')).toMatchObject({ exit: 0, size: 307, grown: 7 });
  }, 60_000);

  it('is copied whole: its entries lie with the witness', async () => {
    const bundle = await product.visitor().bytes('/log/tile/entries/000');
    expect(readFileSync(join(dir('region.example'), 'entries', '0'))).toEqual(bundle);
  });

  it('is followed on by a witness that was cut off while it wrote', async () => {
    const leaves = join(dir('region.example'), 'leaves.bin');
    writeFileSync(leaves, Buffer.concat([readFileSync(leaves), Buffer.alloc(77, 1)]));
    writeFileSync(join(dir('region.example'), 'checkpoint.txt.123.new'), 'half a');
    await grow(2);
    expect(await look('region.example', '--full')).toMatchObject({ exit: 0, size: 309, grown: 2 });
    expect(await look('lakarforbundet.example')).toMatchObject({ exit: 0, size: 309 });
    expect(await look('myndigheten.example')).toMatchObject({ exit: 0, size: 309 });
  });

  it('is not judged by a witness whose own copy is damaged', async () => {
    const other = dir('damaged.example');
    const logKey = formatVerifierKey(loadLogKey(join(product.dataDir, 'trust')));
    await run(
      'init',
      '--dir',
      other,
      '--name',
      'damaged.example',
      '--log',
      `${product.url}/api/log`,
      '--log-key',
      logKey,
    );
    expect((await look('damaged.example')).exit).toBe(0);
    const leaves = join(other, 'leaves.bin');
    const kept = readFileSync(leaves);
    writeFileSync(leaves, Buffer.from(kept).fill(7, 500, 501));
    expect(await run('look', '--dir', other)).toMatchObject({ code: 2, out: [] });
    writeFileSync(leaves, kept);
    expect((await look('damaged.example')).exit).toBe(0);
    truncateSync(leaves, 64);
    expect(await run('look', '--dir', other)).toMatchObject({ code: 2, out: [] });
    expect(await run('reports', '--dir', other)).toMatchObject({ code: 0, out: [] });
  });
});

/** An entry of the middle, as somebody would rather have had it. */
const EDIT = `update evidence_log.evidence_entry set canonical = convert_to('{"edited":true}', 'UTF8'),
  leaf_hash = sha256('\\x00'::bytea || convert_to('{"edited":true}', 'UTF8')), opening = null
  where seq = (select seq from evidence_log.tlog_leaf where idx = 120)`;
const DELETE = `delete from evidence_log.evidence_entry where seq = (select seq from evidence_log.tlog_leaf where idx = 120)`;
const INSERT = `insert into evidence_log.evidence_entry (id, at, xact, kind, canonical, leaf_hash)
  select gen_random_uuid(), e.at, e.xact, 'document-signed', convert_to('{"forged":true}', 'UTF8'),
    sha256('\\x00'::bytea || convert_to('{"forged":true}', 'UTF8'))
  from evidence_log.evidence_entry e join evidence_log.tlog_leaf l on l.seq = e.seq where l.idx = 120`;
const CUT_ENTRIES = `delete from evidence_log.evidence_entry e using evidence_log.tlog_leaf l where l.seq = e.seq and l.idx >= 290`;

describe('an operator who owns database and key, and', () => {
  beforeAll(() => operator.dump('honest'));
  afterEach(async () => {
    await operator.restore('honest');
    // What was signed honestly goes on; the witnesses never lost it.
    for (const name of NAMES) expect(await look(name)).toMatchObject({ exit: 0, size: 309 });
  });

  const cheats: readonly [string, () => Promise<void>, string][] = [
    ['edits an entry (T-01)', () => operator.tamper(EDIT), 'entry-changed'],
    [
      'edits an entry and its leaf in the tree',
      () =>
        operator.tamper(
          EDIT,
          `update evidence_log.tlog_node n set hash = e.leaf_hash from evidence_log.evidence_entry e
             join evidence_log.tlog_leaf l on l.seq = e.seq where n.level = 0 and n.idx = l.idx and l.idx = 120`,
        ),
      'leaf-changed',
    ],
    [
      'edits an entry, builds the tree anew and signs it',
      async () => {
        await operator.tamper(EDIT);
        await operator.rebuildAndSign();
      },
      'forked',
    ],
    ['deletes from the middle (T-02)', () => operator.tamper(DELETE), 'entry-missing'],
    [
      'deletes from the middle, builds the tree anew and signs it',
      async () => {
        await operator.tamper(DELETE);
        await operator.rebuildAndSign();
      },
      'forked',
    ],
    [
      'inserts into the middle, builds the tree anew and signs it (T-04)',
      async () => {
        await operator.tamper(INSERT);
        await operator.rebuildAndSign();
      },
      'forked',
    ],
    [
      'cuts the tail and signs what is left (T-03)',
      async () => {
        await operator.tamper(CUT_ENTRIES);
        await operator.rebuildAndSign();
      },
      'rolled-back',
    ],
    [
      'rewrites everything and signs it (T-03)',
      async () => {
        await operator.tamper(
          `update evidence_log.evidence_entry set canonical = convert_to('{"n":' || seq || '}', 'UTF8'),
             leaf_hash = sha256('\\x00'::bytea || convert_to('{"n":' || seq || '}', 'UTF8')), opening = null`,
        );
        await operator.rebuildAndSign();
      },
      'forked',
    ],
    [
      'drops the log',
      () => operator.tamper('delete from evidence_log.tlog_checkpoint', 'delete from evidence_log.tlog_leaf'),
      'rolled-back',
    ],
  ];

  it.each(cheats)('%s is reported by the first witness that looks', async (_name, cheat, code) => {
    await cheat();
    const [first = '', ...others] = NAMES;
    expect(await look(first)).toMatchObject({ exit: 1, verdict: 'found', code, kept: 309 });
    // Nobody is needed beside it, and nobody else is fooled.
    for (const name of others) expect(await look(name)).toMatchObject({ exit: 1, verdict: 'found', code });
    const { out } = await run('reports', '--dir', dir(first));
    const report = JSON.parse(out.at(-1) ?? '{}') as { shown: string | null; earlier: string };
    expect(report).toMatchObject({ code, earlier: expect.stringContaining('\n309\n') });
  });

  it('restores last night’s backup (shorter, then grown past what was seen)', async () => {
    await operator.dump('last_night');
    await grow(5, 'document-status');
    for (const name of NAMES) expect(await look(name)).toMatchObject({ exit: 0, size: 314 });
    await operator.restore('last_night');
    await operator.sign();
    expect(await look('region.example')).toMatchObject({
      exit: 1,
      code: 'rolled-back',
      size: 309,
      kept: 314,
    });
    await grow(9, 'document-signed');
    for (const name of NAMES)
      expect(await look(name)).toMatchObject({ exit: 1, code: 'forked', size: 318, kept: 314 });
    // For the tests after this: the witnesses begin again where the honest dump is.
    for (const name of NAMES) {
      const kept = join(dir(name), 'checkpoints', '309.txt');
      writeFileSync(join(dir(name), 'checkpoint.txt'), readFileSync(kept));
    }
  }, 60_000);

  it('backdates an entry (T-06): it stands last, in no tree that was seen before', async () => {
    await operator.tamper(
      `insert into evidence_log.evidence_entry (id, at, kind, canonical, leaf_hash)
       values (gen_random_uuid(), now() - interval '400 days', 'document-signed',
         convert_to('{"backdated":true}', 'UTF8'), sha256('\\x00'::bytea || convert_to('{"backdated":true}', 'UTF8')))`,
      `insert into evidence_log.tlog_waiting (seq, xact)
       select seq, xact from evidence_log.evidence_entry order by seq desc limit 1`,
    );
    await operator.sign();
    const [row] = await db.as('postgres').query<{ idx: string }>(
      `select l.idx from evidence_log.tlog_leaf l join evidence_log.evidence_entry e on e.seq = l.seq
        where e.at < now() - interval '399 days'`,
    );
    expect(Number(row?.idx)).toBe(309);
  });
});

describe('a log that is not the one it was', () => {
  it('answers with another’s key, and is refused', async () => {
    const other = dir('stranger.example');
    const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    await run(
      'init',
      '--dir',
      other,
      '--name',
      's.example',
      '--log',
      `${product.url}/api/log`,
      '--log-key',
      key,
    );
    expect(await look('stranger.example')).toMatchObject({ exit: 1, code: 'not-signed' });
    expect(existsSync(join(other, 'checkpoint.txt'))).toBe(false);
  });
});

describe('a witness that runs on', () => {
  it('looks again and again, shows its copy, and ends with what it found', async () => {
    const stopping = new AbortController();
    const [out, err]: [string[], string[]] = [[], []];
    const ended = witness(
      ['run', '--dir', dir('region.example'), '--every', '1', '--listen', '0'],
      { out: (line) => out.push(line), err: (line) => err.push(line) },
      stopping.signal,
    );
    for (let waited = 0; out.length < 2 && waited < 400; waited += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(err).toHaveLength(1);
    const port = /port (\d+)/.exec(err[0] ?? '')?.[1];
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await ask('/checkpoint')).toContain('— region.example ');
    expect(await ask('/key')).toContain('region.example+');
    expect((await ask('/reports')).split('\n').length).toBeGreaterThan(5);
    expect((await fetch(`http://127.0.0.1:${port}/witness.key.pem`)).status).toBe(404);
    stopping.abort();
    expect(await ended).toBe(0);
  });
});
