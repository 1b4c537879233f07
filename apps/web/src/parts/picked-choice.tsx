import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { people as t } from '../words/people.js';

type PickedChoiceProps = { label: string; name: string; onChange: () => void };

/** What was picked. The button is described by it: the focus comes there when the choice has just been made. */
export function PickedChoice({ label, name, onChange }: PickedChoiceProps) {
  const id = useId();
  return (
    <span className="row">
      <strong id={id}>{name}</strong>
      <Button variant="tertiary" aria-describedby={id} onClick={onChange}>
        {t.change}
        <span className="visually-hidden"> {label}</span>
      </Button>
    </span>
  );
}
