import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { saveDraft, type DraftContent, type IntygView, type Prefill } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { useFocusAfter } from '../../parts/focus-after.js';
import { Problem } from '../../parts/problem.js';
import { intyg as t } from '../../words/intyg.js';
import { SignerChoice } from './signer-choice.js';

type DraftSignerProps = {
  view: IntygView;
  filled: Prefill | undefined;
  /** What is written is saved first, so that nothing of it is lost. */
  saved: () => Promise<{ revision: number; content: DraftContent }>;
};

/** Whoever is asked may be changed as long as the intyg lies with the doctor, above all after *Inte jag*. */
export function DraftSigner({ view, filled, saved }: DraftSignerProps) {
  const field = view.form.signers.find(({ isChosen }) => isChosen)?.field;
  const asked = view.participants.find((participant) => participant.field === field);
  const isMissing = !asked || asked.state === 'declined';
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<string>();
  const place = useFocusAfter<HTMLElement>(isOpen, 'input');
  const change = useAct(
    async (signerId: string, _intent) => {
      const { revision, content } = await saved();
      return saveDraft(view.id, { revision, content, signerId });
    },
    {
      refreshes: [
        ['intyg', view.id],
        ['intyg-list', view.trainee.id],
        ['overview', view.trainee.id],
      ],
    },
  );
  if (!field || !filled) return null;
  if (!isOpen && !isMissing)
    return (
      <div>
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          {t.changeSigner}
        </Button>
      </div>
    );
  return (
    <section className="form" ref={place}>
      <Problem error={change.error} />
      <SignerChoice
        filled={filled}
        chosen={picked ?? (isMissing ? undefined : asked.person.id)}
        onChoose={(signerId) => {
          setPicked(signerId);
          change.mutate(signerId);
        }}
      />
    </section>
  );
}
