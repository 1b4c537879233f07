import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { Chips } from '../../parts/chips.js';
import { useFocusAfter } from '../../parts/focus-after.js';
import { useGoals } from '../../portfolio/use-goals.js';

type GoalChipsProps = {
  trainee: string;
  label: string;
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
};

/** The goals of the doctor's own regulation, by their codes; what a code means stands on the page of goals. */
export function GoalChips({ trainee, label, chosen, onChange }: GoalChipsProps) {
  const goals = useGoals(trainee);
  const [isOpen, setOpen] = useState(chosen.length > 0);
  const place = useFocusAfter<HTMLDivElement>(isOpen, 'button');
  if (goals.length === 0) return null;
  if (!isOpen)
    return (
      <div>
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    );
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  const options = goals.map(({ code }) => ({ value: code, label: code }));
  return (
    <div ref={place}>
      <Chips label={label} name="goals" options={options} chosen={chosen} onPress={toggle} />
    </div>
  );
}
