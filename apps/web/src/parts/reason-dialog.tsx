import { Dialog } from '@digdir/designsystemet-react';
import { everywhere } from '../words/everywhere.js';
import { toSign } from '../words/to-sign.js';
import { Form, LongText, textOf } from './form.js';

type ReasonDialogProps = {
  title: string;
  text: string;
  submit: string;
  act: { mutate: (reason: string) => void; error: Error | null; isPending: boolean };
  onClose: () => void;
  /** What the api calls the reason, so that its refusal leads to the field. */
  field?: string;
  label?: string;
};

/** For the acts that need a reason: the button says what happens, Escape takes back. */
export function ReasonDialog({
  title,
  text,
  submit,
  act,
  onClose,
  field = 'reason',
  label = toSign.reason,
}: ReasonDialogProps) {
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={title}>
      <div className="stack">
        <h2>{title}</h2>
        <p>{text}</p>
        <Form
          isSmall
          submit={submit}
          onSubmit={(values) => act.mutate(textOf(values, field))}
          error={act.error}
          isPending={act.isPending}
          onCancel={onClose}
        >
          <LongText name={field} label={label} rows={3} />
        </Form>
      </div>
    </Dialog>
  );
}
