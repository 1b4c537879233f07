import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { saveReport, submitReport, type ReportContent, type Review } from '../../client/reviews.js';
import { useAct } from '../../client/use-act.js';
import { FaultsOf, LongText } from '../../parts/form.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { reviews } from '../../words/reviews.js';
import { ChecklistAbout } from './heading-about.js';
import { PointsOf } from './points-of.js';
import { ReportFile } from './report-file.js';

const t = reviews.write;

/** The reviewer's own points under each heading, a conclusion, and a PDF if there is one. Handed in it stands. */
export function ReportEditor({ review }: { review: Review }) {
  const { id, revision, checklist } = review;
  const queries = useQueryClient();
  const [content, setContent] = useState<ReportContent>({
    points: review.report?.points ?? [],
    conclusion: review.report?.conclusion ?? '',
  });
  const refreshes = [['review', id], ['reviews']];
  const save = useAct((body: ReportContent) => saveReport(id, { ...body, revision }), { refreshes });
  const submit = useAct(
    async (body: ReportContent, intent) => {
      const saved = await saveReport(id, { ...body, revision });
      // What was saved has a revision of its own, also when it could not be handed in.
      queries.setQueryData(['review', id], saved);
      return submitReport(id, saved.revision, intent);
    },
    { refreshes },
  );
  const isPending = save.isPending || submit.isPending;
  // What the one act was told no longer stands when the other is tried.
  const act = (chosen: typeof save | typeof submit, other: typeof save | typeof submit) => {
    if (isPending) return;
    other.reset();
    chosen.mutate(content);
  };
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2>{reviews.tabs.report}</h2>
      <ChecklistAbout checklist={checklist} />
      <Problem error={submit.error ?? save.error} />
      <FaultsOf error={submit.error ?? save.error}>
        {checklist.headings.map((heading) => (
          <PointsOf
            key={heading.id}
            heading={heading}
            points={content.points}
            onChange={(points) => setContent({ ...content, points })}
          />
        ))}
        <LongText
          name="conclusion"
          label={t.conclusion}
          value={content.conclusion}
          onChange={(conclusion) => setContent({ ...content, conclusion })}
        />
      </FaultsOf>
      <ReportFile review={review} />
      <p className="quiet">{t.submitAbout}</p>
      {save.isSuccess && <p role="status">{t.saved}</p>}
      <PrimaryAction>
        <Button loading={submit.isPending} onClick={() => act(submit, save)}>
          {t.submit}
        </Button>
        <Button variant="secondary" loading={save.isPending} onClick={() => act(save, submit)}>
          {t.save}
        </Button>
      </PrimaryAction>
    </form>
  );
}
