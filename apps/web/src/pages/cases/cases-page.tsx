import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cases, type Cases } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { Status, type Tone } from '../../parts/status.js';
import { sv } from '../../words/sv.js';
import { CaseOfficer } from './take-case.js';

const t = sv.cases;
type Row = Cases['items'][number];
const CLOSED = new Set(['decided', 'closed', 'dismissed']);

/** A dense list without names: late ones first, then the oldest. */
export function CasesPage() {
  const [isMine, setMine] = useState(false);
  const { items } = useSuspenseQuery({
    queryKey: ['cases', isMine],
    queryFn: () => cases(isMine),
  }).data;
  const ordered = [...items].sort(
    (a, b) =>
      Number(CLOSED.has(a.state)) - Number(CLOSED.has(b.state)) ||
      Number(b.deadlinePassed) - Number(a.deadlinePassed) ||
      a.arrivedOn.localeCompare(b.arrivedOn),
  );
  return (
    <Page title={t.title}>
      <div className="row apart">
        <div className="choice-chips" role="group" aria-label={t.filter}>
          {[false, true].map((mine) => (
            <button
              key={String(mine)}
              type="button"
              className="chip"
              aria-pressed={isMine === mine}
              onClick={() => setMine(mine)}
            >
              {mine ? t.mine : t.all}
            </button>
          ))}
        </div>
        <div className="row">
          <Link to="/arenden/betalningar">{t.payments}</Link>
          <Link to="/arenden/papper">{t.paper}</Link>
        </div>
      </div>
      {ordered.length === 0 ? <p className="quiet">{t.none}</p> : <CaseTable rows={ordered} />}
    </Page>
  );
}

function CaseTable({ rows }: { rows: readonly Row[] }) {
  return (
    <table className="table full as-list">
      <thead>
        <tr>
          {[t.col.number, t.col.state, t.col.arrived, t.col.days, t.col.deadline, t.col.officer].map(
            (label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={`/arenden/${row.id}`} className="row-link">
                {row.diarienummer}
              </Link>
            </th>
            <td>
              <Status tone={toneOfRow(row)}>{row.status}</Status>
            </td>
            <td data-label={t.col.arrived}>{day(row.arrivedOn)}</td>
            <td>{t.days(row.days)}</td>
            <td data-label={t.col.deadline}>
              {day(row.deadlineOn)} {row.deadlinePassed && <Status tone="problem">{t.late}</Status>}
            </td>
            <td data-label={t.col.officer}>
              <CaseOfficer row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toneOfRow(row: Row): Tone {
  if (row.deadlinePassed) return 'problem';
  if (row.state === 'decided') return 'done';
  return row.mine && !CLOSED.has(row.state) ? 'mine' : 'waiting';
}
