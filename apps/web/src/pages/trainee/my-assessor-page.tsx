import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { AssessorView } from '../../portfolio/assessor-view.js';
import { sv } from '../../words/sv.js';

export function MyAssessorPage() {
  const { personId } = usePerson();
  return (
    <Page title={sv.assessor.title} back={{ to: '/plan', label: sv.plan.title }}>
      <AssessorView trainee={personId} />
    </Page>
  );
}
