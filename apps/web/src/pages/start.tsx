import { Button } from '@digdir/designsystemet-react';
import { signInAddress, useSession } from '../client/session.js';
import { Item, Items } from '../parts/items.js';
import { Page } from '../parts/page.js';
import { PrimaryAction } from '../parts/primary-action.js';
import { Redirect } from '../parts/redirect.js';
import { activeRole, homeOf } from '../shell/role-pages.js';
import { everywhere } from '../words/everywhere.js';
import { start } from '../words/start.js';

/** A visitor is told what this is; everyone else goes straight to the page they live in. */
export function StartPage() {
  const { person } = useSession();
  if (!person) return <Welcome />;
  const role = activeRole(
    person.roles.map((r) => r.role),
    '/',
  );
  if (role) return <Redirect to={homeOf(role)} />;
  return (
    <Page title={start.noRole}>
      <p>{start.noRoleText}</p>
      <OpenPages />
    </Page>
  );
}

function Welcome() {
  return (
    <Page title={start.title} lead={<p>{start.lead}</p>}>
      <PrimaryAction>
        <Button asChild>
          <a href={signInAddress('/')}>{start.signIn}</a>
        </Button>
      </PrimaryAction>
      <OpenPages />
    </Page>
  );
}

function OpenPages() {
  return (
    <section>
      <h2>{start.public}</h2>
      <Items>
        <Item to="/kontrollera" title={everywhere.nav.verify} facts={start.verifyText} />
        <Item to="/statistik" title={everywhere.nav.statistics} facts={start.statisticsText} />
        <Item to="/rakna-tid" title={everywhere.nav.calculator} facts={start.calculatorText} />
        <Item to="/regler" title={everywhere.nav.rules} facts={start.rulesText} />
      </Items>
    </section>
  );
}
