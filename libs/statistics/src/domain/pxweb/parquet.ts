import { parquetWriteBuffer } from 'hyparquet-writer';
import { combinations, variablesIn } from './data-table.js';
import type { DataTable } from './data-table.js';
import { utc } from './notes.js';

/**
 * Apache Parquet, one row for each figure: a column of codes and one of texts for each variable, `value` (DOUBLE, null where a
 * mark stands) and `status` (the mark).
 */
export function parquet(table: DataTable): Buffer {
  const variables = variablesIn(table);
  const rows = combinations(variables);
  const columns = variables.flatMap(({ code }, i) => [
    { name: code, type: 'STRING' as const, data: rows.map((row) => row[i]?.code ?? '') },
    { name: `${code}_text`, type: 'STRING' as const, data: rows.map((row) => row[i]?.label ?? '') },
  ]);
  const { cube, language, values, marks } = table;
  const buffer = parquetWriteBuffer({
    columnData: [
      ...columns,
      { name: 'value', type: 'DOUBLE', nullable: true, data: [...values] },
      {
        name: 'status',
        type: 'STRING',
        nullable: true,
        data: values.map((_, cell) => marks.get(cell) ?? null),
      },
    ],
    kvMetadata: [
      { key: 'table', value: cube.id },
      { key: 'title', value: cube.title[language] },
      { key: 'version', value: String(cube.version) },
      { key: 'updated', value: utc(cube.updated) },
    ],
  });
  return Buffer.from(buffer);
}
