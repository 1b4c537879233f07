import { Button } from '@digdir/designsystemet-react';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { post as t } from '../../words/post.js';

export type Coordinators = readonly (Picked | null)[];
type CoordinatorFieldsProps = {
  coordinators: Coordinators;
  onChange: (coordinators: (Picked | null)[]) => void;
  help?: string;
};

/** As many BT coordinators as the post needs; each is picked by name. */
export function CoordinatorFields({ coordinators, onChange, help }: CoordinatorFieldsProps) {
  return (
    <fieldset className="group">
      <legend>{t.coordinators}</legend>
      {help && <p className="quiet">{help}</p>}
      {coordinators.map((person, at) => (
        <div key={at}>
          <PersonPicker
            name={`coordinatorIds.${at}`}
            label={t.coordinatorN(at + 1)}
            holds="bt_coordinator"
            picked={person}
            onPick={(next) => onChange(coordinators.map((other, index) => (index === at ? next : other)))}
          />
          <Button
            variant="tertiary"
            onClick={() => onChange(coordinators.filter((_, index) => index !== at))}
          >
            {t.removeCoordinator}
            <span className="visually-hidden"> {person?.name ?? at + 1}</span>
          </Button>
        </div>
      ))}
      <div>
        <Button variant="secondary" onClick={() => onChange([...coordinators, null])}>
          {t.addCoordinator}
        </Button>
      </div>
    </fieldset>
  );
}

const isPicked = (person: Picked | null): person is Picked => person !== null;
/** Rows in which nobody was picked say nothing. */
export const pickedIds = (people: Coordinators) => people.filter(isPicked).map(({ id }) => id);
