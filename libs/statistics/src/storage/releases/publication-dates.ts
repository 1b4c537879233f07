import { execute, sql } from '@specialistvagen/platform';

/** Dates that have come without a release, oldest first. Locked, so that two publishers do not both take them. */
export async function takeDueDates(today: string): Promise<string[]> {
  const rows = await sql<{ onDate: string }>(
    `select to_char(on_date, 'YYYY-MM-DD') as "onDate" from statistics.publication_date
     where on_date <= $1 and version is null order by on_date for update`,
    [today],
  );
  return rows.map(({ onDate }) => onDate);
}

export async function hasDueDates(today: string): Promise<boolean> {
  const [row] = await sql<{ due: boolean }>(
    `select exists (select from statistics.publication_date where on_date <= $1 and version is null) as due`,
    [today],
  );
  return row?.due ?? false;
}

export async function markPublished(dates: readonly string[], version: number): Promise<void> {
  await execute(
    'update statistics.publication_date set version = $2 where on_date = any ($1::date[]) and version is null',
    [dates, version],
  );
}

export async function nextPublicationDate(today: string): Promise<string | null> {
  const [row] = await sql<{ onDate: string | null }>(
    `select to_char(min(on_date), 'YYYY-MM-DD') as "onDate" from statistics.publication_date where on_date > $1`,
    [today],
  );
  return row?.onDate ?? null;
}

export async function scheduleDates(dates: readonly string[]): Promise<void> {
  await execute(
    'insert into statistics.publication_date (on_date) select unnest($1::date[]) on conflict (on_date) do nothing',
    [dates],
  );
}
