import type { Table } from '../../client/tables.js';
import { GROUP, NATION, REGION } from './codes.js';

export type Place = { readonly code: string; readonly label: string };

/** The nation first, then the regions, then the groups of regions: as options of a field. */
export const placeOptions = (values: readonly Place[]) =>
  [
    ...values.filter(({ code }) => code === NATION),
    ...regionsOf(values),
    ...values.filter(({ code }) => GROUP.test(code)),
  ].map(({ code, label }) => ({ value: code, label }));

export const regionsOf = (values: readonly Place[]) =>
  values.filter(({ code }) => code !== NATION && !GROUP.test(code));

/** The region itself, its samverkansregion when that has others too, and the nation. */
export function comparedPlaces(table: Table, region: string): Place[] {
  const group = table
    .groups(REGION)
    .find(([, members]) => members.length > 1 && members.includes(region))?.[0];
  return [region, ...(group ? [group] : []), NATION].map((code) => ({
    code,
    label: table.labelOf(REGION, code),
  }));
}
