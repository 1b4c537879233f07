import type { Value } from '../../../client/tables.js';

/** What every question is asked about. */
export type Asked = {
  readonly region: string;
  /** `i riket`, `i Region Skåne` */
  readonly place: string;
  readonly period: string;
  /** Oldest first, through the chosen one. */
  readonly periods: readonly Value[];
};
