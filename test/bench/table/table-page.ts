import type { StatisticsCube } from '@specialistvagen/statistics';
import { measureExtension, pxExtension, units, wordsOf } from './table-words.js';

/** A published table as it lies in the database: definition, figures, and a letter for each figure that has none. */
export type StoredTable = { definition: StatisticsCube; value: (number | null)[]; mark: string };

type Variable = {
  code: string;
  label: string;
  codes: string[];
  labels: string[];
  stride: number;
  extension: (codes: readonly string[]) => object;
  more: (codes: readonly string[]) => object;
};
const LETTERS: Readonly<Record<string, string>> = { '.': '..', '-': '-', e: 'er' };

/** The chosen cells of a table as JSON-stat 2.0 in Swedish, by hand: everything that our answer says. */
export function tablePage({ definition, value, mark }: StoredTable, root: string, address: string): string {
  const chosen = chosenCodes(address);
  const picked = variablesOf(definition, root).map((one) => picking(one, chosen.get(one.code)));
  let offsets = [0];
  for (const { indexes, stride } of picked)
    offsets = offsets.flatMap((offset) => indexes.map((index) => offset + index * stride));
  const status: Record<number, string> = {};
  offsets.forEach((offset, place) => {
    const sign = LETTERS[mark.charAt(offset)];
    if (sign) status[place] = sign;
  });
  const head = {
    version: '2.0',
    class: 'dataset',
    href: `${root}/api/v2/tables/${definition.id}/data?lang=sv`,
    label: definition.title.sv,
    ...wordsOf(definition),
    role: { time: ['Tid'], geo: ['region'], metric: ['ContentsCode'] },
    id: picked.map(({ code }) => code),
    size: picked.map(({ indexes }) => indexes.length),
    extension: pxExtension(definition),
    value: offsets.map((offset) => value[offset] ?? null),
    ...(Object.keys(status).length > 0 ? { status } : {}),
  };
  return `${JSON.stringify(head).slice(0, -1)},"dimension":{${picked.map(dimensionText).join(',')}}}`;
}

function chosenCodes(address: string): Map<string, string[]> {
  const { searchParams } = new URL(address, 'http://localhost');
  const chosen = new Map<string, string[]>();
  for (const [name, codes] of searchParams) {
    const variable = /^valueCodes\[(.+)\]$/.exec(name)?.[1];
    if (variable) chosen.set(variable, codes.split(','));
  }
  return chosen;
}

const NOTHING = () => ({});

/** In PxWeb's order: classifications, contents, time. The stride is in the order of storage: contents first. */
function variablesOf(cube: StatisticsCube, root: string): Variable[] {
  const { measures, dimensions, periodKinds } = cube;
  const sizes = [measures.length, ...dimensions.map(({ values }) => values.length)];
  const strides = sizes.map((_, place) => sizes.slice(place + 1).reduce((product, one) => product * one, 1));
  const made = dimensions.map(({ code, label, values, total, valueSets, role }, place): Variable => {
    const lists = valueSets.map((one) => ({
      id: one.id,
      label: one.label.sv,
      type: 'Valueset',
      links: [{ rel: 'metadata', hreflang: 'sv', href: `${root}/api/v2/codelists/${one.id}?lang=sv` }],
    }));
    const elimination = total === null ? {} : { eliminationValueCode: total };
    const extension = {
      elimination: total !== null,
      ...elimination,
      show: 'value',
      codelists: lists,
      codeLists: lists,
    };
    const kinds = new Map(values.map((one, i) => [one.code, periodKinds[i]]));
    const notes = (codes: readonly string[]) => ({
      note: Object.fromEntries(codes.map((one) => [one, [kinds.get(one)]])),
    });
    return {
      code,
      label: label.sv,
      codes: values.map((one) => one.code),
      labels: values.map((one) => one.label.sv),
      stride: strides[place + 1] ?? 1,
      extension: () => extension,
      more: role === 'time' ? notes : NOTHING,
    };
  });
  const contents: Variable = {
    code: 'ContentsCode',
    label: 'tabellinnehåll',
    codes: measures.map(({ code }) => code),
    labels: measures.map(({ label }) => label.sv),
    stride: strides[0] ?? 1,
    extension: (codes) => measureExtension(measures, codes),
    more: (codes) => ({ unit: units(measures, codes) }),
  };
  const isTime = (place: number) => dimensions[place]?.role === 'time';
  return [...made.filter((_, i) => !isTime(i)), contents, ...made.filter((_, i) => isTime(i))];
}

const picking = (variable: Variable, codes: readonly string[] = variable.codes) => ({
  ...variable,
  chosen: codes,
  indexes: codes.map((code) => variable.codes.indexOf(code)),
});

/** Objects by hand: JavaScript would put the code "10" before "00". */
function dimensionText({
  code,
  label,
  codes,
  labels,
  indexes,
  chosen,
  more,
  extension,
}: ReturnType<typeof picking>): string {
  const index = indexes.map((from, to) => `${JSON.stringify(codes[from])}:${to}`).join(',');
  const words = indexes
    .map((from) => `${JSON.stringify(codes[from])}:${JSON.stringify(labels[from])}`)
    .join(',');
  const rest = JSON.stringify(more(chosen)).slice(1, -1);
  const category = `{"index":{${index}},"label":{${words}}${rest ? `,${rest}` : ''}}`;
  return `${JSON.stringify(code)}:{"label":${JSON.stringify(label)},"category":${category},"extension":${JSON.stringify(extension(chosen))}}`;
}
