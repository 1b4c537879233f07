import type { ImportReport } from '../../client/imports.js';
import type { Tone } from '../../parts/status.js';

/** *9 983 kan läsas in · 17 fel* */
export const countsText = (counts: ImportReport['counts']) =>
  counts.map(({ rows, words }) => `${rows.toLocaleString('sv-SE')} ${words}`).join(' · ');

const TONES: Partial<Record<ImportReport['state'], Tone>> = {
  checked: 'mine',
  applied: 'done',
  undone: 'done',
  failed: 'problem',
};

/** What is under way waits for nobody; a file that was not read in after all is not as it should be. */
export const stateTone = ({ state, counts }: Pick<ImportReport, 'state' | 'counts'>): Tone => {
  const hasReady = counts.some(({ verdict }) => verdict === 'ready');
  return state === 'checked' && !hasReady ? 'warn' : (TONES[state] ?? 'waiting');
};
