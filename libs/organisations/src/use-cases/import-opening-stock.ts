import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, refuseIf, Secrets } from '@specialistvagen/platform';
import type { FileRow, RowImporter, RowOutcome, WrittenRow } from '@specialistvagen/platform';
import { OPENING_STOCK_COLUMNS, type CareProvider, type CareUnit } from '../contract/index.js';
import { openingFacts, takenBack, type OpeningPlace } from '../domain/opening-stock-facts.js';
import { openingPostFromRow, type OpeningPost } from '../domain/opening-stock-row.js';
import { regionOfPlace, regionPlace } from '../domain/region-place.js';
import { openingStockRows, type OpeningStockRow } from '../storage/opening-stock-rows.js';
import { OpeningStock, publishFacts, takeBack } from './opening-stock.js';
import { Organisations } from './organisations.js';

export type LoadsFor = { readonly personId: string; readonly regionCode: string };

const MOST_ROWS = 5_000;
const WHOLE_ONLY = {
  text: 'Filen läses in hel eller inte alls, eftersom den ersätter den förra. Rätta raderna och pröva igen.',
};

/** What is known once the first row is written; one importer serves one transaction. */
type Known = {
  readonly former: ReadonlyMap<string, OpeningStockRow>;
  readonly providers: ReadonlyMap<string, CareProvider>;
  readonly units: ReadonlyMap<string, CareUnit>;
};
type Work = LoadsFor & {
  readonly loadedIn: string;
  readonly known: () => Promise<Known>;
  /** The row of the file that each post was written from. */
  readonly written: Map<string, number>;
};

/** The whole of a region's ongoing posts in one file. A new file takes the place of the former: corrected, never doubled. */
@Injectable()
export class ImportOpeningStock {
  constructor(
    private readonly organisations: Organisations,
    private readonly stock: OpeningStock,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Refuses the whole file while the region may not load any, and to leave rows of it out. */
  async refuseClosed(place: string, { applyGoodRows = false } = {}): Promise<void> {
    refuseIf('opening-stock-closed', 'refused', await this.stock.closed(regionOfPlace(place) ?? ''));
    // The file is the region's whole stock: without a row that was faulty, that row's post would be taken back.
    refuseIf('import-has-faults', 'refused', applyGoodRows ? [WHOLE_ONLY] : []);
  }

  importer(of: LoadsFor): RowImporter {
    let known: Promise<Known> | undefined;
    let whole = 0;
    return {
      kind: 'opening-stock',
      place: regionPlace(of.regionCode),
      columns: OPENING_STOCK_COLUMNS,
      mostRows: MOST_ROWS,
      atOnce: 500,
      // All of them: what is not in the file is taken back.
      together: MOST_ROWS,
      write: async (rows) => {
        // Rolled back, and come again one by one: part of the file says nothing of what is not in it.
        if (rows.length < whole) return rows.map(() => ({ refused: [WHOLE_ONLY] }));
        whole = rows.length;
        known = undefined;
        const know = () => (known ??= this.know(of.regionCode));
        const work: Work = { ...of, loadedIn: newId(), known: know, written: new Map() };
        const outcomes = await this.writeAll(rows, work);
        if (outcomes.every((one) => !('refused' in one))) await takeBackOthers(await know(), work);
        return outcomes;
      },
      undo: ({ id, loadedIn }) => undo(String(id), loadedIn),
    };
  }

  private async writeAll(rows: readonly FileRow[], work: Work): Promise<RowOutcome[]> {
    const outcomes: RowOutcome[] = [];
    for (const row of rows) {
      try {
        outcomes.push(await this.write(row, work));
      } catch (error) {
        // Every reason of a row is known before anything of it is written.
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ refused: error.reasons });
      }
    }
    return outcomes;
  }

  private async know(regionCode: string): Promise<Known> {
    await openingStockRows.lock(regionCode);
    const rows = await openingStockRows.ofRegion(regionCode);
    const providers = await this.organisations.careProviders();
    const units = await this.organisations.allUnits();
    const here = <T extends { regionCode: string | null; hsaId: string }>(all: readonly T[]) =>
      new Map(all.filter((one) => one.regionCode === regionCode).map((one) => [one.hsaId, one]));
    return {
      former: new Map(rows.map((row) => [row.post, row])),
      providers: here(providers),
      units: here(units),
    };
  }

  private async write({ row, values }: FileRow, work: Work): Promise<WrittenRow> {
    const read = openingPostFromRow(values, this.clock.today());
    if (!read.ok) throw new DomainError('import-row-refused', 'refused', read.reasons);
    const known = await work.known();
    const place = placeOf(read.post, known, work.regionCode);
    const pseudonyms = this.pseudonyms(read.post, work.regionCode);
    refuseTwice(work, pseudonyms.post, row);
    const former = known.former.get(pseudonyms.post);
    const contentSha256 = sha256(JSON.stringify([read.post, place]));
    const { loadedIn } = work;
    if (former?.contentSha256 === contentSha256) {
      await openingStockRows.loadAgain(former.id, loadedIn);
      return { made: { id: former.id, loadedIn } };
    }
    const facts = openingFacts(read.post, place, pseudonyms, newId);
    if (former) await openingStockRows.remove(former.id, 'replaced');
    const id = newId();
    const { personId, regionCode } = work;
    await openingStockRows.insert(
      { id, regionCode, post: pseudonyms.post, contentSha256, loadedIn, facts },
      personId,
    );
    await publishFacts([...(former ? takenBack(former.facts, newId) : []), ...facts]);
    return { made: { id, loadedIn } };
  }

  /** A keyed hash of the region's own reference: the same doctor in every file, and nobody without the key. */
  private pseudonyms({ reference, step, specialty }: OpeningPost, regionCode: string) {
    const hash = (context: string, parts: readonly (string | null)[]) =>
      this.secrets.blindIndex(`pseudonym:${context}`, JSON.stringify(parts)).toString('hex');
    return {
      person: hash('opening-stock-person', [regionCode, reference]),
      post: hash('opening-stock-post', [regionCode, reference, step, specialty]),
    };
  }
}

