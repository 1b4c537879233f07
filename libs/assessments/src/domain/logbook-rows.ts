import { PROCEDURE_ROLE_LABELS, type LogbookEntry } from './logbook-entry.js';

type Exported = Pick<LogbookEntry, 'doneOn' | 'procedure' | 'role' | 'count' | 'goals'> & {
  readonly supervisorName: string | null;
};

const COLUMNS = ['Dag', 'Åtgärd', 'Roll', 'Antal', 'Handledare', 'Delmål'] as const;

/** One entry as it leaves the portfolio: the same columns in a file of its own and in the doctor's whole export. */
export function logbookRow(entry: Exported): Record<(typeof COLUMNS)[number], string> {
  return {
    Dag: entry.doneOn,
    Åtgärd: entry.procedure,
    Roll: PROCEDURE_ROLE_LABELS[entry.role],
    Antal: String(entry.count),
    Handledare: entry.supervisorName ?? '',
    Delmål: entry.goals.join(', '),
  };
}

/** Semicolons and a byte order mark, as a Swedish spreadsheet reads them. */
export function logbookCsv(entries: readonly Exported[]): string {
  const lines = entries.map((entry) => {
    const row = logbookRow(entry);
    return COLUMNS.map((column) => quoted(row[column]));
  });
  return `\ufeff${[COLUMNS.map(quoted), ...lines].map((line) => `${line.join(';')}\r\n`).join('')}`;
}

/** What a spreadsheet would take for a formula gets an apostrophe before it. */
function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
