import type { FigureMark, StatisticsCube } from '../../contract/cube.js';
import { FIGURE_MARKS } from '../../contract/cube.js';
import { PX_WORDS } from './languages.js';
import type { PxLanguage } from './languages.js';

/** How to read the table: what it answers, its own notes, and what each mark means. */
export function notesOf(cube: StatisticsCube, language: PxLanguage): string[] {
  return [
    cube.description[language],
    ...cube.notes.map((note) => note[language]),
    ...FIGURE_MARKS.map((mark: FigureMark) => PX_WORDS[mark][language]),
  ];
}

/** What kind of figures a period has, by the code of the period. */
export function periodNotes(cube: StatisticsCube, language: PxLanguage): Map<string, string> {
  const time = cube.dimensions.find(({ role }) => role === 'time');
  return new Map(
    (time?.values ?? []).flatMap(({ code }, i) => {
      const kind = cube.periodKinds[i];
      return kind ? [[code, PX_WORDS[kind][language]] as const] : [];
    }),
  );
}

/** ISO 8601 in UTC without fractions, as PxWeb writes it. */
export function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
