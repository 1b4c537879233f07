import { page } from '../words/page.js';
import { noAnswer, toRefusal } from './refusal.js';

/** Which values of each dimension; `*` = all of them. What is left out is answered by its total. */
export type Choice = Readonly<Record<string, string | readonly string[]>>;
/** One figure's place in a table: a value of each dimension. */
export type Place = Readonly<Record<string, string>>;
export type Figure = { readonly n: number | null; readonly mark: string | null };
export type Value = { readonly code: string; readonly label: string };

/** JSON-stat 2.0, as much as is read here. */
type Dataset = {
  label: string;
  updated: string;
  id: string[];
  size: number[];
  dimension: Record<string, Category>;
  value: (number | null)[];
  status?: Record<string, string>;
  extension?: Record<string, unknown>;
};
type Named = { label?: Record<string, string> };
type Category = {
  label: string;
  category: Named & { index: Record<string, number> | string[]; child?: Record<string, string[]> };
};

/** The address anybody can use: the pages read what everybody else reads. */
export function tableAddress(id: string, choice: Choice, format = 'json-stat2'): string {
  const query = new URLSearchParams({ lang: page.lang, outputFormat: format });
  for (const [code, values] of Object.entries(choice))
    query.set(`valueCodes[${code}]`, typeof values === 'string' ? values : values.join(','));
  return `/api/v2/tables/${id}/data?${query.toString()}`;
}

export async function readTable(id: string, choice: Choice): Promise<Table> {
  return new Table(await getJson<Dataset>(tableAddress(id, choice)));
}

export const tableQuery = (id: string, choice: Choice) => ({
  queryKey: ['table', tableAddress(id, choice)],
  queryFn: () => readTable(id, choice),
  staleTime: 5 * 60_000,
});

/** A part of a published table: what a figure is at a place, and the words for it. */
export class Table {
  private readonly at: ReadonlyMap<string, ReadonlyMap<string, number>>;

  constructor(private readonly dataset: Dataset) {
    this.at = new Map(dataset.id.map((code) => [code, indexOf(dataset.dimension[code])]));
  }

  get label(): string {
    return this.dataset.label;
  }

  get updated(): string {
    return this.dataset.updated;
  }

  values(dimension: string): Value[] {
    const category = this.dataset.dimension[dimension];
    const codes = [...(this.at.get(dimension)?.keys() ?? [])];
    return codes.map((code) => ({ code, label: category?.category.label?.[code] ?? code }));
  }

  labelOf(dimension: string, code: string): string {
    return this.dataset.dimension[dimension]?.category.label?.[code] ?? code;
  }

  /** The groups among the values, and what each is made of. */
  groups(dimension: string): [group: string, members: string[]][] {
    return Object.entries(this.dataset.dimension[dimension]?.category.child ?? {});
  }

  /** A dimension of one value need not be named. Unknown places are not shown figures. */
  figure(place: Place): Figure {
    let index = 0;
    for (const [position, dimension] of this.dataset.id.entries()) {
      const known = this.at.get(dimension);
      const code = place[dimension] ?? (known?.size === 1 ? [...known.keys()][0] : undefined);
      const own = code === undefined ? undefined : known?.get(code);
      if (own === undefined) return { n: null, mark: '..' };
      index = index * (this.dataset.size[position] ?? 1) + own;
    }
    return { n: this.dataset.value[index] ?? null, mark: this.dataset.status?.[index] ?? null };
  }
}

function indexOf(category: Category | undefined): ReadonlyMap<string, number> {
  const index = category?.category.index ?? [];
  const pairs = Array.isArray(index) ? index.map((code, at) => [code, at] as const) : Object.entries(index);
  return new Map([...pairs].sort((a, b) => a[1] - b[1]));
}

export type ListedTable = { id: string; label: string; description: string; updated: string };

/** Every published table, as the public list has them. */
export async function listTables(): Promise<ListedTable[]> {
  const answer = await getJson<{ tables: Partial<ListedTable>[] }>(
    `/api/v2/tables?lang=${page.lang}&pageSize=100`,
  );
  return answer.tables.map(({ id = '', label = '', description = '', updated = '' }) => ({
    id,
    label,
    description,
    updated,
  }));
}

/** What can be chosen in a table, and what its makers want a reader to know. */
export type TableContent = {
  label: string;
  updated: string;
  notes: string[];
  dimensions: { code: string; label: string; values: Value[]; total: string | null }[];
};

export const contentQuery = (id: string) => ({
  queryKey: ['table-content', id],
  queryFn: () => readContent(id),
});

type Metadata = Dataset & {
  note?: string[];
  dimension: Record<string, Category & { extension?: { eliminationValueCode?: string } }>;
};

async function readContent(id: string): Promise<TableContent> {
  const data = await getJson<Metadata>(`/api/v2/tables/${encodeURIComponent(id)}/metadata?lang=${page.lang}`);
  return {
    label: data.label,
    updated: data.updated,
    notes: data.note ?? [],
    dimensions: data.id.map((code) => ({
      code,
      label: capital(data.dimension[code]?.label ?? code),
      values: [...indexOf(data.dimension[code]).keys()].map((value) => ({
        code: value,
        label: data.dimension[code]?.category.label?.[value] ?? value,
      })),
      total: data.dimension[code]?.extension?.eliminationValueCode ?? null,
    })),
  };
}

/** Names of dimensions are written small in the tables, as statisticians do. */
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

async function getJson<A>(address: string): Promise<A> {
  const answer = await fetch(address, { credentials: 'omit' }).catch(() => {
    throw noAnswer();
  });
  if (!answer.ok) throw await toRefusal(answer);
  return (await answer.json()) as A;
}
