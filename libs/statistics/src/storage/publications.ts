import { execute, sql } from '@specialistvagen/platform';
import type { ShownStatus } from '../domain/disclosure.js';

export type PublicationKind = 'preliminary' | 'revised' | 'final';
export type PublishedValue = {
  indicator: string;
  termEnd: string;
  region: string;
  n: number | null;
  status: ShownStatus | null;
};
export type Publication = {
  version: number;
  kind: PublicationKind;
  computedAt: Date;
  publishedAt: Date;
  inputsSha256: string;
};
export type NewPublication = {
  tableId: string;
  kind: PublicationKind;
  computedAt: Date;
  inputsSha256: string;
  codeVersion: string;
};

export async function insertPublication(
  publication: NewPublication,
  values: readonly PublishedValue[],
): Promise<number> {
  const [row] = await sql<{ version: number }>(
    `insert into statistics.publication (table_id, kind, computed_at, inputs_sha256, code_version)
     values ($1, $2, $3, $4, $5) returning version`,
    [
      publication.tableId,
      publication.kind,
      publication.computedAt,
      publication.inputsSha256,
      publication.codeVersion,
    ],
  );
  if (!row) throw new Error('The publication was not stored');
  await execute(
    `insert into statistics.published_value (version, indicator, term_end, region, n, status)
     select $1, v.indicator, v."termEnd", v.region, v.n, v.status
     from jsonb_to_recordset($2::jsonb) as v(indicator text, "termEnd" date, region text, n int, status text)`,
    [row.version, JSON.stringify(values)],
  );
  return row.version;
}

export async function latestPublication(tableId: string): Promise<Publication | undefined> {
  const [row] = await sql<Publication>(
    `select version, kind, computed_at as "computedAt", published_at as "publishedAt", inputs_sha256 as "inputsSha256"
     from statistics.publication where table_id = $1 order by version desc limit 1`,
    [tableId],
  );
  return row;
}

export async function publishedValues(version: number): Promise<PublishedValue[]> {
  return sql<PublishedValue>(
    `select indicator, to_char(term_end, 'YYYY-MM-DD') as "termEnd", region, n, status
     from statistics.published_value where version = $1 order by indicator, term_end, region`,
    [version],
  );
}

/** The publication dates that have passed without a publication. */
export async function dueDates(today: string): Promise<{ onDate: string; kind: PublicationKind }[]> {
  return sql(
    `select to_char(on_date, 'YYYY-MM-DD') as "onDate", kind from statistics.publication_date
     where on_date <= $1 and published_version is null order by on_date`,
    [today],
  );
}

/** One conditional update: two workers cannot both publish for one date. */
export async function markPublished(onDate: string, version: number): Promise<boolean> {
  const changed = await execute(
    `update statistics.publication_date set published_version = $2 where on_date = $1 and published_version is null`,
    [onDate, version],
  );
  return changed === 1;
}

export async function nextPublicationDate(today: string): Promise<string | undefined> {
  const [row] = await sql<{ onDate: string }>(
    `select to_char(min(on_date), 'YYYY-MM-DD') as "onDate" from statistics.publication_date where on_date > $1`,
    [today],
  );
  return row?.onDate ?? undefined;
}

export async function scheduleDates(
  dates: readonly { onDate: string; kind: PublicationKind }[],
): Promise<void> {
  await execute(
    `insert into statistics.publication_date (on_date, kind)
     select d."onDate", d.kind from jsonb_to_recordset($1::jsonb) as d("onDate" date, kind text)
     on conflict (on_date) do nothing`,
    [JSON.stringify(dates)],
  );
}
