import { Link } from '@tanstack/react-router';
import { sv } from '../../words/sv.js';

const t = sv.assessmentForms.tabs;
const TABS = [
  ['forms', '/formular'],
  ['guidance', '/formular/stod'],
] as const;

/** The forms, and what helps to answer them alike. */
export function FormTabs({ here }: { here: (typeof TABS)[number][0] }) {
  return (
    <nav aria-label={t.label}>
      <ul className="tabs">
        {TABS.map(([name, to]) => (
          <li key={name}>
            <Link
              activeOptions={{ exact: true }}
              to={to}
              {...(name === here ? { 'aria-current': 'page' as const } : {})}
            >
              {t[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
