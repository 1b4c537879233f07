import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { AskAssessment, Choices } from '../../client/assessments.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { assessments } from '../../words/assessments.js';
import { ByMail } from './by-mail.js';

const t = assessments.ask;
type Of = AskAssessment['of'];
type AskOtherProps = { choices: Choices; isPending: boolean; onAsk: (of: Of) => void };

/** Folded: the one who stands there is asked most often. */
export function AskOther({ choices, isPending, onAsk }: AskOtherProps) {
  const [picked, setPicked] = useState<Picked | null>(null);
  return (
    <details className="why">
      <summary>{t.otherwise}</summary>
      <div className="form">
        {choices.supervisors.length > 0 && (
          <div role="group" aria-labelledby="supervisors">
            <h2 id="supervisors">{t.supervisors}</h2>
            <div className="row">
              {choices.supervisors.map(({ id, displayName }) => (
                <Button
                  key={id}
                  variant="secondary"
                  loading={isPending}
                  onClick={() => onAsk({ kind: 'person', personId: id })}
                >
                  {t.send(displayName)}
                </Button>
              ))}
            </div>
          </div>
        )}
        <PersonPicker name="of.personId" label={t.person} picked={picked} onPick={setPicked} />
        {picked && (
          <div>
            <Button
              variant="secondary"
              loading={isPending}
              onClick={() => onAsk({ kind: 'person', personId: picked.id })}
            >
              {t.send(picked.name)}
            </Button>
          </div>
        )}
        <ByMail isPending={isPending} onAsk={onAsk} />
      </div>
    </details>
  );
}
