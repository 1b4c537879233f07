import { Link } from '@tanstack/react-router';
import { useSession } from '../../client/session.js';
import { activeRole } from '../../shell/role-pages.js';
import { statistics as t } from '../../words/statistics.js';

const TABS = [
  ['/statistik', t.tabs.questions],
  ['/statistik/regionen', t.tabs.region],
  ['/statistik/genomstromning', t.tabs.through],
  ['/statistik/tabeller', t.tabs.tables],
  ['/statistik/definitioner', t.tabs.definitions],
] as const;

/** The same pages for everybody (decision 28); a planner has them in the top bar. */
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
