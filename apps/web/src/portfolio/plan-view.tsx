import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { agreePlan, plan, sharePlan, type Plan } from '../client/trainees.js';
import { useAct } from '../client/use-act.js';
import { dayOf, period } from '../parts/dates.js';
import { Facts } from '../parts/facts.js';
import { PrimaryAction } from '../parts/primary-action.js';
import { Problem } from '../parts/problem.js';
import { plan as t } from '../words/plan.js';
import { intyg } from '../words/intyg.js';
import { useChosenPost } from './chosen-post.js';
import { useOutcome } from './outcome.js';
import { PlanEditor } from './plan-editor.js';

type Revision = NonNullable<Plan['agreed']>;

type PlanOf = { trainee: string; post: string | undefined };

function usePlanActs(of: PlanOf, { revision }: Plan, tell: (sentence: string) => void) {
  const refreshes = [
    ['plan', of.trainee],
    ['overview', of.trainee],
  ];
  const agree = useAct(
    (draft: Revision, intent) => agreePlan(of, { revision, number: draft.number }, intent),
    { refreshes, onDone: () => tell(t.agreedNow) },
  );
  const share = useAct((shared: boolean) => sharePlan(of, shared), {
    refreshes,
    onDone: (_, shared) => tell(shared ? t.shared : t.notShared),
  });
  return { agree, share };
}

export function PlanView({ trainee }: { trainee: string }) {
  const of = { trainee, post: useChosenPost(trainee) };
  const queryKey = ['plan', trainee, of.post ?? ''];
  const { data: view } = useSuspenseQuery({ queryKey, queryFn: () => plan(of) });
  const [isEditing, setEditing] = useState(false);
  const { tell, outcome } = useOutcome();
  const { agree, share } = usePlanActs(of, view, tell);
  const may = (name: string) => view.actions.some((action) => action.name === name && action.enabled);
  if (isEditing)
    return (
      <PlanEditor
        trainee={trainee}
        view={view}
        onClose={() => setEditing(false)}
        onSaved={() => tell(t.saved)}
      />
    );
  return (
    <>
      {outcome}
      {!view.agreed && !view.draft && (
        <p className="note">
          {t.missing} {may('save') ? t.missingYours : t.missingText}
        </p>
      )}
      {view.draft && <WaitingDraft draft={view.draft} agree={agree} mayAgree={may('agree')} />}
      {view.agreed && (
        <section>
          <h2>{t.agreed(view.agreed.number, dayOf(view.agreed.agreedAt))}</h2>
          <PlanRevision revision={view.agreed} />
        </section>
      )}
      <p className="row">
        {may('save') && (
          <Button variant={view.agreed ? 'secondary' : 'primary'} onClick={() => setEditing(true)}>
            {view.agreed || view.draft ? t.edit : t.write}
          </Button>
        )}
        {may('share') && (
          <Button variant="tertiary" onClick={() => share.mutate(!view.sharedWithAssessor)}>
            {view.sharedWithAssessor ? t.unshare : t.share}
          </Button>
        )}
      </p>
      <Problem error={share.error} />
      {view.earlier.length > 0 && <Earlier revisions={view.earlier} />}
    </>
  );
}

type WaitingDraftProps = {
  draft: Revision;
  agree: ReturnType<typeof usePlanActs>['agree'];
  mayAgree: boolean;
};

function WaitingDraft({ draft, agree, mayAgree }: WaitingDraftProps) {
  return (
    <section className="next-step" aria-label={t.title}>
      <p>{t.draftWaits(draft.draftedBy.displayName, dayOf(draft.savedAt))}</p>
      <PlanRevision revision={draft} />
      <Problem error={agree.error} />
      {mayAgree && (
        <PrimaryAction>
          <Button loading={agree.isPending} onClick={() => agree.mutate(draft)}>
            {t.agree}
          </Button>
        </PrimaryAction>
      )}
    </section>
  );
}

function PlanRevision({ revision }: { revision: Revision }) {
  const unitOf = new Map(revision.units.map((unit) => [unit.id, unit.name]));
  return (
    <>
      {revision.content.summary && <p className="pre">{revision.content.summary}</p>}
      <ul className="items">
        {revision.content.rows.map((row, at) => (
          <li key={at} className="item">
            <Facts
              facts={[
                [t.goals, row.goals.join(', ')],
                [t.activities, row.activities],
                [intyg.unit, row.careUnitId && unitOf.get(row.careUnitId)],
                [intyg.period, period(row.from, row.to)],
              ]}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Earlier({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <section>
      <h2>{t.earlier}</h2>
      {revisions.map((revision) => (
        <details key={revision.number} className="why">
          <summary>{t.agreed(revision.number, dayOf(revision.agreedAt ?? revision.savedAt))}</summary>
          <PlanRevision revision={revision} />
        </details>
      ))}
    </section>
  );
}
