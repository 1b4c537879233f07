import { useState } from 'react';
import { appointReviewer, type AppointReviewer, type ReviewedUnit } from '../../client/reviews.js';
import { useAct } from '../../client/use-act.js';
import { today } from '../../parts/dates.js';
import { ChoiceField, Form, TextField, textOf } from '../../parts/form.js';
import type { Picked } from '../../parts/person-picker.js';
import { reviews } from '../../words/reviews.js';
import { FindReviewer } from './find-reviewer.js';

const t = reviews.appoint;
type AppointProps = { units: readonly ReviewedUnit[]; onDone: () => void };

/** One unit is opened to one person from outside, from a day to a day. */
export function AppointForm({ units, onDone }: AppointProps) {
  const [reviewer, setReviewer] = useState<Picked | null>(null);
  const appoint = useAct((body: AppointReviewer, intent) => appointReviewer(body, intent), {
    refreshes: [['reviews']],
    onDone,
  });
  const submit = (values: FormData) =>
    appoint.mutate({
      careUnitId: textOf(values, 'careUnitId'),
      reviewerId: reviewer?.id ?? '',
      from: textOf(values, 'from'),
      to: textOf(values, 'to'),
      basis: textOf(values, 'basis'),
    });
  return (
    <Form
      submit={t.submit}
      onSubmit={submit}
      error={appoint.error}
      isPending={appoint.isPending}
      onCancel={onDone}
    >
      <ChoiceField
        name="careUnitId"
        label={t.unit}
        options={units.map(({ unit }) => ({ value: unit.id, label: unit.name }))}
      />
      <FindReviewer picked={reviewer} onPick={setReviewer} />
      <div className="pair">
        <TextField type="date" name="from" label={t.from} value={today()} />
        <TextField type="date" name="to" label={t.to} description={t.days} />
      </div>
      <TextField name="basis" label={t.basis} />
    </Form>
  );
}
