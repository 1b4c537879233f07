import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { reviewQuery, withdrawReview, type Review } from '../../client/reviews.js';
import { useAct } from '../../client/use-act.js';
import { moment, period } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { reviews as t } from '../../words/reviews.js';
import { ReportEditor } from './report-editor.js';
import { ReportReader } from './report-reader.js';

export const reviewTabs = (id: string) => [
  { to: `/granskning/${id}`, label: t.tabs.report },
  { to: `/granskning/${id}/enheten`, label: t.tabs.figures },
];
/** The unit's own come from the list of units, the reviewer from the own start page. */
export const backOf = ({ readings }: Pick<Review, 'readings'>) =>
  readings === null ? { to: '/granskning', label: t.title } : { to: '/granskningar', label: t.units.title };

export function ReviewPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: review } = useSuspenseQuery(reviewQuery(id));
  const isWriting = review.actions.some(({ name, enabled }) => name === 'submit' && enabled);
  return (
    <Page title={review.unit.name} back={backOf(review)} lead={<p>{review.statusLine}</p>}>
      <PageTabs label={t.title} tabs={reviewTabs(id)} current={`/granskning/${id}`} />
      <Facts
        facts={[
          [t.facts.reviewer, review.reviewer.displayName],
          [t.facts.days, period(review.from, review.to)],
          [t.facts.basis, review.basis],
          [t.facts.appointedBy, review.appointedBy.displayName],
          [t.facts.why, review.withdrawalReason],
        ]}
      />
      {isWriting ? <ReportEditor review={review} /> : <ReportReader review={review} />}
      {review.readings && <Readings readings={review.readings} />}
      <Withdraw review={review} />
    </Page>
  );
}

function Readings({ readings }: { readings: NonNullable<Review['readings']> }) {
  // Each is kept; the same page again in the same minute is one line.
  const lines = new Map<string, number>();
  for (const { at, what } of readings) {
    const line = `${moment(at)} · ${what}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return (
    <section className="stack tight">
      <h2>{t.readings.title}</h2>
      {readings.length === 0 && <p className="quiet">{t.readings.none}</p>}
      <ul className="bullets">
        {[...lines].map(([line, times]) => (
          <li key={line}>{times > 1 ? t.readings.times(line, times) : line}</li>
        ))}
      </ul>
    </section>
  );
}

function Withdraw({ review: { id, revision, actions } }: { review: Review }) {
  const [isOpen, setOpen] = useState(false);
  const withdraw = useAct((reason: string, intent) => withdrawReview(id, { revision, reason }, intent), {
    refreshes: [['review', id], ['reviews']],
    onDone: () => setOpen(false),
  });
  if (!actions.some(({ name, enabled }) => name === 'withdraw' && enabled)) return null;
  return (
    <div>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t.withdraw.act}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t.withdraw.act}
          text={t.withdraw.text}
          submit={t.withdraw.act}
          act={withdraw}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
