import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendEvidence } from '@specialistvagen/evidence-log';
import { newId, sql } from '@specialistvagen/platform';
import { arrangeMajasTraining } from '../../../../test/architecture/access-matrix/arrange.js';
import { cheatingOperator } from '../../../../test/support/cheating-operator.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { runAudit } from './run-audit.js';
import type { AuditReport } from './run-audit.js';

const db = usePostgres();
const product = useProduct(db);
const operator = cheatingOperator(db, () => product.dataDir);
const audit = (): Promise<AuditReport> =>
  runAudit({ dataDir: product.dataDir, transactions: db.as('audit').transactions });

const DOCUMENTS = ['document_status', 'document_revision', 'document_signer', 'document'];
const all = (statement: (table: string) => string) =>
  operator.tamper(...DOCUMENTS.toReversed().map(statement));
/** The instance as it was, documents and log. */
async function putBack(): Promise<void> {
  await operator.tamper(...DOCUMENTS.map((table) => `delete from intyg.${table}`));
  await all((table) => `insert into intyg.${table} select * from kept_${table}`);
  await operator.restore('honest');
}

beforeAll(async () => {
  await arrangeMajasTraining(product.url);
  await db.as('postgres').transactions.run({}, revoke);
  await operator.sign();
  await all((table) => `create table kept_${table} as select * from intyg.${table}`);
  await operator.dump('honest');
}, 180_000);

/** As the product revokes: the event and the standing that rests on it. */
async function revoke(): Promise<void> {
  const [row] = await sql<{ id: string; trainee: string; no: number }>(
    `select document_id as id, (array_agg(trainee_id))[1] as trainee, max(no) as no
       from intyg.document_status group by document_id order by document_id limit 1`,
  );
  const event = {
    type: 'document-status',
    at: new Date().toISOString(),
    documentId: row?.id,
    status: 'revoked',
  };
  const { id } = await appendEvidence(event, { personId: newId() });
  await sql(
    `insert into intyg.document_status (document_id, no, trainee_id, status, at, reason, evidence_entry_id)
     values ($1, $2, $3, 'revoked', now(), 'x', $4)`,
    [row?.id, (row?.no ?? 0) + 1, row?.trainee, id],
  );
}

/** The latest revision of a document that is signed. */
const LATEST = `(select document_id, max(no) as no from intyg.document_revision group by document_id order by 1 limit 1)`;
const A_LEAF = `(select seq from evidence_log.tlog_leaf where idx = 3)`;
const FORGED = `
  insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash)
  values ('019b0000-0000-7000-8000-00000000f0f0', 'document-status', convert_to('{}', 'UTF8'),
    sha256('\\x00'::bytea || convert_to('{}', 'UTF8')))`;

describe('an honest instance', () => {
  it('has nothing to find, and the figures say how much was looked at', async () => {
    const report = await audit();
    expect(report.named).toEqual([]);
    expect(report).toMatchObject({ findings: 0, isWhole: true, checkpoints: 1, waiting: 0 });
    expect(report.documents).toBeGreaterThan(1);
    expect(report.signatures).toBeGreaterThan(1);
    expect(report.certificates).toBe(report.signatures);
    expect(report.entries).toBeGreaterThan(report.revisions);
  });

  it('is read as a role that may change nothing', async () => {
    const [row] = await db.as('audit').query<{ writes: boolean }>(
      `select bool_or(has_table_privilege('audit', c.oid, 'insert, update, delete, truncate')) as writes
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('intyg', 'evidence_log', 'certificates')`,
    );
    expect(row?.writes).toBe(false);
  });
});

