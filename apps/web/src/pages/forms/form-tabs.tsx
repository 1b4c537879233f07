import { Link } from '@tanstack/react-router';
import { usePerson } from '../../client/session.js';
import { sv } from '../../words/sv.js';

const t = sv.assessmentForms.tabs;
const TABS = [
  ['forms', '/formular'],
  ['guidance', '/formular/stod'],
  ['spread', '/formular/skalan'],
] as const;

/** The forms, and what helps to answer them alike. */
export function FormTabs({ here }: { here: (typeof TABS)[number][0] }) {
  const isDirector = usePerson().roles.some(({ role }) => role === 'study_director');
  return (
    <nav aria-label={t.label}>
      <ul className="tabs">
        {TABS.filter(([name]) => isDirector || name !== 'spread').map(([name, to]) => (
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
