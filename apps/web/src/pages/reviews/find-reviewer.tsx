import { useFocusAfter } from '../../parts/focus-after.js';
import { useFault } from '../../parts/form.js';
import { PersonByNumber } from '../../parts/person-by-number.js';
import type { Picked } from '../../parts/person-picker.js';
import { PickedChoice } from '../../parts/picked-choice.js';
import { reviews } from '../../words/reviews.js';

const t = reviews.appoint;
type FindProps = { picked: Picked | null; onPick: (person: Picked | null) => void };

/** By number: who comes from outside is in no list of the care provider's own (decision 11). */
export function FindReviewer({ picked, onPick }: FindProps) {
  const fault = useFault('reviewerId');
  const place = useFocusAfter<HTMLFieldSetElement>(picked !== null, picked ? 'button' : 'input');
  return (
    <fieldset className="group" ref={place}>
      <legend>{t.found}</legend>
      {picked ? (
        <PickedChoice label={t.found} name={picked.name} onChange={() => onPick(null)} />
      ) : (
        <PersonByNumber label={t.number} onPick={onPick} noHit={() => <p role="status">{t.noHit}</p>} />
      )}
      {fault && (
        <p className="note" data-tone="problem">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
