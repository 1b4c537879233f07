import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { signOut, type Person, type RoleName } from '../client/session.js';
import { leaveDevice } from '../offline/leave-device.js';
import { useUnsent } from '../offline/use-unsent.js';
import { offline } from '../words/offline.js';
import { everywhere } from '../words/everywhere.js';
import { afterSigning } from '../words/after-signing.js';
import { LanguageSwitch } from './language-switch.js';
import { homeOf, rememberRole } from './role-pages.js';

/** Pages that belong to the person and to no role. */
const OWN_PAGES = [
  { to: '/kurser', label: everywhere.nav.courses },
  { to: '/i-mitt-namn', label: afterSigning.mine },
  { to: '/aviseringar', label: everywhere.nav.mailSettings },
  { to: '/vem-har-sett', label: everywhere.nav.accessLog },
  { to: '/utan-nat', label: offline.menu },
] as const;

type MenuProps = { person: Person; role: RoleName | null };

export function Menu({ person, role }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const close = () => menu.current?.hidePopover();
  const leave = useLeave(person, close);
  return (
    <div id="menu" popover="auto" className="menu" ref={menu}>
      <section>
        <h2>{person.displayName}</h2>
        <Roles person={person} role={role} close={close} />
      </section>
      <ul>
        {OWN_PAGES.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} className="menu-item" onClick={close}>
              {label}
            </Link>
          </li>
        ))}
        <li>
          <LanguageSwitch className="menu-item" />
        </li>
        <li>
          <button type="button" className="menu-item" onClick={() => void leave()}>
            {everywhere.nav.signOut}
          </button>
        </li>
      </ul>
    </div>
  );
}

function Roles({ person, role, close }: MenuProps & { close: () => void }) {
  const navigate = useNavigate();
  const choose = (chosen: RoleName) => {
    rememberRole(chosen);
    close();
    void navigate({ to: homeOf(chosen) });
  };
  return (
    <ul aria-label={everywhere.nav.role}>
      {person.roles.map((one) => (
        <li key={one.role}>
          <button
            type="button"
            className="menu-item"
            onClick={() => choose(one.role)}
            {...(one.role === role ? { 'aria-current': 'true' as const } : {})}
          >
            {one.label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function useLeave({ personId }: Person, close: () => void) {
  const navigate = useNavigate();
  const unsent = useUnsent(personId).length;
  return async () => {
    // What is written and not sent would go with the sign-in.
    if (unsent > 0) {
      close();
      return navigate({ to: '/utan-nat' });
    }
    await signOut().catch(() => undefined);
    await leaveDevice(personId);
    window.location.assign('/');
  };
}
