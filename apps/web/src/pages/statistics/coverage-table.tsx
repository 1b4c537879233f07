import type { Coverage } from '../../client/statistics.js';
import { TableScroll } from '../../parts/table-scroll.js';
import { published } from '../../words/published.js';

const t = published.coverage;
type Props = Pick<Coverage, 'regions' | 'halfYears'>;

/** The same in full: each employer, and the half-years in which anything came from it. */
export function CoverageTable({ regions, halfYears }: Props) {
  const employers = regions.flatMap(({ code, employers: own }) => own.map((one) => ({ ...one, code })));
  return (
    <details className="why">
      <summary>{t.byHalfYear}</summary>
      <TableScroll label={t.byHalfYear}>
        <table className="table full as-list">
          <caption className="visually-hidden">{t.byHalfYear}</caption>
          <thead>
            <tr>
              <th scope="col">{t.employer}</th>
              {halfYears.map(({ code, label }) => (
                <th key={code} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {employers.map(({ code: region, name, reported }) => (
              <tr key={`${region} ${name}`}>
                <th scope="row">{name}</th>
                {halfYears.map(({ code, label }) => (
                  <td key={code} data-label={label}>
                    {reported.includes(code) ? t.did : t.didNot}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
