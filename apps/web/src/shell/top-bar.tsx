import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { inboxQuery } from '../client/inbox.js';
import { signInAddress, useSession, type Person, type RoleName } from '../client/session.js';
import { everywhere } from '../words/everywhere.js';
import { LanguageSwitch } from './language-switch.js';
import { Menu } from './menu.js';
import { activeRole, currentPage, isWithin, rememberRole, ROLE_PAGES } from './role-pages.js';
import { SearchButton } from './search-button.js';

export function TopBar() {
  const { person } = useSession();
  const { pathname } = useLocation();
  const role = person
    ? activeRole(
        person.roles.map((r) => r.role),
        pathname,
      )
    : null;
  useEffect(() => {
    if (role && ROLE_PAGES[role].some((page) => isWithin(pathname, page.to))) rememberRole(role);
  }, [role, pathname]);
  return (
    <header className="top-bar">
      <div className="top-bar-inner">
        <Link to="/" className="product">
          {everywhere.product}
        </Link>
        {role && <RoleNav role={role} path={pathname} />}
        <div className="top-bar-end">
          {person ? (
            <PersonEnd person={person} role={role} path={pathname} />
          ) : (
            <VisitorEnd path={pathname} />
          )}
        </div>
      </div>
    </header>
  );
}

const current = (isCurrent: boolean) => (isCurrent ? ({ 'aria-current': 'page' } as const) : {});

function RoleNav({ role, path }: { role: RoleName; path: string }) {
  const here = currentPage(role, path);
  return (
    <nav aria-label={everywhere.nav.label}>
      <ul>
        {ROLE_PAGES[role].map((page) => (
          <li key={page.to}>
            <Link to={page.to} activeOptions={{ exact: true }} {...current(page === here)}>
              {page.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const VisitorEnd = ({ path }: { path: string }) => (
  <>
    <LanguageSwitch className="bar-button" />
    <a className="bar-button" href={signInAddress(path)}>
      {everywhere.nav.signIn}
    </a>
  </>
);

type PersonEndProps = { person: Person; role: RoleName | null; path: string };

function PersonEnd({ person, role, path }: PersonEndProps) {
  // A list that does not come leaves the number out; the page itself says what is wrong.
  const { data } = useQuery({ ...inboxQuery, retry: false });
  const waiting = data?.tasks.length ?? 0;
  return (
    <>
      <SearchButton role={role} />
      <Link to="/att-gora" className="bar-button" {...current(path === '/att-gora')}>
        {everywhere.nav.inbox}
        {waiting > 0 && (
          <>
            <span className="count">{waiting}</span>
            <span className="visually-hidden">{everywhere.nav.waiting}</span>
          </>
        )}
      </Link>
      <button type="button" className="bar-button" popoverTarget="menu">
        <span className="hide-narrow">{person.displayName}</span>
        <span className="hide-wide">{everywhere.nav.menu}</span>
      </button>
      <Menu person={person} role={role} />
    </>
  );
}
