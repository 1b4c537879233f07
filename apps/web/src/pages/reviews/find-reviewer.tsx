import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { searchByNumber } from '../../client/people.js';
import { useAct } from '../../client/use-act.js';
import { FaultsOf, TextField, useFault } from '../../parts/form.js';
import type { Picked } from '../../parts/person-picker.js';
import { Problem } from '../../parts/problem.js';
import { reviews } from '../../words/reviews.js';

const t = reviews.appoint;
type FindProps = { picked: Picked | null; onPick: (person: Picked | null) => void };

/** By number: who comes from outside is in no list of the care provider's own (decision 11). */
export function FindReviewer({ picked, onPick }: FindProps) {
  const fault = useFault('reviewerId');
  return (
    <fieldset className="group">
      <legend>{t.found}</legend>
      {picked ? (
        <div className="row">
          <strong>{picked.name}</strong>
          <Button variant="tertiary" onClick={() => onPick(null)}>
            {t.change}
            <span className="visually-hidden"> {t.found}</span>
          </Button>
        </div>
      ) : (
        <ByNumber onPick={onPick} />
      )}
      {fault && (
        <p className="note" data-tone="problem">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function ByNumber({ onPick }: Pick<FindProps, 'onPick'>) {
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
        label={t.number}
        description={t.numberHelp}
        value={number}
        onChange={setNumber}
        autoComplete="off"
      />
      <TextField name="reason" label={t.numberReason} value={reason} onChange={setReason} />
      <Problem error={find.error} />
      <div>
        <Button variant="secondary" loading={find.isPending} onClick={() => find.mutate(undefined)}>
          {t.search}
        </Button>
      </div>
      {find.data?.person === null && <p role="status">{t.noHit}</p>}
    </FaultsOf>
  );
}
