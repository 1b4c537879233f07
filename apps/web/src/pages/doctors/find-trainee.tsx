import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { registerPerson } from '../../client/people.js';
import { useAct } from '../../client/use-act.js';
import { useFocusAfter } from '../../parts/focus-after.js';
import { FaultsOf, TextField } from '../../parts/form.js';
import { PersonByNumber } from '../../parts/person-by-number.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { Problem } from '../../parts/problem.js';
import { post as t } from '../../words/post.js';

type FindProps = { picked: Picked | null; onPick: (person: Picked | null) => void; careProviderId: string };

/** By name first; by identity number when the name does not do, logged and shown to the person. */
export function FindTrainee({ picked, onPick, careProviderId }: FindProps) {
  const [isByNumber, setByNumber] = useState(false);
  const place = useFocusAfter<HTMLFieldSetElement>(picked !== null, picked ? 'button' : 'input');
  return (
    <fieldset className="group" ref={place}>
      <legend>{t.who}</legend>
      {isByNumber && !picked ? (
        <PersonByNumber
          label={t.byNumber}
          onPick={onPick}
          noHit={(number) => (
            <>
              <p role="status">{t.noHit}</p>
              <Register number={number} careProviderId={careProviderId} onPick={onPick} />
            </>
          )}
        />
      ) : (
        <PersonPicker name="traineePersonId" label={t.byName} picked={picked} onPick={onPick} />
      )}
      {!picked && (
        <div>
          <Button variant="tertiary" onClick={() => setByNumber(!isByNumber)}>
            {isByNumber ? t.byName : t.byNumber}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type RegisterProps = { number: string; careProviderId: string; onPick: FindProps['onPick'] };

function Register({ number, careProviderId, onPick }: RegisterProps) {
  const [person, setPerson] = useState({ givenName: '', surname: '', email: '' });
  const register = useAct(
    (_: typeof person, intent) =>
      registerPerson(
        { ...person, email: person.email || null, personalIdentityNumber: number, careProviderId },
        intent,
      ),
    { onDone: ({ personId }) => onPick({ id: personId, name: `${person.givenName} ${person.surname}` }) },
  );
  const change = (part: Partial<typeof person>) => setPerson({ ...person, ...part });
  return (
    <FaultsOf error={register.error}>
      <TextField
        name="givenName"
        label={t.givenName}
        value={person.givenName}
        onChange={(givenName) => change({ givenName })}
      />
      <TextField
        name="surname"
        label={t.surname}
        value={person.surname}
        onChange={(surname) => change({ surname })}
      />
      <TextField
        name="email"
        type="email"
        label={t.emailField}
        value={person.email}
        onChange={(email) => change({ email })}
      />
      <Problem error={register.error} />
      <div>
        <Button variant="secondary" loading={register.isPending} onClick={() => register.mutate(person)}>
          {t.register}
        </Button>
      </div>
    </FaultsOf>
  );
}
