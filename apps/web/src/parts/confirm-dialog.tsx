import { Button, Dialog } from '@digdir/designsystemet-react';
import { everywhere } from '../words/everywhere.js';
import { Problem } from './problem.js';

type ConfirmDialogProps = {
  title: string;
  /** What follows, and that it cannot be undone. */
  text: string;
  submit: string;
  onSubmit: () => void;
  act: { error: Error | null; isPending: boolean };
  onClose: () => void;
};

/** For what is taken away: the second step tells what follows, and its button what it does. */
export function ConfirmDialog({ title, text, submit, onSubmit, act, onClose }: ConfirmDialogProps) {
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={title}>
      <div className="stack">
        <h2>{title}</h2>
        <p>{text}</p>
        <Problem error={act.error} />
        <div className="row">
          <Button data-color="danger" loading={act.isPending} onClick={onSubmit}>
            {submit}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {everywhere.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
