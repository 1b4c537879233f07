import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { assessment, type Assessment } from '../../client/assessments.js';
import { usePerson } from '../../client/session.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { AssessmentStatus } from '../../portfolio/assessment-items.js';
import { assessments as t } from '../../words/assessments.js';
import { FilesOfAssessment } from '../learning/files-of-assessment.js';
import { AnswerForm } from './answer-form.js';
import { AnswerFacts } from './answer-facts.js';
import { CodeCard } from './code-card.js';
import { may, OtherActs, Withdraw } from './other-acts.js';

const ASKED_AGAIN_MS = 3_000;

/** One assessment: the form for its assessor, the code for the doctor who asks, the answer for whoever may read it. */
export function AssessmentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { personId } = usePerson();
  const { data: view } = useSuspenseQuery({
    queryKey: ['assessment', id],
    queryFn: () => assessment(id),
    // While the doctor holds up the code, the page follows what the assessor does.
    refetchInterval: ({ state }) => (isHeldUp(state.data, personId) ? ASKED_AGAIN_MS : false),
  });
  const [hasAnswered, setAnswered] = useState(false);
  if (may(view, 'answer')) return <ToAnswer view={view} onAnswered={() => setAnswered(true)} />;
  const isTrainee = view.trainee.id === personId;
  const showsCode = isTrainee && view.state === 'asked' && !view.assessor;
  return (
    <Page
      title={titleOf(view, isTrainee)}
      stage={showsCode ? 'code' : view.state}
      {...(isTrainee && { back: { to: '/bedomningar', label: t.title } })}
    >
      {hasAnswered && (
        <div className="note" data-tone="done" role="status">
          <h2>{t.answer.given}</h2>
          <p>{t.answer.givenText(view.trainee.displayName)}</p>
        </div>
      )}
      <div>
        <AssessmentStatus item={view} />
      </div>
      {showsCode && <CodeCard id={view.id} isShownAtOnce={!view.isMailed} />}
      <About view={view} />
      <AnswerFacts view={view} />
      <FilesOfAssessment view={view} />
      {isTrainee && <Withdraw view={view} label={t.withdraw} />}
    </Page>
  );
}

const isHeldUp = (view: Assessment | undefined, personId: string) =>
  view?.state === 'asked' && view.trainee.id === personId;

const titleOf = (view: Assessment, isTrainee: boolean) =>
  isTrainee ? view.title : `${view.trainee.displayName}: ${view.title}`;

function ToAnswer({ view, onAnswered }: { view: Assessment; onAnswered: () => void }) {
  return (
    <Page title={titleOf(view, false)} {...(view.occasion && { lead: <p>{view.occasion}</p> })}>
      <FilesOfAssessment view={view} />
      <AnswerForm view={view} onAnswered={onAnswered} others={<OtherActs view={view} />} />
    </Page>
  );
}

function About({ view }: { view: Assessment }) {
  return (
    <>
      <Facts
        facts={[
          [t.facts.assessor, view.assessor?.displayName],
          [t.facts.occasion, view.occasion],
          [t.facts.goals, view.goals.join(', ')],
          [t.facts.reason, view.declineReason],
          [t.facts.expires, view.state === 'asked' && day(view.expiresOn)],
        ]}
      />
      {view.standing === 'unconfirmed' && <p className="quiet">{t.unconfirmedText}</p>}
      {view.standingBasis && <p className="quiet">{t.confirmed(view.standingBasis)}</p>}
    </>
  );
}
