import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { AssessmentLists, useAssessments } from '../../portfolio/assessment-items.js';
import { AssessmentTrend } from '../../portfolio/assessment-trend.js';
import { Rounds } from '../../portfolio/assessment-rounds.js';
import { Trainings } from '../../portfolio/trainings.js';
import { assessments as t } from '../../words/assessments.js';

/** The doctor's own: one button, what waits, what has been said. */
export function AssessmentsPage() {
  const { personId } = usePerson();
  const items = useAssessments(personId);
  return (
    <Page title={t.title} lead={<p>{items.length === 0 ? t.empty : t.lead}</p>}>
      <Trainings trainee={personId} />
      {items.length === 0 && <p className="quiet">{t.emptyText}</p>}
      <PrimaryAction>
        <LinkButton to="/bedomningar/ny">{t.now}</LinkButton>
      </PrimaryAction>
      <AssessmentLists items={items} />
      <Rounds trainee={personId} isOwner />
      {items.some(({ state }) => state === 'answered') && <AssessmentTrend trainee={personId} />}
    </Page>
  );
}
