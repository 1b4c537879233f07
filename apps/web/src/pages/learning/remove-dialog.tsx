import { Button, Dialog } from '@digdir/designsystemet-react';
import { Problem } from '../../parts/problem.js';
import { learning } from '../../words/learning.js';
import { sv } from '../../words/sv.js';

const t = learning.reflections;

type RemoveDialogProps = {
  act: { mutate: (input: null) => void; error: Error | null; isPending: boolean };
  onClose: () => void;
};

export function RemoveDialog({ act, onClose }: RemoveDialogProps) {
  return (
    <Dialog open onClose={onClose} closeButton={sv.close} aria-label={t.removeTitle}>
      <div className="stack">
        <h2>{t.removeTitle}</h2>
        <p>{t.removeText}</p>
        <Problem error={act.error} />
        <div className="row">
          <Button data-color="danger" loading={act.isPending} onClick={() => act.mutate(null)}>
            {t.removeYes}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {sv.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
