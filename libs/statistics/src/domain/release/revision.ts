import type { PublishedCube } from '../../contract/cube.js';
import { figureAt } from './assemble-cube.js';
import { FigureFinder, places } from './carry-final.js';

/** How a table differs from its former version, in the figures that both have. */
export type TableRevision = {
  readonly table: string;
  /** Figures that both versions have. */
  readonly compared: number;
  readonly moved: number;
  /** The largest change of a number; null when none moved. */
  readonly largest: number | null;
};

export function revisionOf(now: PublishedCube, former: PublishedCube): TableRevision {
  const finder = new FigureFinder(former.cube, former.figures);
  let [compared, moved, index] = [0, 0, 0];
  let largest: number | null = null;
  for (const codes of places(now.cube)) {
    const [after, before] = [figureAt(now.figures, index), finder.find(codes)];
    index += 1;
    if (before === undefined) continue;
    compared += 1;
    if (after === before) continue;
    moved += 1;
    if (typeof after === 'number' && typeof before === 'number')
      largest = Math.max(largest ?? 0, Math.abs(after - before));
  }
  return { table: now.cube.id, compared, moved, largest };
}

/** A sentence for people about what moved since the version before. */
export function revisionNote(revisions: readonly TableRevision[]): string {
  if (revisions.length === 0) return 'Första publiceringen.';
  const changed = revisions.filter(({ moved }) => moved > 0);
  if (changed.length === 0) return 'Inga tidigare publicerade tal har ändrats.';
  const parts = changed.map(({ table, compared, moved, largest }) => {
    const most = largest === null ? '' : `, som mest med ${String(largest).replace('.', ',')}`;
    return `${table}: ${moved} av ${compared} tidigare publicerade tal har ändrats${most}`;
  });
  return `${parts.join('; ')}.`;
}
