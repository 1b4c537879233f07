import { contest } from '../page/contest.js';
import type { PageBench } from '../page/contest.js';
import type { Statement } from '../page/recorded-statements.js';
import type { Benchmark } from '../report.js';

/** Of the peer with the same promises (issue of the statistics, decision 32). */
const LIMIT = 0.7;
const TABLE = 'FLODE01';
/** A thousand cells: so many values of each variable, the first ones. */
const CHOSEN = { region: 20, steg: 1, ContentsCode: 5, Tid: 10 };

/** A published table of a thousand cells over PxWebApi 2, as JSON-stat: the same question again, and always another. */
export async function benchTable(bench: PageBench): Promise<Benchmark> {
  const page = {
    name: 'table',
    path: await addressOf(bench.instance.publicUrl),
    cookie: '',
    reader: 'maja',
    peer: 'table' as const,
    isBareStatement: ({ text }: Statement) => text.includes('max(version)'),
    limit: LIMIT,
  };
  const same = await contest(bench, page);
  const [first] = await contest(bench, { ...page, isNewEachTime: true });
  if (!first) throw new Error('Mätningen gav inga rader.');
  const { limit: _, ...row } = first;
  return { name: 'table', rows: [...same, { ...row, what: `${row.what}, aldrig samma fråga` }] };
}

type Metadata = { dimension: Record<string, { category: { index: Record<string, number> } }> };

async function addressOf(publicUrl: string): Promise<string> {
  const answer = await fetch(`${publicUrl}/api/v2/tables/${TABLE}/metadata?lang=sv`);
  const { dimension } = (await answer.json()) as Metadata;
  const chosen = Object.entries(CHOSEN).map(([variable, count]) => {
    const codes = Object.keys(dimension[variable]?.category.index ?? {}).slice(0, count);
    if (codes.length < count) throw new Error(`${TABLE} har bara ${codes.length} värden i ${variable}.`);
    return `valueCodes[${variable}]=${codes.join(',')}`;
  });
  return `/api/v2/tables/${TABLE}/data?lang=sv&outputFormat=json-stat2&${chosen.join('&')}`;
}
