import { execute, sql } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';

export type OpeningStockRow = {
  readonly id: string;
  readonly regionCode: string;
  readonly post: string;
  readonly contentSha256: string;
  readonly loadedIn: string;
  readonly facts: readonly RegisterFactV1[];
};
export type WhyRemoved = 'replaced' | 'undone' | 'region-connected';

const ROW = `id, region_code as "regionCode", post, content_sha256 as "contentSha256", loaded_in as "loadedIn", facts
  from organisations.opening_stock where removed_at is null`;

export const openingStockRows = {
  /** One file at a time for a region, until the transaction ends. */
  lock: (regionCode: string) =>
    sql(`select pg_advisory_xact_lock(hashtextextended('organisations.opening-stock.' || $1, 0))`, [
      regionCode,
    ]),

  ofRegion: (regionCode: string) =>
    sql<OpeningStockRow>(`select ${ROW} and region_code = $1 order by id`, [regionCode]),

  byId: async (id: string): Promise<OpeningStockRow | null> =>
    (await sql<OpeningStockRow>(`select ${ROW} and id = $1`, [id]))[0] ?? null,

  insert: (row: OpeningStockRow, toldBy: string) =>
    execute(
      `insert into organisations.opening_stock (id, region_code, post, content_sha256, loaded_in, facts, told_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, row.regionCode, row.post, row.contentSha256, row.loadedIn, JSON.stringify(row.facts), toldBy],
    ),

  /** The same post in a newer file. */
  loadAgain: (id: string, loadedIn: string) =>
    execute('update organisations.opening_stock set loaded_in = $2 where id = $1', [id, loadedIn]),

  remove: (id: string, because: WhyRemoved) =>
    execute(
      `update organisations.opening_stock set removed_at = now(), removed_because = $2
        where id = $1 and removed_at is null`,
      [id, because],
    ),

  /** For each region that has any: how many posts, and when the last of them was read in. */
  standing: (regionCodes?: readonly string[]) =>
    sql<{ regionCode: string; posts: number; toldAt: Date }>(
      `select region_code as "regionCode", count(*)::int as posts, max(told_at) as "toldAt"
         from organisations.opening_stock
        where removed_at is null and ($1::text[] is null or region_code = any ($1))
        group by region_code order by region_code`,
      [regionCodes ?? null],
    ),
};
