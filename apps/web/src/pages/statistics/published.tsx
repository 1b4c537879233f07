import { Link } from '@tanstack/react-router';
import { useSession } from '../../client/session.js';
import type { Statistics } from '../../client/statistics.js';
import { dayOf } from '../../parts/dates.js';
import { activeRole } from '../../shell/role-pages.js';
import { sv } from '../../words/sv.js';

const t = sv.statistics;
const TABS = [
  ['/statistik', t.tabs.flows],
  ['/statistik/tabeller', t.tabs.tables],
  ['/statistik/definitioner', t.tabs.definitions],
] as const;

/** The same three pages for everybody (decision 28); a planner has them in the top bar. */
export function StatisticsTabs({ current }: { current: string }) {
  const { person } = useSession();
  const roles = person?.roles.map(({ role }) => role) ?? [];
  if (activeRole(roles, current) === 'planner') return null;
  return (
    <nav aria-label={t.tabs.label}>
      <ul className="tabs">
        {TABS.map(([to, label]) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true }}
              {...(to === current ? { 'aria-current': 'page' as const } : {})}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** When it was computed and may change next, and what the marks mean. */
export const Published = ({ data }: { data: Statistics }) => (
  <>
    <p className="small quiet">
      {t.kind[data.kind]} {t.published(dayOf(data.publishedAt), dayOf(data.computedAt))}{' '}
      {data.nextPublication && t.next(dayOf(data.nextPublication))}
    </p>
    <p className="small quiet">
      {t.marks} <Link to="/statistik/definitioner">{t.seeDefinitions}</Link>
    </p>
  </>
);
