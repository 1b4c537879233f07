import { Link } from '@tanstack/react-router';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { EarlierPapers } from '../../portfolio/earlier-papers.js';
import { IntygItems, useIntygList } from '../../portfolio/intyg-items.js';
import { Trainings } from '../../portfolio/trainings.js';
import { intyg } from '../../words/intyg.js';
import { courses } from '../../words/everyday.js';

export function IntygListPage() {
  const { personId } = usePerson();
  const items = useIntygList(personId);
  return (
    <Page title={intyg.title}>
      <Trainings trainee={personId} />
      <PrimaryAction>
        <LinkButton to="/intyg/ny">{intyg.request}</LinkButton>
      </PrimaryAction>
      {items.length === 0 ? <p>{intyg.empty}</p> : <IntygItems items={items} />}
      <p>
        <Link to="/kurser">{courses.fromIntyg}</Link>
      </p>
      <EarlierPapers trainee={personId} isOwner />
    </Page>
  );
}
