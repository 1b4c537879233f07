import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { searchByNumber } from '../client/people.js';
import { useAct } from '../client/use-act.js';
import { people as t } from '../words/people.js';
import { FaultsOf, TextField } from './form.js';
import type { Picked } from './person-picker.js';
import { Problem } from './problem.js';

type ByNumberProps = {
  label: string;
  onPick: (person: Picked) => void;
  /** What can be done about a number that nobody here has. */
  noHit: (number: string) => ReactNode;
};

/** By the whole number and with a reason, logged and shown to the person (decision 11). */
export function PersonByNumber({ label, onPick, noHit }: ByNumberProps) {
  const [number, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const find = useAct(async () => searchByNumber({ personalIdentityNumber: number, reason }), {
    onDone: ({ person }) => {
      if (person) onPick({ id: person.personId, name: person.displayName });
    },
  });
  return (
    <FaultsOf error={find.error}>
      <TextField
        name="personalIdentityNumber"
        label={label}
        description={t.numberHelp}
        value={number}
        onChange={setNumber}
        autoComplete="off"
      />
      <TextField name="reason" label={t.numberReason} value={reason} onChange={setReason} />
      <Problem error={find.error} />
      <div>
        <Button variant="secondary" loading={find.isPending} onClick={() => find.mutate(undefined)}>
          {t.find}
        </Button>
      </div>
      {find.data?.person === null && noHit(number)}
    </FaultsOf>
  );
}
