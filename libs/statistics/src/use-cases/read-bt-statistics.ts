import type { BtStatistics, ShownFigure } from '../contract/index.js';
import { FigureFinder } from '../domain/release/carry-final.js';
import { NATION } from '../domain/tables/dimensions/regions.js';
import type { ReadPublished } from './read-published.js';

const TABLE = 'FLODE01';

/** The first version's answer about BT, from the table that replaced it: for whoever still asks at the old address. */
export class ReadBtStatistics {
  constructor(private readonly published: ReadPublished) {}

  async read(regions: readonly { code: string; name: string }[]): Promise<BtStatistics | undefined> {
    const table = await this.published.read(TABLE);
    if (!table) return undefined;
    const { cube, figures } = table;
    const finder = new FigureFinder(cube, figures);
    const terms = cube.dimensions.at(-1)?.values ?? [];
    const find = (measure: string, region: string, time: string) =>
      finder.find(new Map(Object.entries({ measure, region, steg: 'bt', Tid: time })));
    const shown = (measure: string, region: string, time: string): ShownFigure => {
      const figure = find(measure, region, time);
      return typeof figure === 'number' ? { n: figure, status: null } : { n: null, status: '..' };
    };
    const isReported = (region: string) => terms.some(({ code }) => find('bestand', region, code) !== 'er');
    return {
      tableId: TABLE,
      version: cube.version,
      kind: cube.periodKinds.at(-1) ?? 'preliminary',
      computedAt: cube.knownAt,
      publishedAt: cube.updated,
      nextPublication: cube.nextUpdate,
      terms: terms.map(({ code }) => ({ code: termCode(code), end: termEnd(code) })),
      regions: [{ code: NATION, name: 'Riket' }, ...regions].map((region) => ({
        ...region,
        reported: isReported(region.code),
        values: !isReported(region.code)
          ? []
          : terms.map(({ code }) => ({
              term: termCode(code),
              starts: shown('paborjade', region.code, code),
              completions: shown('beslut', region.code, code),
              stock: shown('bestand', region.code, code),
            })),
      })),
    };
  }
}

/** `2026H1` → `VT2026`. */
function termCode(period: string): string {
  return `${period.endsWith('H1') ? 'VT' : 'HT'}${period.slice(0, 4)}`;
}

function termEnd(period: string): string {
  return `${period.slice(0, 4)}-${period.endsWith('H1') ? '06-30' : '12-31'}`;
}
