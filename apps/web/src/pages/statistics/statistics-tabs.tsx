import { useSession } from '../../client/session.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { activeRole } from '../../shell/role-pages.js';
import { statistics as t } from '../../words/statistics.js';

const TABS = [
  { to: '/statistik', label: t.tabs.questions },
  { to: '/statistik/regionen', label: t.tabs.region },
  { to: '/statistik/genomstromning', label: t.tabs.through },
  { to: '/statistik/tabeller', label: t.tabs.tables },
  { to: '/statistik/definitioner', label: t.tabs.definitions },
] as const;

/** The same pages for everybody (decision 28); a planner has them in the top bar. */
export function StatisticsTabs({ current }: { current: string }) {
  const { person } = useSession();
  const roles = person?.roles.map(({ role }) => role) ?? [];
  if (activeRole(roles, current) === 'planner') return null;
  return <PageTabs label={t.tabs.label} tabs={TABS} current={current} />;
}
