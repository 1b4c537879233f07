import { Link } from '@tanstack/react-router';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { EarlierPapers } from '../../portfolio/earlier-papers.js';
import { IntygItems, useIntygList } from '../../portfolio/intyg-items.js';
import { Trainings } from '../../portfolio/trainings.js';
import { sv } from '../../words/sv.js';

export function IntygListPage() {
  const { personId } = usePerson();
  const items = useIntygList(personId);
  return (
    <Page title={sv.intyg.title}>
      <Trainings trainee={personId} />
      <PrimaryAction>
        <LinkButton to="/intyg/ny">{sv.intyg.request}</LinkButton>
      </PrimaryAction>
      {items.length === 0 ? <p>{sv.intyg.empty}</p> : <IntygItems items={items} />}
      <p>
        <Link to="/kurser">{sv.courses.fromIntyg}</Link>
      </p>
      <EarlierPapers trainee={personId} isOwner />
    </Page>
  );
}
