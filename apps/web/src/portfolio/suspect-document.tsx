import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mySuspicions, raiseSuspicion } from '../client/casework.js';
import { useAct } from '../client/use-act.js';
import { dayOf } from '../parts/dates.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { casework } from '../words/casework.js';

const t = casework.suspicion;

/** Whoever may open a document may say that it may be false; what they see afterwards is only that it has come in. */
export function SuspectDocument({ documentId }: { documentId: string }) {
  const [isOpen, setOpen] = useState(false);
  const mine = useQuery({
    queryKey: ['my-suspicions', documentId],
    queryFn: () => mySuspicions(documentId),
  });
  const raise = useAct((text: string, intent) => raiseSuspicion(documentId, text, intent), {
    refreshes: [['my-suspicions', documentId]],
    onDone: () => setOpen(false),
  });
  const last = mine.data?.items.at(-1);
  return (
    <div className="stack tight">
      <p role="status" className="small quiet">
        {last && t.sent(dayOf(last.receivedAt))}
      </p>
      <div>
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          {t.ask}
        </Button>
      </div>
      {isOpen && (
        <ReasonDialog
          title={t.title}
          text={t.text}
          submit={t.submit}
          act={raise}
          onClose={() => setOpen(false)}
          field="text"
        />
      )}
    </div>
  );
}
