import { useSuspenseQuery } from '@tanstack/react-query';
import { casesOverview, type CasesOverview } from '../../client/casework.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { casework } from '../../words/casework.js';
import { cases as casesWords } from '../../words/cases.js';

const t = casework.overview;
type Row = CasesOverview['waiting'][number];

/** Where cases wait and for how long: counts and days, nobody's name but the officers'. */
export function CasesOverviewPage() {
  const { waiting, officers } = useSuspenseQuery({
    queryKey: ['cases', 'overview'],
    queryFn: casesOverview,
  }).data;
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>} back={{ to: '/arenden', label: casesWords.title }}>
      {waiting.length === 0 ? <p className="quiet">{t.none}</p> : <Waiting rows={waiting} />}
      {officers.length > 0 && (
        <section>
          <h2>{t.officers}</h2>
          <table className="table full as-list">
            <thead>
              <tr>
                <th scope="col">{t.officer}</th>
                <th scope="col">{t.col.cases}</th>
                <th scope="col">{t.col.overdue}</th>
              </tr>
            </thead>
            <tbody>
              {officers.map(({ officer, cases, overdue }) => (
                <tr key={officer}>
                  <th scope="row">{officer}</th>
                  <td data-label={t.col.cases}>{cases}</td>
                  <td data-label={t.col.overdue}>{overdue}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  );
}

function Waiting({ rows }: { rows: readonly Row[] }) {
  const { col } = t;
  return (
    <table className="table full as-list">
      <thead>
        <tr>
          {[col.what, col.who, col.cases, col.median, col.longest, col.overdue, col.untaken].map((label) => (
            <th scope="col" key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind + row.state}>
            <th scope="row">{`${casework.kind[row.kind]}: ${row.words}`}</th>
            <td data-label={col.who}>
              <Status tone={row.waitsFor === 'authority' ? 'mine' : 'waiting'}>
                {t.waitsFor[row.waitsFor]}
              </Status>
            </td>
            <td data-label={col.cases}>{row.cases}</td>
            <td data-label={col.median}>{row.medianDays}</td>
            <td data-label={col.longest}>{row.longestDays}</td>
            <td data-label={col.overdue}>{row.overdue}</td>
            <td data-label={col.untaken}>{row.withoutOfficer}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
