import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  answerRevocation,
  disputeIntyg,
  replaceIntyg,
  reportIntyg,
  revokeIntyg,
  type Revoke,
} from '../../client/after-signing.js';
import type { IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { RevokeDialog } from '../../portfolio/revoke-dialog.js';
import { afterSigning as t } from '../../words/after-signing.js';
import { intyg } from '../../words/intyg.js';
import { changedBy } from './intyg-steps.js';

const NAMES = ['replace', 'answer', 'revoke', 'report', 'dispute'] as const;
type Name = (typeof NAMES)[number];
type StepsProps = { view: IntygView; tell: (text: string) => void };
const LABELS: Readonly<Record<Name, string>> = {
  replace: intyg.replace,
  answer: t.answer,
  revoke: intyg.revoke,
  report: t.report,
  dispute: t.dispute,
};

/** What can be done with an intyg once it is signed; each asks for what it needs before anything happens. */
export function AfterSigningSteps({ view, tell }: StepsProps) {
  const [open, setOpen] = useState<Name | null>(null);
  const enabled = new Set(view.actions.filter((action) => action.enabled).map((action) => action.name));
  const done = (text: string) => {
    setOpen(null);
    tell(text);
  };
  const dialog = { view, refreshes: changedBy(view), onClose: () => setOpen(null), onDone: done };
  const names = NAMES.filter((name) => enabled.has(name));
  return (
    <>
      {names.length > 0 && (
        <div className="row">
          {names.map((name) => (
            <Button
              key={name}
              variant={name === 'dispute' ? 'tertiary' : 'secondary'}
              {...(name === 'revoke' || name === 'report' ? { 'data-color': 'danger' as const } : {})}
              onClick={() => setOpen(name)}
            >
              {LABELS[name]}
            </Button>
          ))}
        </div>
      )}
      {(open === 'revoke' || open === 'report') && <Ending {...dialog} isReport={open === 'report'} />}
      {open === 'dispute' && <Dispute {...dialog} />}
      {(open === 'answer' || open === 'replace') && <Written {...dialog} name={open} />}
    </>
  );
}

type DialogProps = {
  view: IntygView;
  refreshes: string[][];
  onClose: () => void;
  onDone: (text: string) => void;
};
type Said = Omit<Revoke, 'revision'>;

function Ending({ view, refreshes, onClose, onDone, isReport }: DialogProps & { isReport: boolean }) {
  const { id, revision } = view;
  const act = useAct(
    async (said: Said, intent: string) => {
      const body = { revision, ...said };
      return isReport ? reportIntyg(id, body, intent) : revokeIntyg(id, body, intent);
    },
    { refreshes, onDone: () => onDone(isReport ? t.reported : intyg.revoked) },
  );
  return (
    <RevokeDialog
      title={isReport ? t.report : t.revokeTitle}
      text={isReport ? t.reportText : t.revokeText}
      note={isReport ? t.reportNote : t.note}
      reasons={view.revocationReasons}
      act={act}
      onClose={onClose}
    />
  );
}

function Dispute({ view, refreshes, onClose, onDone }: DialogProps) {
  const { id, revision } = view;
  const act = useAct(({ note }: { note: string }, intent) => disputeIntyg(id, { revision, note }, intent), {
    refreshes,
    onDone: () => onDone(t.disputed),
  });
  return (
    <RevokeDialog
      title={t.dispute}
      text={t.disputeText}
      note={t.disputeNote}
      reasons={[]}
      act={act}
      onClose={onClose}
    />
  );
}

function Written({ view, refreshes, onClose, onDone, name }: DialogProps & { name: 'answer' | 'replace' }) {
  const navigate = useNavigate();
  const { id, revision } = view;
  const answer = useAct((text: string, intent) => answerRevocation(id, text, intent), {
    refreshes,
    onDone: () => onDone(t.answered),
  });
  const replace = useAct((reason: string, intent) => replaceIntyg(id, { revision, reason }, intent), {
    refreshes,
    onDone: (next) => {
      onClose();
      void navigate({ to: `/intyg/${next.id}` });
    },
  });
  return name === 'answer' ? (
    <ReasonDialog
      title={t.answer}
      text={t.answerText}
      submit={t.answer}
      act={answer}
      onClose={onClose}
      field="text"
      label={t.answerField}
    />
  ) : (
    <ReasonDialog
      title={intyg.replace}
      text={t.replaceText}
      submit={intyg.replace}
      act={replace}
      onClose={onClose}
    />
  );
}
