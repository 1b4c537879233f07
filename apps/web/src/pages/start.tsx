import { Button } from '@digdir/designsystemet-react';
import { Navigate } from '@tanstack/react-router';
import { signInAddress, useSession } from '../client/session.js';
import { Item, Items } from '../parts/items.js';
import { Page } from '../parts/page.js';
import { PrimaryAction } from '../parts/primary-action.js';
import { activeRole, homeOf } from '../shell/role-pages.js';
import { sv } from '../words/sv.js';

/** A visitor is told what this is; everyone else goes straight to the page they live in. */
export function StartPage() {
  const { person } = useSession();
  if (!person) return <Welcome />;
  const role = activeRole(
    person.roles.map((r) => r.role),
    '/',
  );
  if (role) return <Navigate to={homeOf(role)} replace />;
  return (
    <Page title={sv.start.noRole}>
      <p>{sv.start.noRoleText}</p>
      <OpenPages />
    </Page>
  );
}

function Welcome() {
  return (
    <Page title={sv.start.title} lead={<p>{sv.start.lead}</p>}>
      <PrimaryAction>
        <Button asChild>
          <a href={signInAddress('/')}>{sv.start.signIn}</a>
        </Button>
      </PrimaryAction>
      <OpenPages />
    </Page>
  );
}

function OpenPages() {
  return (
    <section>
      <h2>{sv.start.public}</h2>
      <Items>
        <Item to="/kontrollera" title={sv.nav.verify} facts={sv.start.verifyText} />
        <Item to="/statistik" title={sv.nav.statistics} facts={sv.start.statisticsText} />
        <Item to="/rakna-tid" title={sv.nav.calculator} facts={sv.start.calculatorText} />
        <Item to="/regler" title={sv.nav.rules} facts={sv.start.rulesText} />
      </Items>
    </section>
  );
}
