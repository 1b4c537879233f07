import { execute, sql } from '@specialistvagen/platform';
import type { TreeHead } from '../domain/checkpoint.js';

/** As stored: the log's own signed note, and the witnesses' lines that came for it. */
export type StoredCheckpoint = TreeHead &
  Readonly<{ note: string; at: Date; cosignatures: readonly string[] }>;

type Row = { size: string; root: Buffer; note: string; at: Date; cosignatures: string[] };

const columns = `c.size, c.root, c.note, c.at,
  array(select s.line from evidence_log.tlog_cosignature s where s.size = c.size order by s.witness) as cosignatures`;

export const latestCheckpoint = (): Promise<StoredCheckpoint | undefined> =>
  one(`select ${columns} from evidence_log.tlog_checkpoint c order by c.size desc limit 1`);

export const checkpointOf = (size: number): Promise<StoredCheckpoint | undefined> =>
  one(`select ${columns} from evidence_log.tlog_checkpoint c where c.size = $1`, [size]);

/** The smallest checkpoint of more than `index` leaves that so many of the witnesses have co-signed. */
export const witnessedCheckpoint = (
  index: number,
  witnesses: readonly string[],
  quorum: number,
): Promise<StoredCheckpoint | undefined> =>
  one(
    `select ${columns} from evidence_log.tlog_checkpoint c
      where c.size > $1 and (
        select count(*) from evidence_log.tlog_cosignature s where s.size = c.size and s.witness = any ($2::text[])
      ) >= $3
      order by c.size limit 1`,
    [index, witnesses, quorum],
  );

/** Sizes at which there is a checkpoint, the latest first. */
export async function checkpointSizes(limit: number): Promise<number[]> {
  const rows = await sql<{ size: string }>(
    'select size from evidence_log.tlog_checkpoint order by size desc limit $1',
    [limit],
  );
  return rows.map(({ size }) => Number(size));
}

export async function insertCheckpoint({ size, root }: TreeHead, note: string): Promise<void> {
  await execute('insert into evidence_log.tlog_checkpoint (size, root, note) values ($1, $2, $3)', [
    size,
    root,
    note,
  ]);
}

/** True when the witness had not co-signed this size before. */
export async function insertCosignature(one: {
  size: number;
  witness: string;
  line: string;
  at: Date;
}): Promise<boolean> {
  const inserted = await execute(
    `insert into evidence_log.tlog_cosignature (size, witness, line, signed_at)
     values ($1, $2, $3, $4) on conflict do nothing`,
    [one.size, one.witness, one.line, one.at],
  );
  return inserted === 1;
}

export type WitnessStanding = Readonly<{ witness: string; size: number; at: Date }>;

/** The largest checkpoint that each witness has co-signed. */
export async function witnessStandings(): Promise<WitnessStanding[]> {
  const rows = await sql<{ witness: string; size: string; at: Date }>(
    `select distinct on (witness) witness, size, signed_at as at
       from evidence_log.tlog_cosignature order by witness, size desc`,
  );
  return rows.map(({ witness, size, at }) => ({ witness, size: Number(size), at }));
}

async function one(text: string, params: readonly unknown[] = []): Promise<StoredCheckpoint | undefined> {
  const [row] = await sql<Row>(text, params);
  return row && stored(row);
}

export const stored = ({ size, root, note, at, cosignatures }: Row): StoredCheckpoint => ({
  size: Number(size),
  root,
  note,
  at,
  cosignatures,
});

/** The note as anybody gets it. */
export const noteOf = ({ note, cosignatures }: StoredCheckpoint): string => note + cosignatures.join('');
