import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  disputeIntyg,
  revokeIntyg,
  type IssuedDocument,
  type IssuedList as List,
} from '../client/after-signing.js';
import { pdfAddress } from '../client/intyg.js';
import { useAct } from '../client/use-act.js';
import { dayOf } from '../parts/dates.js';
import { Status } from '../parts/status.js';
import { documentStatus } from '../words/everywhere.js';
import { afterSigning as t } from '../words/after-signing.js';
import { intyg } from '../words/intyg.js';
import { useOutcome } from './outcome.js';
import { RevokeDialog } from './revoke-dialog.js';

type Act = 'dispute' | 'revoke';
type IssuedListProps = { list: List; act: Act; queryKey: readonly string[] };

/** Signed documents with what their signer, or the head of their unit, may say of each. */
export function IssuedList({ list, act, queryKey }: IssuedListProps) {
  const [open, setOpen] = useState<IssuedDocument | null>(null);
  const { tell, outcome } = useOutcome();
  return (
    <>
      {outcome}
      <ul className="items">
        {list.items.map((item) => (
          <Row key={item.documentId} item={item} act={act} onOpen={() => setOpen(item)} />
        ))}
      </ul>
      {list.hasMore && <p className="quiet">{t.more}</p>}
      {open && (
        <Said
          item={open}
          act={act}
          list={list}
          queryKey={queryKey}
          onClose={() => setOpen(null)}
          onDone={(text) => {
            setOpen(null);
            tell(text);
          }}
        />
      )}
    </>
  );
}

type RowProps = { item: IssuedDocument; act: Act; onOpen: () => void };

function Row({ item, act, onOpen }: RowProps) {
  const label = act === 'dispute' ? t.dispute : intyg.revoke;
  const name = `${item.title}, ${item.about.displayName}`;
  return (
    <li className="item wide">
      <span className="item-title">{name}</span>
      <span className="item-facts">
        {[
          item.goals.join(', '),
          item.unit,
          t.issuedFacts(item.signers.join(', '), dayOf(item.signedAt)),
          documentStatus(item.status),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="item-side row">
        {item.isQuestioned && <Status tone="warn">{t.questioned}</Status>}
        <a
          href={pdfAddress(item.documentId)}
          target="_blank"
          rel="noreferrer"
          aria-label={`${t.openFile}: ${name}`}
        >
          {t.openFile}
        </a>
        {item.intygId && item.revision !== null && (
          <Button variant="tertiary" onClick={onOpen} aria-label={`${label}: ${name}`}>
            {label}
          </Button>
        )}
      </span>
    </li>
  );
}

type SaidProps = IssuedListProps & {
  item: IssuedDocument;
  onClose: () => void;
  onDone: (text: string) => void;
};

function Said({ item, act, list, queryKey, onClose, onDone }: SaidProps) {
  const id = item.intygId ?? '';
  const revision = item.revision ?? 0;
  const refreshes = [[...queryKey], ['intyg', id]];
  const dispute = useAct(
    ({ note }: { note: string }, intent) => disputeIntyg(id, { revision, note }, intent),
    {
      refreshes,
      onDone: () => onDone(t.disputed),
    },
  );
  const revoke = useAct(
    (said: Omit<Parameters<typeof revokeIntyg>[1], 'revision'>, intent) =>
      revokeIntyg(id, { revision, ...said }, intent),
    { refreshes, onDone: () => onDone(intyg.revoked) },
  );
  return act === 'dispute' ? (
    <RevokeDialog
      title={t.dispute}
      text={t.disputeText}
      note={t.disputeNote}
      reasons={[]}
      act={dispute}
      onClose={onClose}
    />
  ) : (
    <RevokeDialog
      title={t.revokeTitle}
      text={t.revokeText}
      note={t.note}
      reasons={list.revocationReasons}
      act={revoke}
      onClose={onClose}
    />
  );
}
