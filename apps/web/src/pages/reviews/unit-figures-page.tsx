import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { figuresQuery, type UnitFigures } from '../../client/reviews.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { reviews } from '../../words/reviews.js';
import { reviewTabs } from './review-page.js';

const t = reviews.figures;
const counted = (value: number | null) => (value === null ? t.tooFew : String(value));

/** What is documented at the unit, in numbers: nobody is named, and nothing of what was said or judged is here. */
export function UnitFiguresPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: figures } = useSuspenseQuery(figuresQuery(id));
  const { doctors, posts } = figures;
  return (
    <Page
      title={figures.unitName}
      back={{ to: `/granskning/${id}`, label: reviews.title }}
      lead={<p>{t.lead(day(figures.on))}</p>}
    >
      <PageTabs label={reviews.title} tabs={reviewTabs(id)} current={`/granskning/${id}/enheten`} />
      <section className="stack tight">
        <h2>{t.doctors}</h2>
        <Facts
          facts={[
            [t.at, String(doctors.at)],
            [t.bt, String(doctors.bt)],
            [t.st, String(doctors.st)],
            [t.withPrincipal, t.ofPosts(figures.withPrincipal, posts)],
            [t.withPlan, t.ofPosts(figures.withPlan, posts)],
          ]}
        />
      </section>
      <Supervisors supervisors={figures.supervisors} />
      <LastYear figures={figures} />
    </Page>
  );
}

function Supervisors({ supervisors }: Pick<UnitFigures, 'supervisors'>) {
  if (supervisors.length === 0)
    return (
      <section className="stack tight">
        <h2>{t.supervisors}</h2>
        <p className="quiet">{t.noSupervisors}</p>
      </section>
    );
  return (
    <section className="stack tight">
      <h2>{t.supervisors}</h2>
      <table className="table full as-list">
        <thead>
          <tr>
            {[t.supervisors, t.principalFor, t.supervisorFor, t.training].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {supervisors.map((one, at) => (
            <tr key={at}>
              <th scope="row">{t.supervisor(at + 1)}</th>
              <td data-label={t.principalFor}>{one.principalFor}</td>
              <td data-label={t.supervisorFor}>{one.supervisorFor}</td>
              <td data-label={t.training}>{trainingOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const trainingOf = ({ trainedOn, sourceLabel }: UnitFigures['supervisors'][number]) =>
  sourceLabel === null ? t.untrained : t.trained(trainedOn?.slice(0, 4) ?? t.trainingDayUnknown, sourceLabel);

function LastYear({ figures }: { figures: UnitFigures }) {
  return (
    <section className="stack tight">
      <h2>{t.year}</h2>
      <Facts
        facts={[
          [t.served, String(figures.served)],
          [t.meetings, counted(figures.meetings)],
          [t.withoutMeeting, counted(figures.withoutMeeting)],
          [t.courses, counted(figures.courses)],
          [t.interrupted, counted(figures.interrupted)],
        ]}
      />
      <h3>{t.assessments}</h3>
      {figures.assessments.length === 0 ? (
        <p className="quiet">{t.noAssessments}</p>
      ) : (
        <Facts
          facts={figures.assessments.map(({ label, count }) => [
            label,
            count === null ? t.inUse : String(count),
          ])}
        />
      )}
      <p className="small quiet">{figures.rulesText}</p>
    </section>
  );
}
