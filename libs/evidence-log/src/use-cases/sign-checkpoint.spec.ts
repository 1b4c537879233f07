import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@specialistvagen/platform';
import { itIsAppendOnly, usePostgres } from '../../../../test/support/index.js';
import { openCheckpoint } from '../domain/checkpoint.js';
import { checkpointSizes, latestCheckpoint } from '../storage/checkpoints.js';
import { createLogKey, loadLogKey, openLogSigner } from '../storage/log-key.js';
import { rootAt } from '../storage/tree.js';
import { appendEvidence } from './append-evidence.js';
import { sequenceEntries } from './sequence-entries.js';
import { LATEST_CHECKPOINT, signCheckpoint } from './sign-checkpoint.js';

const db = usePostgres();
const dataDir = mkdtempSync(join(tmpdir(), 'log-key-'));
const trust = join(dataDir, 'trust');
const file = join(trust, LATEST_CHECKPOINT);
createLogKey(dataDir, { isTest: true });
const signer = openLogSigner(dataDir);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const worker = () => db.as('worker').transactions;
const read = <T>(fn: () => Promise<T>) => db.as('audit').transactions.run({}, fn);
const sign = () => signCheckpoint(worker(), signer, trust);
async function grow(entries: number): Promise<void> {
  for (let n = 0; n < entries; n += 1)
    await db.as('api').transactions.run({}, () => appendEvidence({ type: 'document-signed', at: `${n}` }));
  // Nothing else may write meanwhile: what is left waits for an older transaction of another spec.
  for (let taken = 0; taken < entries;) taken += await sequenceEntries(worker());
}
/** As somebody who owns the machine: triggers off. */
const tamper = (text: string) =>
  db.as('postgres').transactions.run({}, async () => {
    await sql(`set local session_replication_role = replica`);
    await sql(text);
  });

describe('the log’s key', () => {
  it('is the owner’s, is made once, and says TEST outside production', () => {
    expect(statSync(join(dataDir, 'secrets', 'log.key.pem')).mode & 0o777).toBe(0o600);
    const before = loadLogKey(trust);
    createLogKey(dataDir, { isTest: false });
    expect(loadLogKey(trust)).toEqual(before);
    expect(before.name).toMatch(/^specialistvagen\/TEST\/[0-9a-f]{8}$/);
    const production = mkdtempSync(join(tmpdir(), 'log-key-'));
    createLogKey(production, { isTest: false });
    expect(loadLogKey(join(production, 'trust')).name).toMatch(/^specialistvagen\/[0-9a-f]{8}$/);
    rmSync(production, { recursive: true });
  });

  it('outlives its public file, which is written again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'log-key-'));
    const key = join(folder, 'secrets', 'log.key.pem');
    createLogKey(folder, { isTest: true });
    const [before, privateBefore] = [loadLogKey(join(folder, 'trust')), readFileSync(key, 'utf8')];
    rmSync(join(folder, 'trust'), { recursive: true });
    createLogKey(folder, { isTest: true });
    expect(loadLogKey(join(folder, 'trust'))).toEqual(before);
    expect(readFileSync(key, 'utf8')).toBe(privateBefore);
    // One that cannot be read may be the log's: it is not replaced.
    rmSync(join(folder, 'trust'), { recursive: true });
    writeFileSync(key, 'half a key');
    expect(() => createLogKey(folder, { isTest: true })).toThrow('trust-missing');
    expect(readFileSync(key, 'utf8')).toBe('half a key');
    rmSync(folder, { recursive: true });
  });
});

describe('a checkpoint', () => {
  itIsAppendOnly(db, 'evidence_log.tlog_checkpoint', 'note');
  itIsAppendOnly(db, 'evidence_log.tlog_cosignature', 'line');

  it('is signed once for each size, stored, and kept beside the database', async () => {
    await grow(5);
    expect(await sign()).toMatchObject({ size: 5 });
    expect(await sign()).toBeNull();
    await grow(3);
    const signed = await Promise.all([sign(), sign(), sign()]);
    expect(signed.filter((one) => one !== null)).toEqual([{ size: 8, root: await read(() => rootAt(8)) }]);
    const latest = await read(latestCheckpoint);
    expect(openCheckpoint(latest?.note ?? '', loadLogKey(trust))).toMatchObject({
      size: 8,
      root: latest?.root,
    });
    expect(readFileSync(file, 'utf8')).toBe(latest?.note);
    expect(await read(() => checkpointSizes(10))).toEqual([8, 5]);
  });

  it('whose writing was cut off after the database took it is taken up by the next', async () => {
    rmSync(file);
    await grow(1);
    expect(await sign()).toMatchObject({ size: 9 });
    expect(existsSync(file)).toBe(true);
  });

  it('is not signed over a tree that was brought back from an older copy, by the database’s word or the file’s', async () => {
    const kept = `create table kept_leaf as select * from evidence_log.tlog_leaf where idx >= 6;
      create table kept_node as select * from evidence_log.tlog_node n where (n.idx + 1) * (2 ^ n.level) > 6;
      create table kept_checkpoint as select * from evidence_log.tlog_checkpoint where size > 6`;
    const cut = `delete from evidence_log.tlog_leaf where idx >= 6;
      delete from evidence_log.tlog_node where (idx + 1) * (2 ^ level) > 6`;
    const back = `delete from evidence_log.tlog_leaf where idx >= 6;
      delete from evidence_log.tlog_node where (idx + 1) * (2 ^ level) > 6;
      insert into evidence_log.tlog_leaf select * from kept_leaf;
      insert into evidence_log.tlog_node select * from kept_node`;
    for (const text of kept.split(';')) await tamper(text);
    for (const text of cut.split(';')) await tamper(text);
    await expect(sign()).rejects.toMatchObject({ code: 'tree-behind-its-checkpoint', size: 9 });
    // The checkpoints brought back too: only the file knows.
    await tamper('delete from evidence_log.tlog_checkpoint where size > 6');
    await expect(sign()).rejects.toMatchObject({ code: 'tree-behind-its-checkpoint', size: 9 });
    // And grown past it, with other entries.
    await grow(4);
    await expect(sign()).rejects.toMatchObject({ code: 'tree-differs-from-its-checkpoint', size: 9 });
    expect(await read(() => checkpointSizes(1))).toEqual([5]);
    for (const text of back.split(';')) await tamper(text);
    await tamper('insert into evidence_log.tlog_checkpoint select * from kept_checkpoint');
    expect(await sign()).toBeNull();
  });
});
