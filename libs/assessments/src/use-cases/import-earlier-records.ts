import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, hashBody, newId, outbox } from '@specialistvagen/platform';
import type {
  FileOfRows,
  FileRow,
  JudgedRow,
  Made,
  RowImporter,
  RowOutcome,
} from '@specialistvagen/platform';
import { checkText } from '@specialistvagen/signing';
import { PortfolioAccess, Trainees } from '@specialistvagen/trainees';
import type { EarlierRecord } from '../domain/earlier-record.js';
import { readEarlierRow, type EarlierValues } from '../domain/read-earlier-row.js';
import {
  countReceipt,
  endReceipts,
  insertRecord,
  openReceipt,
  receiptsOfImport,
  recordStanding,
  rollBackRecord,
} from '../storage/earlier-record.repository.js';
import { EARLIER_ROWS_AT_MOST, earlierSettings, readMapped } from './earlier-file-settings.js';
import { knownGoals } from './known-goals.js';
import { NthOfItsKind } from './nth-of-its-kind.js';

/** Whom the rows may be about, as they are found out; lives as long as the file is read and is never stored. */
type Portfolio = { readonly traineeId: string; readonly goals: ReadonlySet<string> };
type Reading = {
  readonly actor: Actor;
  readonly isOwn: boolean;
  readonly people: Map<string, string | null>;
  readonly portfolios: Map<string, Portfolio | null>;
  readonly nth: NthOfItsKind;
};

/**
 * A portfolio's contents from another tool, for one's own trainees or for oneself. What comes in is an earlier record with its
 * source: nothing that counts assessments, procedures or courses of this product reads it, and nothing signs it.
 */
