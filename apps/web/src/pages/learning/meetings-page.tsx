import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { learning } from '../../words/learning.js';
import { LearningTabs } from './learning-tabs.js';
import { MeetingsOf } from './meetings-of.js';

const t = learning.meetings;

export function MeetingsPage() {
  const { personId } = usePerson();
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <LearningTabs current="/logg/samtal" />
      <MeetingsOf trainee={personId} />
    </Page>
  );
}
