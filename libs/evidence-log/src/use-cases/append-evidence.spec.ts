import { createHash } from 'node:crypto';
import { newId } from '@specialistvagen/platform';
import { itIsAppendOnly, refusalOf, usePostgres } from '../../../../test/support/index.js';
import { evidenceEntriesAfter, evidenceEntry, isIntact } from '../storage/evidence-entries.js';
import { appendEvidence } from './append-evidence.js';

const db = usePostgres();
const event = {
  type: 'intyg-signed',
  at: '2026-11-22T10:00:00.000Z',
  document: 'd',
  sha256: 'ab'.repeat(32),
};
const asApi = <T>(fn: () => Promise<T>) => db.as('api').transactions.run({}, fn);
const CHECK_VIOLATION = '23514';
const INSUFFICIENT_PRIVILEGE = '42501';

describe('evidence', () => {
  itIsAppendOnly(db, 'evidence_log.evidence_entry', 'kind');

  it('is not written by a role that neither signs nor decides', async () => {
    const insert = `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash)
                    values (gen_random_uuid(), 'x', '\\x01', sha256('\\x0001'))`;
    expect(await refusalOf(db.as('audit').query(insert))).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await refusalOf(db.as('statistics').query(insert))).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await refusalOf(db.as('api').query(insert))).toBeUndefined();
  });

  it('is refused by the database when the hash is not the one of the bytes', async () => {
    const insert = `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash)
                    values (gen_random_uuid(), 'x', '\\x01', sha256('\\x01'))`;
    expect(await refusalOf(db.as('api').query(insert))).toBe(CHECK_VIOLATION);
  });

  it('is refused by the database when it is longer than a mirror can be given', async () => {
    const large = { ...event, many: Array.from({ length: 1_000 }, () => event.sha256) };
    expect(await refusalOf(asApi(() => appendEvidence(large)))).toBe(CHECK_VIOLATION);
  });

  it('takes neither a place nor a time from the writer', async () => {
    const insert = `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash, at)
                    values (gen_random_uuid(), 'x', '\\x01', sha256('\\x0001'), '2020-01-01')`;
    expect(await refusalOf(db.as('api').query(insert))).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('is not appended outside a transaction, and disappears with one that is rolled back', async () => {
    await expect(appendEvidence(event)).rejects.toThrow('No transaction is running');
    let id = '';
    await expect(
      asApi(async () => {
        ({ id } = await appendEvidence(event));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await asApi(() => evidenceEntry(id))).toBeUndefined();
  });

  it('is refused when the event cannot be written in one way only', async () => {
    await expect(asApi(() => appendEvidence({ ...event, share: 0.5 }))).rejects.toThrow();
    await expect(asApi(() => appendEvidence({ ...event, nothing: undefined }))).rejects.toThrow();
  });

  it('is kept as the canonical bytes of the event and their leaf hash', async () => {
    const appended = await asApi(() => appendEvidence(event));
    const entry = await asApi(() => evidenceEntry(appended.id));
    const text = `{"at":"${event.at}","document":"d","id":"${appended.id}","sha256":"${event.sha256}","type":"intyg-signed"}`;
    expect(entry?.canonical.toString('utf8')).toBe(text);
    expect(entry?.leafHash).toEqual(createHash('sha256').update('\0').update(text).digest());
    expect(entry?.leafHash).toEqual(appended.leafHash);
    expect(entry).toMatchObject({ kind: 'intyg-signed', at: expect.any(Date) });
  });

  it('gives the same event two different leaves', async () => {
    const [first, second] = await asApi(async () => [
      await appendEvidence(event),
      await appendEvidence(event),
    ]);
    expect(first?.leafHash).not.toEqual(second?.leafHash);
  });

  it('hides who it is about behind a salted hash, which its opening answers to', async () => {
    const people = { personId: newId() };
    const [first, second] = await asApi(async () => [
      await appendEvidence(event, people),
      await appendEvidence(event, people),
    ]);
    const entries = await asApi(() =>
      Promise.all([first, second].map((one) => evidenceEntry(one?.id ?? ''))),
    );
    const hidden = entries.map((entry) => {
      const text = entry?.canonical.toString('utf8') ?? '';
      expect(text).not.toContain(people.personId);
      const opening = entry?.opening ?? Buffer.alloc(0);
      expect(JSON.parse(opening.toString('utf8'))).toMatchObject({ people });
      expect(JSON.parse(text)).toMatchObject({ people: createHash('sha256').update(opening).digest('hex') });
      return JSON.parse(text).people as string;
    });
    expect(hidden[0]).not.toBe(hidden[1]);
  });

  it('is refused by the database with another opening than its bytes answer to', async () => {
    const insert = `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash, opening)
      values (gen_random_uuid(), 'x', '{"people":"00"}', sha256('\\x00' || '{"people":"00"}'::bytea), '\\x01')`;
    expect(await refusalOf(db.as('api').query(insert))).toBe(CHECK_VIOLATION);
  });

  it('is read in order by whoever checks it, and a changed byte shows', async () => {
    const entries = await db.as('audit').transactions.run({}, () => evidenceEntriesAfter('0', 1_000));
    expect(entries.length).toBeGreaterThan(2);
    expect(entries.map((entry) => Number(entry.seq))).toEqual(
      entries.map((entry) => Number(entry.seq)).sort((a, b) => a - b),
    );
    expect(entries.every(isIntact)).toBe(true);
    const [entry] = entries;
    expect(
      entry && isIntact({ ...entry, canonical: Buffer.concat([entry.canonical, Buffer.from(' ')]) }),
    ).toBe(false);
  });
});
