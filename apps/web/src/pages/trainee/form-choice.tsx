import type { Goals } from '../../client/intyg.js';
import { RadioField } from '../../parts/form.js';
import { intyg as t } from '../../words/intyg.js';

type Goal = Goals['items'][number];
type Way = Goal['groups'][number]['ways'][number];

/** The forms that attest something of the chosen goals; what is still missing comes first. */
export function formsFor(goals: readonly Goal[], codes: readonly string[]): Way[] {
  const chosen = codes.length === 0 ? goals : goals.filter(({ code }) => codes.includes(code));
  const groups = chosen.flatMap((goal) => goal.groups);
  const ordered = [
    ...groups.filter(({ state }) => state === 'missing'),
    ...groups.filter(({ state }) => state !== 'missing'),
  ];
  // A way without an activity is the final intyg, which is asked for by itself; BT's own goals have no activities.
  const ways = ordered.flatMap((group) => group.ways);
  const activities = ways.filter(({ activity }) => activity !== null);
  const shown = activities.length > 0 ? activities : ways;
  return [...new Map(shown.map((way) => [way.type, way])).values()];
}

type FormChoiceProps = { forms: readonly Way[]; chosen: string; onChoose: (type: string) => void };

export function FormChoice({ forms, chosen, onChoose }: FormChoiceProps) {
  if (forms.length === 0) return <p className="note">{t.noForms}</p>;
  return (
    <RadioField
      name="type"
      label={t.type}
      options={forms.map((way) => ({ value: way.type, label: way.label }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
