import type { Overview } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Progress, useOverview } from '../../portfolio/progress.js';
import { Trainings } from '../../portfolio/trainings.js';
import { overview } from '../../words/overview.js';

export function OverviewPage() {
  const { personId } = usePerson();
  const view = useOverview(personId);
  if (!view.post)
    return (
      <Page title={overview.title} lead={overview.noPost}>
        <p>{overview.noPostText}</p>
      </Page>
    );
  return (
    <Page title={overview.title}>
      <Trainings trainee={personId} />
      <NextStep step={view.nextStep} />
      <Progress trainee={personId} goalsTo="/mal" timeTo="/tid" readsAssessments />
    </Page>
  );
}

type Step = Overview['nextStep'];
type StepAction = NonNullable<Step['action']>;

function NextStep({ step }: { step: Step }) {
  return (
    <section className="next-step" aria-label={overview.next}>
      <p>{step.sentence}</p>
      {step.action && (
        <PrimaryAction>
          <LinkButton {...placeOf(step.action)}>{step.action.label}</LinkButton>
        </PrimaryAction>
      )}
    </section>
  );
}

function placeOf(action: StepAction): { to: string; search?: Record<string, string> } {
  const type: Record<string, string> = action.type ? { typ: action.type } : {};
  switch (action.name) {
    case 'request-intyg':
      return { to: '/intyg/ny', search: { delmal: action.goals.join(','), ...type } };
    case 'open-intyg':
      return { to: action.intygId ? `/intyg/${action.intygId}` : '/intyg' };
    case 'request-service':
    case 'request-competence':
      return { to: '/intyg/ny', search: { ...type } };
    case 'open-application':
      return { to: '/ansokan' };
  }
}