@Injectable()
export class ImportEarlierRecords {
  constructor(
    private readonly people: People,
    private readonly access: PortfolioAccess,
    private readonly trainees: Trainees,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  importer(actor: Actor, place: string): RowImporter {
    const reading: Reading = {
      actor,
      isOwn: place === actor.personId,
      people: new Map(),
      portfolios: new Map(),
      nth: new NthOfItsKind(),
    };
    return {
      kind: 'earlier-records',
      place,
      columns: [],
      mostRows: EARLIER_ROWS_AT_MOST,
      atOnce: 300,
      together: 100,
      read: readMapped,
      write: async (rows, file) => {
        const outcomes: RowOutcome[] = [];
        for (const row of rows) outcomes.push(await this.write(reading, row, file));
        return outcomes;
      },
      undo: (made) => this.undo(made),
      rehearsed: () => this.rehearsed(reading),
      applied: (file, rows) => this.applied(actor, file, rows),
      undone: ({ batchId }) => endReceipts(batchId, this.clock.now()),
    };
  }

  private async write(reading: Reading, row: FileRow, file: FileOfRows): Promise<RowOutcome> {
    const settings = earlierSettings.parse(file.settings);
    const values: EarlierValues = row.values;
    const portfolio = await this.portfolio(reading, values.person ?? '');
    const read = readEarlierRow(values, {
      today: this.clock.today(),
      kind: settings.mapping.kind,
      goals: portfolio?.goals ?? new Set(),
      unprintable: (text) => {
        const checked = checkText(text);
        return checked.ok ? null : checked.text;
      },
    });
    const who = portfolio ? [] : [{ text: reading.isOwn ? NOT_YOU : NOT_YOURS, field: 'person' }];
    if (!read.ok || !portfolio) {
      const kind = read.ok ? read.record.kind : read.kind;
      const about = portfolio && kind ? { about: { person: portfolio.traineeId, what: kind } } : {};
      return { refused: [...who, ...(read.ok ? [] : read.reasons)], ...about };
    }
    const { traineeId } = portfolio;
    const about = { person: traineeId, what: read.record.kind };
    const id = await this.insert(
      reading,
      { row: row.row, file, tool: settings.tool, traineeId },
      read.record,
    );
    if (id === null) return { made: null, remark: ALREADY_HERE, about };
    const remark = read.remarks.length > 0 ? { remark: read.remarks.join(' ') } : {};
    return { made: { id, traineeId }, about, ...remark };
  }

  private async insert(
    { actor, nth }: Reading,
    of: { row: number; file: FileOfRows; tool: string; traineeId: string },
    record: EarlierRecord,
  ): Promise<string | null> {
    const { batchId: importId, sha256 } = of.file;
    if (sha256 === null) throw new Error('A file of earlier records has a hash');
    const { tool, traineeId } = of;
    const content = hashBody([traineeId, tool.toLocaleLowerCase('sv'), record]).toString('hex');
    const rowHash = hashBody([content, nth.of(content, of.row)]);
    await openReceipt({ importId, traineeId, tool, sha256, importedBy: actor.personId });
    const id = newId();
    return (await insertRecord({ ...record, id, importId, traineeId, rowHash })) ? id : null;
  }

  /** The doctor that a row is about: oneself, or a trainee of one's own. Who is neither is told alike, found or not. */
  private async portfolio(reading: Reading, number: string): Promise<Portfolio | null> {
    const { actor, isOwn, portfolios } = reading;
    const person = isOwn && number === '' ? actor.personId : await this.person(reading, number);
    if (person === null || (isOwn && person !== actor.personId)) return null;
    const known = portfolios.get(person);
    if (known !== undefined) return known;
    const relations = await this.access.relations(actor, person);
    const isOpen =
      relations.includes(isOwn ? 'own' : 'study-director') && (isOwn || person !== actor.personId);
    const portfolio = isOpen
      ? { traineeId: person, goals: knownGoals(await this.trainees.posts(person)) }
      : null;
    portfolios.set(person, portfolio);
    return portfolio;
  }

  private async person({ people }: Reading, number: string): Promise<string | null> {
    const known = people.get(number);
    if (known !== undefined) return known;
    const id = number === '' ? null : await this.people.byPersonalIdentityNumber(number);
    people.set(number, id);
    return id;
  }

  /** A rehearsal is rolled back, but that somebody was found by their number stays in their log (decision 11). */
  private async rehearsed({ people }: Reading): Promise<void> {
    const what = 'Sökte fram dig med personnummer i en fil med tidigare uppgifter';
    for (const trainee of new Set(people.values()))
      if (trainee !== null) await this.accessLog.record({ trainee, what, purpose: 'search-by-number' });
  }

  /** Each doctor's receipt gets its figures, the log its row, and the doctor a notice; oneself needs none. */
  private async applied(actor: Actor, { batchId }: FileOfRows, rows: readonly JudgedRow[]): Promise<void> {
    for (const { traineeId } of await receiptsOfImport(batchId)) {
      const own = rows.filter(({ about }) => about?.person === traineeId);
      const count = (verdicts: readonly JudgedRow['verdict'][]) =>
        own.filter(({ verdict }) => verdicts.includes(verdict)).length;
      const made = count(['applied']);
      const refused = count(['fault', 'skipped']);
      await countReceipt(batchId, traineeId, { made, alreadyHere: count(['unchanged']), refused });
      if (traineeId === actor.personId || made === 0) continue;
      const what = 'läste in tidigare uppgifter om dig ur en fil';
      await this.accessLog.record({ trainee: traineeId, what, purpose: 'study-director' });
      const subject = { kind: 'earlier-records', id: batchId } as const;
      await outbox.publish('notice', 1, { kind: 'earlier-records-imported', to: traineeId, subject });
    }
  }

  private async undo({ id }: Made): Promise<void> {
    const standing = await recordStanding(String(id));
    // Removed by the doctor: there is nothing left to take back.
    if (standing?.isRemoved) return;
    if (standing?.isKept)
      throw new DomainError('import-row-kept', 'refused', 'Läkaren har behållit uppgiften som sin egen.');
    if (!(await rollBackRecord(String(id), this.clock.now())))
      throw new DomainError('import-row-kept', 'refused', 'Du följer inte längre läkarens utbildning.');
  }
}

const NOT_YOURS = 'Personnumret saknas eller hör inte till någon av dina läkare.';
const NOT_YOU = 'Raden gäller någon annan än dig.';
const ALREADY_HERE = 'Fanns redan, eller har tagits bort av läkaren.';
