import { Button, Dialog } from '@digdir/designsystemet-react';
import { Problem } from '../../parts/problem.js';
import { learning } from '../../words/learning.js';
import { everywhere } from '../../words/everywhere.js';

const t = learning.reflections;

type RemoveDialogProps = {
  act: { mutate: (input: null) => void; error: Error | null; isPending: boolean };
  onClose: () => void;
};

export function RemoveDialog({ act, onClose }: RemoveDialogProps) {
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={t.removeTitle}>
      <div className="stack">
        <h2>{t.removeTitle}</h2>
        <p>{t.removeText}</p>
        <Problem error={act.error} />
        <div className="row">
          <Button data-color="danger" loading={act.isPending} onClick={() => act.mutate(null)}>
            {t.removeYes}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {everywhere.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
