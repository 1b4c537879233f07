import { Link } from '@tanstack/react-router';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { PlanView } from '../../portfolio/plan-view.js';
import { useOverview } from '../../portfolio/progress.js';
import { Trainings } from '../../portfolio/trainings.js';
import { plan } from '../../words/plan.js';
import { assessor } from '../../words/assessor.js';

export function PlanPage() {
  const { personId } = usePerson();
  const { post } = useOverview(personId);
  return (
    <Page title={plan.title} lead={<p>{plan.lead}</p>}>
      <Trainings trainee={personId} />
      <PlanView trainee={personId} />
      {/* Only BT is judged by an external assessor (1 kap. 5 § HSLF-FS 2021:8). */}
      {post?.kind === 'bt' && (
        <p>
          <Link to="/bedomare/min">{assessor.title}</Link>
        </p>
      )}
    </Page>
  );
}
