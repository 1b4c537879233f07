import { Link } from '@tanstack/react-router';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { PlanView } from '../../portfolio/plan-view.js';
import { Trainings } from '../../portfolio/trainings.js';
import { sv } from '../../words/sv.js';

export function PlanPage() {
  const { personId } = usePerson();
  return (
    <Page title={sv.plan.title} lead={<p>{sv.plan.lead}</p>}>
      <Trainings trainee={personId} />
      <PlanView trainee={personId} />
      <p>
        <Link to="/bedomare/min">{sv.assessor.title}</Link>
      </p>
    </Page>
  );
}
