import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import type { FormField } from '../../client/intyg.js';
import { ChecksField } from '../../parts/form.js';
import { Swedish } from '../../parts/swedish.js';
import { useGoals } from '../../portfolio/use-goals.js';
import { intyg as t } from '../../words/intyg.js';
import { goals as goalsWords } from '../../words/goals.js';
import { overview } from '../../words/overview.js';

type GoalChoiceProps = {
  trainee: string;
  label: ReactNode;
  /** Kinds of goals that the form takes up. */
  kinds: FormField['goalKinds'];
  codes: readonly string[];
  onCodes: (codes: string[]) => void;
};

type Named = { code: string; title: string | null; topicUnofficial: string | null };
const nameOf = ({ code, title, topicUnofficial }: Named) => (
  <>
    {code} <Swedish>{title ?? topicUnofficial}</Swedish> {!title && topicUnofficial && goalsWords.unofficial}
  </>
);

export function GoalChoice({ trainee, label, kinds, codes, onCodes }: GoalChoiceProps) {
  const goals = useGoals(trainee).filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const toggle = (code: string, isChosen: boolean) =>
    onCodes(isChosen ? [...codes, code] : codes.filter((other) => other !== code));
  const [isOpen, setOpen] = useState(codes.length === 0);
  if (!isOpen)
    return (
      <section className="stack tight">
        <h3>{t.goalsField}</h3>
        <ul className="bullets">
          {goals
            .filter((goal) => codes.includes(goal.code))
            .map((goal) => (
              <li key={goal.code}>{nameOf(goal)}</li>
            ))}
        </ul>
        <div>
          <Button variant="tertiary" onClick={() => setOpen(true)}>
            {t.changeGoals}
          </Button>
        </div>
      </section>
    );
  return (
    <ChecksField
      name="goals"
      label={label}
      chosen={codes}
      onToggle={toggle}
      options={goals.map((goal) => ({
        value: goal.code,
        label: nameOf(goal),
        description: goal.state === 'missing' ? undefined : overview.goalState[goal.state],
      }))}
    />
  );
}
