import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dropUnsent, type Unsent } from '../../offline/outbox.js';
import { sendAll, unsentKey } from '../../offline/use-unsent.js';
import { moment } from '../../parts/dates.js';
import { offline as t } from '../../words/offline.js';

type UnsentListProps = { person: string; unsent: readonly Unsent[] };

/** What has been written and not sent; what was refused says why, and nothing is thrown but by the person. */
export function UnsentList({ person, unsent }: UnsentListProps) {
  const queries = useQueryClient();
  const discard = async (id: string) => {
    await dropUnsent(person, id);
    await queries.invalidateQueries({ queryKey: unsentKey(person) });
  };
  return (
    <section className="stack">
      <h2>{t.waiting}</h2>
      {unsent.length === 0 && <p className="quiet">{t.waitingNone}</p>}
      <ul className="items">
        {unsent.map((one) => (
          <UnsentItem key={one.id} one={one} onDiscard={() => void discard(one.id)} />
        ))}
      </ul>
      {unsent.length > 0 && (
        <p>
          <Button variant="secondary" onClick={() => void sendAll(queries, person)}>
            {t.sendNow}
          </Button>
        </p>
      )}
    </section>
  );
}

function UnsentItem({ one, onDiscard }: { one: Unsent; onDiscard: () => void }) {
  const [isAsked, setAsked] = useState(false);
  return (
    <li className="stack tight">
      <strong>{one.title}</strong>
      <span className="small quiet">{t.writtenAt(moment(one.writtenAt))}</span>
      {one.reasons && (
        <div className="note" data-tone="warn">
          <p>{t.refused}</p>
          <ul>
            {one.reasons.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="row">
        {isAsked && (
          <Button variant="secondary" onClick={() => setAsked(false)}>
            {t.keep}
          </Button>
        )}
        <Button variant="tertiary" onClick={isAsked ? onDiscard : () => setAsked(true)}>
          {isAsked ? t.discardSure : t.discard}
        </Button>
      </p>
    </li>
  );
}
