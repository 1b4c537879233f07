import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { AssessorView } from '../../portfolio/assessor-view.js';
import { assessor } from '../../words/assessor.js';
import { plan } from '../../words/plan.js';

export function MyAssessorPage() {
  const { personId } = usePerson();
  return (
    <Page title={assessor.title} back={{ to: '/plan', label: plan.title }}>
      <AssessorView trainee={personId} />
    </Page>
  );
}
