import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { careUnits } from '../client/people.js';
import { savePlan, trainingPost, type Plan, type PlanContent } from '../client/trainees.js';
import { useAct } from '../client/use-act.js';
import { useKept } from '../draft/use-kept.js';
import { codesOf } from '../parts/goal-codes.js';
import { Form, LongText, type Option } from '../parts/form.js';
import { plan as t } from '../words/plan.js';
import { time } from '../words/time.js';
import { PlanRow, type Row } from './plan-row.js';

const EMPTY: Row = { goals: '', activities: '', careUnitId: null, from: '', to: '' };
const rowsOf = (content: PlanContent | undefined): Row[] =>
  content?.rows.map((row) => ({
    goals: row.goals.join(', '),
    activities: row.activities,
    careUnitId: row.careUnitId,
    from: row.from ?? '',
    to: row.to ?? '',
  })) ?? [EMPTY];

const contentOf = (summary: string, rows: readonly Row[]): PlanContent => ({
  summary,
  rows: rows.map(({ goals, from, to, ...row }) => ({
    ...row,
    goals: codesOf(goals),
    from: from || null,
    to: to || null,
  })),
});

/** The units of the care provider, and those that the plan already names. */
function useUnits(view: Plan): Option[] {
  const { data: post } = useSuspenseQuery({
    queryKey: ['post', view.postId],
    queryFn: () => trainingPost(view.postId),
  });
  const { items } = useSuspenseQuery({
    queryKey: ['units', post.careProvider.id],
    queryFn: () => careUnits(post.careProvider.id),
  }).data;
  const named = [view.draft, view.agreed].flatMap((revision) => revision?.units ?? []);
  const nameOf = new Map([...named, ...items].map(({ id, name }) => [id, name ?? time.hiddenUnit] as const));
  return [...nameOf].map(([value, label]) => ({ value, label }));
}

function useSavePlan(trainee: string, { postId, revision }: Plan, onDone: () => void) {
  return useAct(
    (content: PlanContent, _intent) => savePlan({ trainee, post: postId }, { revision, content }),
    {
      refreshes: [
        ['plan', trainee],
        ['overview', trainee],
      ],
      onDone,
    },
  );
}

type PlanEditorProps = { trainee: string; view: Plan; onSaved: () => void; onClose: () => void };

export function PlanEditor({ trainee, view, onSaved, onClose }: PlanEditorProps) {
  const units = useUnits(view);
  const start = (view.draft ?? view.agreed)?.content;
  const [{ summary, rows }, setPlan, forget] = useKept(`plan:${view.postId}:${view.revision}`, () => ({
    summary: start?.summary ?? '',
    rows: rowsOf(start),
  }));
  const setRows = (next: (rows: Row[]) => Row[]) => setPlan((plan) => ({ ...plan, rows: next(plan.rows) }));
  const leave = () => {
    forget();
    onClose();
  };
  const save = useSavePlan(trainee, view, () => {
    leave();
    onSaved();
  });
  const change = (at: number, part: Partial<Row>) =>
    setRows((all) => all.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = () => save.mutate(contentOf(summary, rows));
  return (
    <Form submit={t.save} onSubmit={submit} error={save.error} isPending={save.isPending} onCancel={leave}>
      <LongText
        name="summary"
        label={t.summary}
        value={summary}
        onChange={(text) => setPlan((plan) => ({ ...plan, summary: text }))}
      />
      {rows.map((row, at) => (
        <PlanRow
          key={at}
          row={row}
          at={at}
          units={units}
          onChange={(part) => change(at, part)}
          onRemove={() => setRows((all) => all.filter((_, index) => index !== at))}
        />
      ))}
      <div>
        <Button variant="secondary" onClick={() => setRows((all) => [...all, EMPTY])}>
          {t.addRow}
        </Button>
      </div>
    </Form>
  );
}
