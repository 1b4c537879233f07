import { Dialog } from '@digdir/designsystemet-react';
import type { Revoke } from '../client/after-signing.js';
import type { IntygView } from '../client/intyg.js';
import { ChoiceField, Form, LongText, textOf } from '../parts/form.js';
import { everywhere } from '../words/everywhere.js';
import { afterSigning as t } from '../words/after-signing.js';

type Said = { reason: Revoke['reason']; note: string };
type RevokeDialogProps = {
  title: string;
  text: string;
  note: string;
  /** Which reasons there are; none where the act itself says why. */
  reasons: IntygView['revocationReasons'];
  act: { mutate: (said: Said) => void; error: Error | null; isPending: boolean };
  onClose: () => void;
};

/** A reason from the closed list, and what more there is to say. */
export function RevokeDialog({ title, text, note, reasons, act, onClose }: RevokeDialogProps) {
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={title}>
      <div className="stack">
        <h2>{title}</h2>
        <p>{text}</p>
        <Form
          isSmall
          submit={title}
          onSubmit={(values) =>
            act.mutate({ reason: textOf(values, 'reason') as Said['reason'], note: textOf(values, 'note') })
          }
          error={act.error}
          isPending={act.isPending}
          onCancel={onClose}
        >
          {reasons.length > 0 && (
            <ChoiceField
              name="reason"
              label={t.reason}
              empty={t.chooseReason}
              options={reasons.map(({ code, label }) => ({ value: code, label }))}
            />
          )}
          <LongText name="note" label={note} rows={3} />
        </Form>
      </div>
    </Dialog>
  );
}
