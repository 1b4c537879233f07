import { Injectable } from '@nestjs/common';
import { requireMandateAt } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { decodeFile, DomainError, newId, refuseIf, readTable, Transactions } from '@specialistvagen/platform';
import type { Reason, Table } from '@specialistvagen/platform';
import { personalIdentityNumberReasons } from '@specialistvagen/platform/contract';
import type {
  EarlierFileColumns,
  EarlierFileQuery,
  EarlierMapping,
  SaveEarlierMapping,
} from '../contract/index.js';
import { mappingFor, proposeMapping } from '../domain/earlier-mapping.js';
import { findMapping, mappingById, saveMapping } from '../storage/earlier-mapping.repository.js';
import { EARLIER_ROWS_AT_MOST } from './earlier-file-settings.js';

/** What a file of another tool holds, and which of its columns is which field of ours: kept for the next file of the tool. */
@Injectable()
export class EarlierFiles {
  constructor(private readonly transactions: Transactions) {}

  /** Nothing of the file is kept. */
  columns(
    actor: Actor,
    { tool, careProvider }: EarlierFileQuery,
    bytes: Buffer,
  ): Promise<EarlierFileColumns> {
    const place = placeOf(actor, careProvider);
    const { format, columns, rows, faulty } = tableOf(bytes);
    return this.transactions.run({ person: actor.personId }, async () => {
      const saved = await findMapping(place, tool);
      return {
        format,
        rowCount: rows.length + faulty.length,
        columns: [...columns],
        proposed: saved ? mappingFor(columns, saved.mapping) : proposeMapping(columns),
        isSaved: saved !== null,
      };
    });
  }

  save(actor: Actor, { tool, careProvider, mapping }: SaveEarlierMapping): Promise<{ id: string }> {
    const place = placeOf(actor, careProvider);
    refuseIf('earlier-mapping-refused', 'refused', [
      ...personalIdentityNumberReasons('tool', tool),
      ...mappingReasons(mapping, place === actor.personId),
    ]);
    return this.transactions.run({ person: actor.personId }, async () => ({
      id: await saveMapping({ id: newId(), place, tool, mapping }, actor.personId),
    }));
  }

  /** Where the file's rows belong, and what follows it: a copy, so that a later choice changes no file under way. */
  async chosen(actor: Actor, id: string): Promise<{ place: string; settings: object }> {
    const found = await this.transactions.run({ person: actor.personId }, () => mappingById(id));
    if (!found) throw new DomainError('not-found', 'not-found', 'Valet av kolumner finns inte.');
    const { place, tool, mapping } = found;
    return { place, settings: { tool, mapping } };
  }
}

/** A care provider of one's mandate, or one's own portfolio. */
function placeOf(actor: Actor, careProvider: string | undefined): string {
  if (careProvider === undefined) return actor.personId;
  requireMandateAt(actor, ['study_director'], careProvider);
  return careProvider;
}

function tableOf(bytes: Buffer): Table {
  const decoded = decodeFile(bytes);
  const table = decoded.ok
    ? readTable(decoded.text, EARLIER_ROWS_AT_MOST)
    : ({ ok: false, reasons: [decoded.reason] } as const);
  if (!table.ok) throw new DomainError('import-file-refused', 'refused', table.reasons);
  return table;
}

function mappingReasons({ columns, kind }: EarlierMapping, isOwn: boolean): Reason[] {
  const chosen = Object.entries(columns).flatMap(([field, column]) => (column ? [{ field, column }] : []));
  const twice = chosen.filter(
    ({ column }, index) => chosen.findIndex((one) => one.column === column) < index,
  );
  const missing = (field: keyof typeof columns, text: string) => (columns[field] ? [] : [{ text, field }]);
  return [
    ...(isOwn ? [] : missing('person', 'Välj kolumnen med läkarens personnummer.')),
    ...missing('doneOn', 'Välj kolumnen med datum.'),
    ...missing('title', 'Välj kolumnen med metod eller benämning.'),
    ...(kind === null
      ? missing('kind', 'Välj kolumnen som säger slag, eller säg vad hela filen innehåller.')
      : []),
    ...twice.map(({ field }) => ({ text: 'En kolumn kan bara vara ett fält.', field })),
    // A heading may be a person's data when the file has no headings.
    ...chosen.flatMap(({ field, column }) => personalIdentityNumberReasons(field, column)),
  ];
}
