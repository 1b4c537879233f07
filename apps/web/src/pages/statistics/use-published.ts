import { useSuspenseQuery } from '@tanstack/react-query';
import { tableAddress, tableQuery, type Choice, type Table } from '../../client/tables.js';

/** A part of a published table with the addresses that give the same to anybody. */
export type Published = { readonly table: Table; readonly csv: string; readonly api: string };

export function usePublished(id: string, choice: Choice): Published {
  const { data } = useSuspenseQuery(tableQuery(id, choice));
  return { table: data, csv: tableAddress(id, choice, 'csv'), api: tableAddress(id, choice) };
}