/** A post of the former file that is not in this one. */
async function takeBackOthers({ former }: Known, { written }: Work): Promise<void> {
  for (const [post, row] of former) if (!written.has(post)) await takeBack(row, 'replaced');
}

function placeOf(post: OpeningPost, { providers, units }: Known, regionCode: string): OpeningPlace {
  const provider = post.careProviderHsaId === null ? null : providers.get(post.careProviderHsaId);
  const unit = post.unitHsaId === null ? null : units.get(post.unitHsaId);
  refuseIf('import-row-refused', 'refused', [
    ...(provider === undefined
      ? [{ text: 'Vårdgivarens HSA-id finns inte i regionen.', field: 'careProvider' }]
      : []),
    ...(unit === undefined ? [{ text: 'Enhetens HSA-id finns inte i regionen.', field: 'unit' }] : []),
    ...(unit && provider && unit.careProviderId !== provider.id
      ? [{ text: 'Enheten hör till en annan vårdgivare.', field: 'unit' }]
      : []),
  ]);
  return {
    regionCode,
    careProviderId: provider?.id ?? unit?.careProviderId ?? null,
    unit: unit ? { id: unit.id, area: unit.area } : null,
  };
}

function refuseTwice({ written }: Work, post: string, row: number): void {
  const before = written.get(post);
  if (before !== undefined && before !== row) {
    const text = `Samma referens, steg och specialitet står redan på rad ${before}.`;
    throw new DomainError('import-row-refused', 'refused', { text, field: 'reference' });
  }
  written.set(post, row);
}

async function undo(id: string, loadedIn: unknown): Promise<void> {
  const row = await openingStockRows.byId(id);
  if (row?.loadedIn !== loadedIn)
    throw new DomainError(
      'import-row-kept',
      'refused',
      'Raden gäller inte längre: en senare fil har ersatt den.',
    );
  if (row) await takeBack(row, 'undone');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
