import type { Clock, Transactions } from '@specialistvagen/platform';
import type { BtStatistics, ShownFigure } from '../contract/index.js';
import { NATION } from '../domain/published-table.js';
import { termCode } from '../domain/term.js';
import { latestPublication, nextPublicationDate, publishedValues } from '../storage/publications.js';
import type { PublishedValue } from '../storage/publications.js';
import { BT_TABLE } from './publish-bt-table.js';

const NOT_SHOWN: ShownFigure = { n: null, status: '..' };

/** The published table, the same for everybody. Undefined until something has been published. */
export class ReadBtStatistics {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async read(regions: readonly { code: string; name: string }[]): Promise<BtStatistics | undefined> {
    return this.transactions.run({ system: true }, async () => {
      const publication = await latestPublication(BT_TABLE);
      if (!publication) return undefined;
      const values = await publishedValues(publication.version);
      const terms = [...new Set(values.map((value) => value.termEnd))].sort();
      const places = [{ code: NATION, name: 'Riket' }, ...regions];
      return {
        tableId: BT_TABLE,
        version: publication.version,
        kind: publication.kind,
        computedAt: publication.computedAt.toISOString(),
        publishedAt: publication.publishedAt.toISOString(),
        nextPublication: (await nextPublicationDate(this.clock.today())) ?? null,
        terms: terms.map((end) => ({ code: termCode(end), end })),
        regions: places.map((place) => regionOf(place, values, terms)),
      };
    });
  }
}

function regionOf(
  place: { code: string; name: string },
  values: readonly PublishedValue[],
  terms: readonly string[],
) {
  const own = new Map(
    values
      .filter((value) => value.region === place.code)
      .map((value) => [`${value.indicator} ${value.termEnd}`, value]),
  );
  const figure = (indicator: string, term: string): ShownFigure => {
    const value = own.get(`${indicator} ${term}`);
    return value ? { n: value.n, status: value.status } : NOT_SHOWN;
  };
  return {
    ...place,
    reported: own.size > 0,
    values:
      own.size === 0
        ? []
        : terms.map((term) => ({
            term: termCode(term),
            starts: figure('starts', term),
            completions: figure('completions', term),
            stock: figure('stock', term),
          })),
  };
}
