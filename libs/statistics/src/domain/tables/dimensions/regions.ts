import { regions } from '@specialistvagen/regulations';
import type { CubeValue, Words } from '../../../contract/cube.js';
import type { LeafCodes, TableDimension } from '../table-design.js';

/** The nation's code, PxWeb's usual one. */
export const NATION = '00';

type RegionChoice = {
  code?: string;
  label?: Words;
  /** Which of d1–d4 holds the region. */
  at?: 0 | 1 | 2 | 3;
};

/**
 * The nation, the samverkansregioner and the 21 regions, each with its own protected figures. Halland belongs to two samverkansregioner;
 * it is a group of its own and is guessed into neither.
 */
export function regionDimension({
  code = 'region',
  label = { sv: 'region', en: 'region' },
  at = 0,
}: RegionChoice = {}): TableDimension {
  const all = regions();
  const groups = [...new Set(all.map(({ group }) => group))].map((name) => {
    const members = all.filter(({ group }) => group === name).map((region) => region.code);
    return { value: { ...groupValue(name), members }, members };
  });
  const own: CubeValue[] = all.map((region) => ({ code: region.code, label: same(region.name) }));
  const groupOf = new Map(
    groups.flatMap(({ value, members }) => members.map((one) => [one, value.code] as const)),
  );
  return {
    code,
    label,
    role: 'geo',
    values: [nation, ...groups.map(({ value }) => value), ...own],
    total: NATION,
    valueSets: [
      set('vs_regioner', { sv: 'Regioner', en: 'Regions' }, own),
      set(
        'vs_samverkansregioner',
        { sv: 'Samverkansregioner', en: 'Health care regions' },
        groups.map(({ value }) => value),
      ),
    ],
    place: (codes: LeafCodes) => {
      const region = codes[at];
      const group = groupOf.get(region);
      return group ? [NATION, group, region] : [NATION];
    },
    regionsOf: new Map<string, readonly string[]>([
      [NATION, all.map((region) => region.code)],
      ...groups.map(({ value, members }) => [value.code, members] as const),
      ...all.map((region) => [region.code, [region.code]] as const),
    ]),
  };
}

const nation: CubeValue = { code: NATION, label: { sv: 'Riket', en: 'Sweden' } };

function groupValue(name: string): CubeValue {
  const plain = name
    .toLowerCase()
    .replaceAll(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const isShared = name.includes('delad');
  const sv = isShared ? 'Delad: Södra och Västra (Halland)' : `${name} (samverkansregion)`;
  const en = isShared ? 'Shared: Södra and Västra (Halland)' : `${name} (health care region)`;
  return { code: isShared ? 'SR-delad' : `SR-${plain}`, label: { sv, en } };
}

function set(id: string, label: Words, values: readonly CubeValue[]) {
  return { id, label, codes: values.map(({ code }) => code) };
}

function same(name: string): Words {
  return { sv: name, en: name };
}
