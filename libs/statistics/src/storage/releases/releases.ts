import { execute, sql } from '@specialistvagen/platform';
import type { CubeFigures, FigureMark, PublishedCube, StatisticsCube } from '../../contract/cube.js';
import { statisticsCube } from '../../contract/cube.js';
import type { Release } from '../../contract/releases.js';

export type NewRelease = Omit<Release, 'publishedAt' | 'knownAt'> & {
  readonly publishedAt: Date;
  readonly knownAt: Date;
};

type ReleaseRow = Omit<Release, 'publishedAt' | 'knownAt'> & { publishedAt: Date; knownAt: Date };

const COLUMNS = `version, kind, known_at as "knownAt", published_at as "publishedAt", inputs_sha256 as "inputsSha256",
  code_version as "codeVersion", key_version as "keyVersion", note, revisions`;

/** All releases, the newest first. */
export async function allReleases(): Promise<Release[]> {
  const rows = await sql<ReleaseRow>(`select ${COLUMNS} from statistics.release order by version desc`);
  return rows.map(toRelease);
}

/** The number of the newest release; 0 before the first. */
export async function latestVersion(): Promise<number> {
  const [row] = await sql<{ version: number }>(
    'select coalesce(max(version), 0) as version from statistics.release',
  );
  return row?.version ?? 0;
}

export async function insertRelease(release: NewRelease, tables: readonly PublishedCube[]): Promise<void> {
  await execute(
    `insert into statistics.release (version, kind, known_at, published_at, inputs_sha256, code_version, key_version, note, revisions)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)`,
    [
      release.version,
      release.kind,
      release.knownAt,
      release.publishedAt,
      release.inputsSha256,
      release.codeVersion,
      release.keyVersion,
      release.note,
      JSON.stringify(release.revisions),
    ],
  );
  for (const [position, table] of tables.entries()) await insertTable(release.version, position, table);
}

async function insertTable(
  version: number,
  position: number,
  { cube, figures }: PublishedCube,
): Promise<void> {
  await execute(
    `insert into statistics.published_table (version, table_id, position, definition, value, mark)
     values ($1, $2, $3, $4::jsonb, $5::double precision[], $6)`,
    [version, cube.id, position, JSON.stringify(cube), [...figures.values], marksAsText(figures)],
  );
}

/** The tables of a release without their figures, in the order in which they are listed. */
export async function tablesOf(version: number): Promise<StatisticsCube[]> {
  const rows = await sql<{ definition: unknown }>(
    'select definition from statistics.published_table where version = $1 order by position',
    [version],
  );
  return rows.map(({ definition }) => statisticsCube.parse(definition));
}

export async function publishedTable(version: number, id: string): Promise<PublishedCube | undefined> {
  const [row] = await sql<{ definition: unknown; value: (number | null)[]; mark: string }>(
    'select definition, value, mark from statistics.published_table where version = $1 and table_id = $2',
    [version, id],
  );
  if (!row) return undefined;
  return {
    cube: statisticsCube.parse(row.definition),
    figures: { values: row.value, marks: marksOf(row.mark) },
  };
}

function toRelease({ knownAt, publishedAt, ...same }: ReleaseRow): Release {
  return { ...same, knownAt: knownAt.toISOString(), publishedAt: publishedAt.toISOString() };
}

const LETTERS: Readonly<Record<FigureMark, string>> = { '..': '.', '-': '-', er: 'e' };
const MARKS: Readonly<Record<string, FigureMark>> = { '.': '..', '-': '-', e: 'er' };

function marksAsText({ values, marks }: CubeFigures): string {
  const letters = values.map((_, index) => {
    const mark = marks[index];
    return mark ? LETTERS[mark] : ' ';
  });
  return letters.join('');
}

function marksOf(text: string): Record<number, FigureMark> {
  const marks: Record<number, FigureMark> = {};
  for (let index = 0; index < text.length; index += 1) {
    const mark = MARKS[text.charAt(index)];
    if (mark) marks[index] = mark;
  }
  return marks;
}
