import { useSuspenseQuery } from '@tanstack/react-query';
import { accessLog } from '../../client/people.js';
import { moment } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { accessLog as t } from '../../words/access-log.js';

export function AccessLogPage() {
  const { items } = useSuspenseQuery({ queryKey: ['access-log'], queryFn: accessLog }).data;
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {items.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <table className="table as-list">
          <thead>
            <tr>
              {[t.col.who, t.col.why, t.col.what, t.col.when].map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.personName}</th>
                <td>{row.purposeLabel}</td>
                <td>{row.what}</td>
                <td className="whole">{moment(row.at)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section className="stack tight">
        <h2>{t.everything}</h2>
        <p>{t.everythingText}</p>
        <p>
          <a href="/api/me/everything" download>
            {t.everythingGet}
          </a>
        </p>
      </section>
    </Page>
  );
}
