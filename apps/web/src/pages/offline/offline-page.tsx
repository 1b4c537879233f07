import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePerson } from '../../client/session.js';
import { isKeptFor, keepFor } from '../../offline/device.js';
import { keepAnswers } from '../../offline/kept-answers.js';
import { leaveDevice } from '../../offline/leave-device.js';
import { keepAllPages } from '../../offline/program.js';
import { unsentKey, useUnsent } from '../../offline/use-unsent.js';
import { Page } from '../../parts/page.js';
import { offline as t } from '../../words/offline.js';
import { UnsentList } from './unsent-list.js';

const CAN_KEEP = 'serviceWorker' in navigator && 'indexedDB' in globalThis;

export function OfflinePage() {
  const { personId } = usePerson();
  const queries = useQueryClient();
  const unsent = useUnsent(personId);
  const [isKept, setKept] = useState(() => isKeptFor(personId));
  const turnOn = () => {
    keepFor(personId);
    keepAnswers(queries);
    void keepAllPages();
    setKept(true);
  };
  const turnOff = async () => {
    await leaveDevice(personId);
    await queries.invalidateQueries({ queryKey: unsentKey(personId) });
    setKept(false);
  };
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <section className="stack">
        <p role="status">{isKept ? t.on : CAN_KEEP ? t.off : t.unsupported}</p>
        {isKept && unsent.length > 0 && <p className="small">{t.turnOffWaiting}</p>}
        {isKept ? (
          <Button variant="secondary" onClick={() => void turnOff()}>
            {t.turnOff}
          </Button>
        ) : (
          CAN_KEEP && <Button onClick={turnOn}>{t.turnOn}</Button>
        )}
        <p className="small quiet">{t.install}</p>
      </section>
      {isKept && <UnsentList person={personId} unsent={unsent} />}
    </Page>
  );
}
