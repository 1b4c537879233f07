import { Button } from '@digdir/designsystemet-react';
import { savePlan, type Plan, type PlanContent } from '../client/trainees.js';
import { useAct } from '../client/use-act.js';
import { useKept } from '../draft/use-kept.js';
import { codesOf } from '../parts/goal-codes.js';
import { Form, LongText, TextField } from '../parts/form.js';
import { sv } from '../words/sv.js';

const t = sv.plan;
type Row = { goals: string; activities: string; careUnitId: string | null; from: string; to: string };

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

export function PlanEditor({ trainee, view, onDone }: { trainee: string; view: Plan; onDone: () => void }) {
  const start = (view.draft ?? view.agreed)?.content;
  const [{ summary, rows }, setPlan, forget] = useKept(`plan:${trainee}:${view.revision}`, () => ({
    summary: start?.summary ?? '',
    rows: rowsOf(start),
  }));
  const setRows = (next: (rows: Row[]) => Row[]) => setPlan((plan) => ({ ...plan, rows: next(plan.rows) }));
  const leave = () => {
    forget();
    onDone();
  };
  const save = useAct(
    (content: PlanContent, _intent) => savePlan(trainee, { revision: view.revision, content }),
    { refreshes: [['plan', trainee]], onDone: leave },
  );
  const change = (at: number, part: Partial<Row>) =>
    setRows((all) => all.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const submit = () => save.mutate(contentOf(summary, rows));
  return (
    <Form
      submit={t.save}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      aside={
        <Button variant="tertiary" onClick={leave}>
          {sv.cancel}
        </Button>
      }
    >
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

type PlanRowProps = { row: Row; at: number; onChange: (part: Partial<Row>) => void; onRemove: () => void };

function PlanRow({ row, at, onChange, onRemove }: PlanRowProps) {
  const name = (field: string) => `rows.${at}.${field}`;
  return (
    <fieldset className="group">
      <legend>{t.row(at + 1)}</legend>
      <TextField
        name={name('goals')}
        label={t.goals}
        description={t.goalsHelp}
        value={row.goals}
        onChange={(goals) => onChange({ goals })}
      />
      <LongText
        name={name('activities')}
        label={t.activities}
        value={row.activities}
        onChange={(activities) => onChange({ activities })}
      />
      <div className="pair">
        <TextField
          type="date"
          name={name('from')}
          label={sv.post.from}
          value={row.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          type="date"
          name={name('to')}
          label={sv.post.to}
          value={row.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <div>
        <Button variant="tertiary" onClick={onRemove}>
          {t.removeRow}
        </Button>
      </div>
    </fieldset>
  );
}
