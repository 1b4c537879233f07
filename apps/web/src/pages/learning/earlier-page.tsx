import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { EarlierRecords } from '../../portfolio/earlier-records.js';
import { earlier as t } from '../../words/earlier.js';
import { LearningTabs } from './learning-tabs.js';

export function EarlierPage() {
  const { personId } = usePerson();
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <LearningTabs current="/logg/tidigare" />
      <PrimaryAction>
        <LinkButton to="/logg/tidigare/ny">{t.read}</LinkButton>
      </PrimaryAction>
      <EarlierRecords trainee={personId} />
    </Page>
  );
}
