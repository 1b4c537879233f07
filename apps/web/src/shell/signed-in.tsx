import { Button } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { signInAddress, useSession, type RoleName } from '../client/session.js';
import { Page } from '../parts/page.js';
import { PrimaryAction } from '../parts/primary-action.js';
import { everywhere } from '../words/everywhere.js';
import { start } from '../words/start.js';

/**
 * Only for what is shown: the api decides. A visitor gets the sign-in with the way back here, a person without the role
 * is told whose page it is.
 */
export function SignedIn({
  roles,
  children,
}: {
  roles?: readonly RoleName[] | undefined;
  children: ReactNode;
}) {
  const { person } = useSession();
  const { pathname, searchStr } = useLocation();
  if (!person) return <SignInFirst returnTo={pathname + searchStr} />;
  if (roles && !person.roles.some((r) => roles.includes(r.role))) return <NotYours roles={roles} />;
  return children;
}

function SignInFirst({ returnTo }: { returnTo: string }) {
  return (
    <Page title={everywhere.session.needed}>
      <p>{everywhere.session.neededText}</p>
      <PrimaryAction>
        <Button asChild>
          <a href={signInAddress(returnTo)}>{start.signIn}</a>
        </Button>
      </PrimaryAction>
    </Page>
  );
}

function NotYours({ roles }: { roles: readonly RoleName[] }) {
  const names = roles.map((role) => everywhere.role[role].toLowerCase()).join(', ');
  return (
    <Page title={everywhere.session.notYours}>
      <p>{everywhere.session.notYoursText(names)}</p>
    </Page>
  );
}
