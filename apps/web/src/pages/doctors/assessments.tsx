import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { AssessmentLists, useAssessments } from '../../portfolio/assessment-items.js';
import { AssessmentTrend } from '../../portfolio/assessment-trend.js';
import { Rounds } from '../../portfolio/assessment-rounds.js';
import { EarlierRecords } from '../../portfolio/earlier-records.js';
import { earlier } from '../../words/earlier.js';
import { assessments as t } from '../../words/assessments.js';

/** As the supervisor reads them, with the way to make one. */
export function Assessments({ trainee }: { trainee: string }) {
  const items = useAssessments(trainee);
  return (
    <>
      {items.length === 0 && <p className="quiet">{t.emptyOther}</p>}
      <PrimaryAction>
        <LinkButton to={`/lakare/${trainee}/bedom`}>{t.own}</LinkButton>
      </PrimaryAction>
      <AssessmentLists items={items} />
      <Rounds trainee={trainee} />
      <AssessmentTrend trainee={trainee} />
      <section>
        <h2>{earlier.title}</h2>
        <p className="quiet">{earlier.leadOther}</p>
        <EarlierRecords trainee={trainee} />
      </section>
    </>
  );
}
