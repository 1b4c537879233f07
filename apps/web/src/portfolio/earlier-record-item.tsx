import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { keepEarlierRecord, removeEarlierRecord, type EarlierRecord } from '../client/earlier.js';
import { useAct } from '../client/use-act.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { day } from '../parts/dates.js';
import { Problem } from '../parts/problem.js';
import { Status } from '../parts/status.js';
import { earlier as t } from '../words/earlier.js';

type ItemProps = { trainee: string; record: EarlierRecord; tell: (text: string) => void };

export function EarlierRecordItem({ trainee, record, tell }: ItemProps) {
  const { id, title, kindLabel, isKept, source, comment, actions } = record;
  const [isRemoving, setRemoving] = useState(false);
  const refreshes = [['earlier-records', trainee]];
  const keep = useAct((_: null, intent) => keepEarlierRecord(trainee, id, intent), {
    refreshes,
    onDone: () => tell(t.keptNow(title)),
  });
  const remove = useAct((_: null, intent) => removeEarlierRecord(trainee, id, intent), {
    refreshes,
    onDone: () => tell(t.removed(title)),
  });
  const may = (name: string) => actions.some((one) => one.name === name && one.enabled);
  const name = <span className="visually-hidden"> {title}</span>;
  return (
    <li className="item wide">
      <span className="item-title">{title}</span>
      <span>
        {kindLabel} {isKept && <Status tone="done">{t.kept}</Status>}
      </span>
      <span className="item-facts">{factsOf(record)}</span>
      {comment && <p>{comment}</p>}
      <span className="item-facts small">{source}</span>
      {actions.length > 0 && (
        <span className="item-side row">
          {may('keep') && (
            <Button variant="secondary" loading={keep.isPending} onClick={() => keep.mutate(null)}>
              {t.keep}
              {name}
            </Button>
          )}
          {may('remove') && (
            <Button variant="tertiary" onClick={() => setRemoving(true)}>
              {t.remove}
              {name}
            </Button>
          )}
        </span>
      )}
      <Problem error={keep.error} />
      {isRemoving && (
        <ConfirmDialog
          title={t.removeTitle(title)}
          text={t.removeText}
          submit={t.removeYes}
          onSubmit={() => remove.mutate(null)}
          act={remove}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

function factsOf({ doneOn, scaleWords, times, goals, namedPerson }: EarlierRecord): string {
  const facts = [
    day(doneOn),
    scaleWords,
    times !== null && times > 1 && t.times(times),
    goals.join(', '),
    namedPerson && t.by(namedPerson),
  ];
  return facts.filter(Boolean).join(' · ');
}
