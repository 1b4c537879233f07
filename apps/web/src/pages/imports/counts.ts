import type { ImportReport } from '../../client/imports.js';

/** *9 983 kan läsas in · 17 fel* */
export const countsText = (counts: ImportReport['counts']) =>
  counts.map(({ rows, words }) => `${rows.toLocaleString('sv-SE')} ${words}`).join(' · ');
