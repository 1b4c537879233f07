import type { DataTable } from './data-table.js';
import { gridOf } from './grid.js';
import type { Naming } from './grid.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** One plain table whose headings belong to their rows and columns; no style and no script. */
export function html(table: DataTable, options: { naming: Naming; title: boolean }): string {
  const { stubNames, columnNames, rows } = gridOf(table, options.naming);
  const heads = [...stubNames, ...columnNames].map((name) => `<th scope="col">${escaped(name)}</th>`);
  const body = rows.map(({ stub, cells }) => {
    const names = stub.map((name) => `<th scope="row">${escaped(name)}</th>`);
    return `<tr>${names.join('')}${cells.map(({ text }) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  });
  const title = table.cube.title[table.language];
  return [
    `<!DOCTYPE html>\n<html lang="${table.language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>`,
    `<table>${options.title ? `<caption>${escaped(title)}</caption>` : ''}<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody></table></body></html>\n`,
  ].join('\n');
}
