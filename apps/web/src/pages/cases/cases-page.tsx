import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { filteredCases } from '../../client/casework.js';
import type { Cases } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { Status, type Tone } from '../../parts/status.js';
import { NewSinceNight } from '../../portfolio/new-since-night.js';
import { everywhere } from '../../words/everywhere.js';
import { cases as t } from '../../words/cases.js';
import { casework } from '../../words/casework.js';
import { CaseFilters, NO_FILTER, queryOf } from './case-filters.js';
import { CaseOfficer } from './take-case.js';

type Row = Cases['items'][number];
const CLOSED = new Set(['decided', 'closed', 'dismissed']);

/** A dense list without names: late ones first, then the oldest. */
export function CasesPage() {
  const [filter, setFilter] = useState(NO_FILTER);
  const query = useDeferredValue(queryOf(filter));
  const answer = useQuery({
    queryKey: ['cases', query],
    queryFn: () => filteredCases(query),
    placeholderData: keepPreviousData,
  });
  const isFiltered = Object.keys(query).length > 0;
  return (
    <Page title={t.title}>
      <div className="row">
        <Link to="/arenden/laget">{casework.overview.link}</Link>
        <Link to="/arenden/papper">{t.paper}</Link>
        <Link to="/arenden/betalningar">{t.payments}</Link>
        <Link to="/arenden/misstankar">{casework.suspicion.listTitle}</Link>
      </div>
      <NewSinceNight kind="application" />
      <CaseFilters filter={filter} change={(part) => setFilter((before) => ({ ...before, ...part }))} />
      <Problem error={answer.error} />
      {answer.data && <Found rows={ordered(answer.data.items)} isFiltered={isFiltered} />}
      {answer.isPending && <p className="quiet">{everywhere.loading}</p>}
    </Page>
  );
}

const ordered = (items: readonly Row[]) =>
  [...items].sort(
    (a, b) =>
      Number(CLOSED.has(a.state)) - Number(CLOSED.has(b.state)) ||
      Number(b.deadlinePassed) - Number(a.deadlinePassed) ||
      a.arrivedOn.localeCompare(b.arrivedOn),
  );

function Found({ rows, isFiltered }: { rows: readonly Row[]; isFiltered: boolean }) {
  return (
    <>
      <p className="quiet" role="status">
        {rows.length > 0 ? casework.filters.found(rows.length) : isFiltered ? casework.filters.none : t.none}
      </p>
      {rows.length > 0 && <CaseTable rows={rows} />}
    </>
  );
}

function CaseTable({ rows }: { rows: readonly Row[] }) {
  const { col } = t;
  return (
    <table className="table full as-list">
      <thead>
        <tr>
          {[col.number, casework.kindCol, col.state, col.arrived, col.days, col.deadline, col.officer].map(
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
            <td>{kindWords(row)}</td>
            <td>
              <Status tone={toneOfRow(row)}>{row.status}</Status>
            </td>
            <td data-label={col.arrived}>{day(row.arrivedOn)}</td>
            <td>{t.days(row.days)}</td>
            <td data-label={col.deadline}>
              {day(row.deadlineOn)} {row.deadlinePassed && <Status tone="problem">{t.late}</Status>}
            </td>
            <td data-label={col.officer}>
              <CaseOfficer row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** *Bevis om specialistkompetens: Psykiatri*. */
export const kindWords = ({ kind, specialty }: Pick<Row, 'kind' | 'specialty'>) =>
  casework.kindOf(casework.kind[kind], specialty?.name);

function toneOfRow(row: Row): Tone {
  if (row.deadlinePassed) return 'problem';
  if (row.state === 'decided') return 'done';
  return row.mine && !CLOSED.has(row.state) ? 'mine' : 'waiting';
}
