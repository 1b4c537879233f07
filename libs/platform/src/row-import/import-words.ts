import type { Reason } from '../contract/domain-error.js';
import type { ImportState, ImportSummary, ImportView } from '../contract/row-import.js';
import { ROW_VERDICTS } from '../contract/row-import.js';
import type { ImportBatch, VerdictCount } from './import-batch.repository.js';
import type { JudgedRow } from './row-importer.js';

const STATES: Readonly<Record<ImportBatch['state'], string>> = {
  checking: 'prövas',
  checked: 'prövad, inte inläst',
  applying: 'läses in',
  applied: 'inläst',
  undoing: 'ångras',
  undone: 'ångrad',
  expired: 'för gammal; pröva filen på nytt',
  failed: 'gick inte att genomföra, och inget är inläst; pröva filen på nytt',
};
const CHANGED = 'inte inläst: något har ändrats sedan filen prövades';
const WORKING: readonly ImportState[] = ['checking', 'applying', 'undoing'];
const VERDICTS: Readonly<Record<JudgedRow['verdict'], string>> = {
  ready: 'kan läsas in',
  fault: 'fel',
  applied: 'inläst',
  unchanged: 'fanns redan',
  skipped: 'utelämnad',
  undone: 'ångrad',
  kept: 'kunde inte ångras',
};
const ENCODINGS: Readonly<Record<ImportBatch['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Latin-1 (Windows-1252)',
};

export function summaryOf(batch: ImportBatch, counts: readonly VerdictCount[]): ImportSummary {
  const own = counts.filter(({ batchId }) => batchId === batch.id);
  return {
    id: batch.id,
    kind: batch.kind,
    place: batch.place,
    state: batch.state,
    stateWords: batch.isChanged ? CHANGED : STATES[batch.state],
    encodingWords: ENCODINGS[batch.encoding],
    rowCount: batch.rowCount,
    rowsDone: batch.rowsDone,
    isWorking: WORKING.includes(batch.state),
    createdAt: batch.createdAt.toISOString(),
    counts: ROW_VERDICTS.flatMap((verdict) => {
      const rows = own.find((one) => one.verdict === verdict)?.rows ?? 0;
      return rows === 0 ? [] : [{ verdict, words: VERDICTS[verdict], rows }];
    }),
  };
}

export function viewOf(summary: ImportSummary, told: readonly JudgedRow[]): ImportView {
  return {
    ...summary,
    rows: told.map(({ row, verdict, reasons }) => ({
      row,
      verdict,
      words: VERDICTS[verdict],
      reasons: [...reasons],
    })),
    actions: actionsOf(summary),
  };
}

/** Whole or not at all, unless somebody says that the faulty rows may be left out. */
function actionsOf({ state, isWorking, counts }: ImportSummary): ImportView['actions'] {
  const rowsOf = (...verdicts: JudgedRow['verdict'][]) =>
    counts.filter(({ verdict }) => verdicts.includes(verdict)).reduce((sum, { rows }) => sum + rows, 0);
  const faults = rowsOf('fault');
  const notChecked = state === 'checked' ? [] : [{ text: `Filen är ${STATES[state]}.` }];
  const nothing = rowsOf('ready') === 0 ? [{ text: 'Ingen rad kan läsas in.' }] : [];
  const whole = faults === 0 ? [] : [{ text: faultsText(faults) }];
  const undoable =
    rowsOf('applied', 'kept') > 0 && !isWorking ? [] : [{ text: 'Det finns inget att ångra.' }];
  return [
    action('apply', [...notChecked, ...nothing, ...whole]),
    action('apply-good-rows', [
      ...notChecked,
      ...nothing,
      ...(faults === 0 ? [{ text: 'Inga rader har fel.' }] : []),
    ]),
    action('undo', undoable),
  ];
}

export function faultsText(faults: number): string {
  return faults === 1
    ? '1 rad har fel. Rätta filen, eller läs in de rader som är rätt.'
    : `${faults} rader har fel. Rätta filen, eller läs in de rader som är rätt.`;
}

function action(name: string, reasons: Reason[]): ImportView['actions'][number] {
  return { name, enabled: reasons.length === 0, reasons };
}
