/**
 * One figure. `ratio` is ours against the peer, so that more is better; `limit` is the least ratio where there is a ratio,
 * else the highest value of ours.
 */
export type Row = {
  what: string;
  ours: number;
  unit: string;
  peer?: number;
  ratio?: number;
  limit?: number;
};
export type Benchmark = { name: string; rows: Row[] };
export type Report = { benchmarks: Benchmark[] };

export function holdsLimit({ ours, ratio, limit }: Row): boolean {
  if (limit === undefined) return true;
  return ratio === undefined ? ours <= limit : ratio >= limit;
}

const HEADER = ['', 'vår', 'jämförd', 'enhet', 'kvot', 'gräns', ''];

/** An aligned table for people. */
export function tableOf({ name, rows }: Benchmark): string {
  const lines = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const printed = lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 || column === 3 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [name, ...printed.map((line) => `  ${line}`)].join('\n');
}

function cellsOf(row: Row): string[] {
  const { what, ours, peer, unit, ratio, limit } = row;
  return [
    what,
    shown(ours),
    peer === undefined ? '' : shown(peer),
    unit,
    ratio === undefined ? '' : shown(ratio),
    limit === undefined ? '' : `${ratio === undefined ? '≤' : '≥'} ${shown(limit)}`,
    holdsLimit(row) ? '' : 'UTANFÖR GRÄNSEN',
  ];
}

/** Three figures that mean something, with a decimal comma. */
function shown(value: number): string {
  const decimals = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(decimals).replace('.', ',');
}
