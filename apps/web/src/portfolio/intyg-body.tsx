import type { DraftContent, IntygView } from '../client/intyg.js';
import { day, period } from '../parts/dates.js';
import { Facts } from '../parts/facts.js';
import { inSwedish, Swedish } from '../parts/swedish.js';
import { intyg as t } from '../words/intyg.js';
import { time } from '../words/time.js';
import { goals as goalsWords } from '../words/goals.js';
import { formFacts, platformFacts } from './form-facts.js';
import { GoalName } from './goal-name.js';

/** What the intyg is about: who, which goals, when, how much. The same for the trainee, the signer and a reader. */
export function IntygBody({ view }: { view: IntygView }) {
  if (view.content.kind === 'form')
    return (
      <>
        <Facts facts={[[t.doctor, view.trainee.displayName], ...platformFacts(view)]} />
        <RestsOn view={view} />
        <IntygParts view={view} />
      </>
    );
  return (
    <>
      <Facts
        facts={[
          [t.doctor, view.trainee.displayName],
          [t.period, view.period && period(view.period.from, view.period.to)],
          [t.unit, view.period?.careUnitName],
          [t.percent, view.period?.percent != null && time.percent(view.period.percent)],
        ]}
      />
      <RestsOn view={view} />
      <IntygParts view={view} />
    </>
  );
}

export function IntygParts({ view }: { view: IntygView }) {
  return (
    <>
      {view.goalDetails.length > 0 && <GoalDetails goals={view.goalDetails} />}
      {view.serviceRows.length > 0 && <ServiceRows view={view} />}
    </>
  );
}

function GoalDetails({ goals }: { goals: IntygView['goalDetails'] }) {
  return (
    <section>
      <h2>{t.goalsField}</h2>
      <ul className="items">
        {goals.map((goal) => (
          <li key={goal.code} className="item">
            <GoalName goal={goal} />
            {goal.summary && (
              <span className="item-facts">
                <Swedish>{goal.summary}</Swedish>
              </span>
            )}
          </li>
        ))}
      </ul>
      {goals.some((goal) => goal.titleUnverified && goal.title) && (
        <p className="unverified">{goalsWords.unverifiedTitle}</p>
      )}
    </section>
  );
}

function ServiceRows({ view }: { view: IntygView }) {
  return (
    <section>
      <h2>{t.serviceRows}</h2>
      <ul className="items">
        {view.serviceRows.map((row) => (
          <li key={`${row.from}${row.place}`} className="item wide">
            <span className="item-title">{row.place || time.hiddenUnit}</span>
            <span className="item-facts">
              {period(row.from, row.to)}, {time.percent(row.percent)}
            </span>
            <span className="item-side">{time.monthsWord(row.months)}</span>
          </li>
        ))}
      </ul>
      {view.months && (
        <p>
          <strong>
            {t.sum}: {time.monthsWord(view.months)}
          </strong>{' '}
          <span className="small quiet">{time.rowsNote}</span>
        </p>
      )}
    </section>
  );
}

/** What people have written on it: in Swedish, as the document is that it becomes. */
export function WrittenContent({ content, view }: { content: DraftContent; view: IntygView }) {
  if (content.kind === 'competence') return null;
  if (content.kind === 'service')
    return (
      <Facts
        facts={[
          [t.primaryCarePart, inSwedish(content.primaryCarePart)],
          [t.emergencyCarePart, inSwedish(content.emergencyCarePart)],
        ]}
      />
    );
  const methods = view.methodChoices.filter((choice) => content.methods.includes(choice.code));
  if (content.kind === 'form') return <Facts facts={formFacts({ content, view })} />;
  return (
    <Facts
      facts={[
        [t.activities, inSwedish(content.activities)],
        [t.methods, methods.map((method) => method.label).join(', ')],
        [t.verification, inSwedish(content.verification)],
      ]}
    />
  );
}

/** What the platform fills in on the form: shown, never typed. */
export const FilledInFacts = ({ view }: { view: IntygView }) => <Facts facts={platformFacts(view)} />;

/** A re-certifying intyg says on which older one it rests. */
export function RestsOn({ view: { restsOn } }: { view: IntygView }) {
  if (!restsOn) return null;
  return (
    <p className="note">
      {t.restsOn(restsOn.title)} {restsOn.issuedOn && t.restsOnDay(day(restsOn.issuedOn))}
    </p>
  );
}
