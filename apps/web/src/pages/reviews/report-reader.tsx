import type { Review } from '../../client/reviews.js';
import { reviews as t } from '../../words/reviews.js';
import { ChecklistAbout, HeadingAbout } from './heading-about.js';
import { FileLink } from './report-file.js';

/** The report as it was handed in: every heading of the checklist, also those where nothing is written. */
export function ReportReader({ review }: { review: Review }) {
  const { report, checklist } = review;
  if (!report) return <p className="quiet">{t.write.none}</p>;
  return (
    <section className="stack">
      <h2>{t.tabs.report}</h2>
      {review.file && <FileLink review={review} />}
      <h3>{t.write.conclusion}</h3>
      <p className="pre">{report.conclusion}</p>
      {checklist.headings.map((heading) => {
        const points = report.points.filter((one) => one.heading === heading.id);
        return (
          <section key={heading.id} className="stack tight">
            <HeadingAbout heading={heading} />
            {points.length === 0 && <p className="quiet">{t.checklist.empty}</p>}
            {points.map(({ point, finding }) => (
              <div key={point + finding}>
                <strong>{point}</strong>
                <p className="pre">{finding}</p>
              </div>
            ))}
          </section>
        );
      })}
      <ChecklistAbout checklist={checklist} />
    </section>
  );
}
