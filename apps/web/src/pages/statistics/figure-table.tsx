import type { Figure } from '../../client/tables.js';
import { TableScroll } from '../../parts/table-scroll.js';
import { figureWords } from './figure.js';

/** A figure, with the limits of its interval where it has one. */
export type ShownFigure = Figure & { readonly lower?: Figure; readonly upper?: Figure };
export type FigureRow = {
  readonly key: string;
  readonly label: string;
  readonly figures: readonly ShownFigure[];
};
type Props = {
  caption: string;
  /** Heading of the first column, then of each column of figures. */
  head: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
};

/** More columns than this need the width of the page. */
const FEW = 4;

/** `25 (21–29)`. */
function withInterval(figure: ShownFigure): string {
  const { lower, upper } = figure;
  const isKnown = figure.n !== null && typeof lower?.n === 'number' && typeof upper?.n === 'number';
  return isKnown
    ? `${figureWords(figure)} (${figureWords(lower)}–${figureWords(upper)})`
    : figureWords(figure);
}

/** What a chart shows, in figures: a table on a wide screen, a list on a phone. */
export function FigureTable({ caption, head, columns, rows }: Props) {
  return (
    <TableScroll label={caption}>
      <table className={columns.length > FEW ? 'table full figures as-list' : 'table figures as-list'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.figures.map((figure, at) => (
                <td key={columns[at]} className="number" data-label={columns[at]}>
                  {withInterval(figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
