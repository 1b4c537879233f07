import { Link } from '@tanstack/react-router';
import { learning as t } from '../../words/learning.js';

const TABS = [
  ['/logg', t.tabs.logbook],
  ['/logg/reflektioner', t.tabs.reflections],
  ['/logg/samtal', t.tabs.meetings],
] as const;

/** The doctor's three books lie side by side: one place in the top bar. */
export function LearningTabs({ current }: { current: (typeof TABS)[number][0] }) {
  return (
    <nav aria-label={t.label}>
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