describe('a superuser who', () => {
  afterEach(putBack);

  const cheats: readonly [string, readonly string[], readonly string[]][] = [
    [
      'edits a signed page',
      [
        `update intyg.document_revision r set pdf = set_byte(pdf, length(pdf) - 1, get_byte(pdf, length(pdf) - 1) # 1)
           from ${LATEST} l where r.document_id = l.document_id and r.no = l.no`,
      ],
      ['pdf-unreadable'],
    ],
    [
      'edits the data that was signed',
      [
        `update intyg.document set json = (select o.json from intyg.document o where o.id <> document.id limit 1)
           where id = (select document_id from ${LATEST} l)`,
      ],
      ['json-unreadable', 'page-cannot-be-rendered'],
    ],
    [
      'gives a signature to another person',
      [`update intyg.document_revision set signer_id = gen_random_uuid() where kind = 'signature'`],
      ['row-differs-from-signature'],
    ],
    [
      'backdates a signature (T-06)',
      [
        `update intyg.document_revision set signed_at = signed_at - interval '400 days' where kind = 'signature'`,
      ],
      ['row-differs-from-signature'],
    ],
    [
      'removes the last signature',
      [
        `delete from intyg.document_revision r using ${LATEST} l where r.document_id = l.document_id and r.no = l.no`,
      ],
      ['logged-without-row', 'signature-does-not-hold'],
    ],
    [
      'removes a document',
      DOCUMENTS.map((table) => {
        const id = table === 'document' ? 'id' : 'document_id';
        return `delete from intyg.${table} where ${id} = (select document_id from kept_document_revision order by 1 limit 1)`;
      }),
      ['logged-without-row'],
    ],
    [
      'says that a revoked document is in force, or the other way',
      [
        `insert into intyg.document_status (document_id, no, trainee_id, status, at, reason, evidence_entry_id)
           select document_id, max(no) + 1, (array_agg(trainee_id))[1], 'revoked', now(), 'x', (array_agg(evidence_entry_id))[1]
             from intyg.document_status group by document_id order by document_id limit 1`,
      ],
      ['status-differs-from-log'],
    ],
    [
      'takes away a standing that was logged',
      [`delete from intyg.document_status where status = 'revoked'`],
      ['logged-without-row'],
    ],
    ['writes an entry behind the back of the sequencer', [FORGED], ['entry-not-in-the-tree']],
    [
      'inserts a forged intyg with an entry of its own (T-04)',
      [
        `insert into intyg.document select (jsonb_populate_record(null::intyg.document, to_jsonb(d)
            || jsonb_build_object('id', '019b0000-0000-7000-8000-00000000f0f0'))).* from kept_document d
            where d.id = (select document_id from ${LATEST} l)`,
        `insert into intyg.document_revision select (jsonb_populate_record(null::intyg.document_revision, to_jsonb(r)
            || jsonb_build_object('document_id', '019b0000-0000-7000-8000-00000000f0f0'))).* from kept_document_revision r
            where r.document_id = (select document_id from ${LATEST} l) `,
      ],
      ['json-unreadable', 'pdf-unreadable', 'revision-differs-from-log'],
    ],
    [
      'edits an entry of the log',
      [
        `update evidence_log.evidence_entry set canonical = '{}', leaf_hash = sha256('\\x00'::bytea || '{}'::bytea),
           opening = null where seq = ${A_LEAF}`,
      ],
      ['entry-altered', 'entry-differs-from-its-row'],
    ],
    [
      'deletes an entry of the log',
      [`delete from evidence_log.evidence_entry where seq = ${A_LEAF}`],
      ['entry-missing'],
    ],
    [
      'changes the opening of an entry',
      [
        `alter table evidence_log.evidence_entry drop constraint opening_is_of_canonical`,
        `update evidence_log.evidence_entry set opening = '\\x7b7d' where seq = ${A_LEAF}`,
      ],
      ['opening-altered'],
    ],
    ['deletes a leaf', [`delete from evidence_log.tlog_leaf where idx = 3`], ['leaf-missing']],
    [
      'edits a node of the tree',
      [`update evidence_log.tlog_node set hash = sha256('x') where level = 1 and idx = 0`],
      ['node-altered'],
    ],
    [
      'cuts the tail of the tree',
      [
        `delete from evidence_log.tlog_leaf where idx >= 4`,
        `delete from evidence_log.tlog_node where (idx + 1) * (2 ^ level) > 4`,
      ],
      ['entry-not-in-the-tree', 'tree-behind-its-checkpoint'],
    ],
    [
      'cuts the tail with its checkpoint',
      [
        `delete from evidence_log.tlog_leaf where idx >= 4`,
        `delete from evidence_log.tlog_node where (idx + 1) * (2 ^ level) > 4`,
        `delete from evidence_log.evidence_entry e where not exists (select from evidence_log.tlog_leaf l where l.seq = e.seq)`,
        `delete from evidence_log.tlog_checkpoint`,
      ],
      ['checkpoint-missing', 'revision-not-in-the-log'],
    ],
    [
      'signs a checkpoint of something else',
      [`update evidence_log.tlog_checkpoint set root = sha256('x'), note = replace(note, E'\\n', E'\\n')`],
      ['checkpoint-differs'],
    ],
    [
      'writes a checkpoint without the key',
      [`update evidence_log.tlog_checkpoint set note = replace(note, '— ', '— x')`],
      ['checkpoint-not-signed'],
    ],
  ];

  it.each(cheats)('%s is found', async (_name, statements, codes) => {
    const restoreFile = await keptCheckpoint();
    await operator.tamper(...statements);
    restoreFile();
    const report = await audit();
    expect(report.findings).toBeGreaterThan(0);
    expect(Object.keys(report.byCode)).toEqual(expect.arrayContaining([...codes]));
  });

  it('finds nothing of that in the logs of the audit: ids and codes only', async () => {
    await operator.tamper(
      `update intyg.document_revision set signer_id = gen_random_uuid() where kind = 'signature'`,
    );
    const { named } = await audit();
    for (const { code, subject, detail = '' } of named) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(subject).toMatch(/^[a-z]+:[0-9a-f/-]+$/);
      expect(detail).toMatch(/^[a-z0-9 -]*$/i);
    }
  });
});

/** `restore` takes the file beside the database away, as a cheat would; an audit has it. */
async function keptCheckpoint(): Promise<() => void> {
  const [row] = await db
    .as('audit')
    .query<{ note: string }>('select note from evidence_log.tlog_checkpoint order by size desc limit 1');
  return () => writeFileSync(join(product.dataDir, 'trust', 'log-checkpoint.txt'), row?.note ?? '');
}
