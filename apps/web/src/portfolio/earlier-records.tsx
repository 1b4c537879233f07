import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { earlierRecords, type EarlierReceipt } from '../client/earlier.js';
import { usePerson } from '../client/session.js';
import { moment } from '../parts/dates.js';
import { earlier as t } from '../words/earlier.js';
import { EarlierRecordItem } from './earlier-record-item.js';
import { useOutcome } from './outcome.js';

/** What another tool held of the doctor, and a receipt for each file. The doctor keeps or removes; who follows reads. */
export function EarlierRecords({ trainee }: { trainee: string }) {
  const isOwner = usePerson().personId === trainee;
  const queryKey = ['earlier-records', trainee];
  const { items, receipts } = useSuspenseQuery({ queryKey, queryFn: () => earlierRecords(trainee) }).data;
  const { tell, outcome } = useOutcome();
  return (
    <>
      {outcome}
      {items.length === 0 && <p className="quiet">{isOwner ? t.none : t.noneOther}</p>}
      {items.length > 0 && (
        <ul className="items">
          {items.map((record) => (
            <EarlierRecordItem key={record.id} trainee={trainee} record={record} tell={tell} />
          ))}
        </ul>
      )}
      {receipts.length > 0 && (
        <section>
          <h2>{t.receipts}</h2>
          <ul className="items">
            {receipts.map((receipt) => (
              <Receipt key={receipt.importId} receipt={receipt} isOwner={isOwner} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Receipt({ receipt, isOwner }: { receipt: EarlierReceipt; isOwner: boolean }) {
  const { importId, tool, importedAt, importedBy, isOwn, made, alreadyHere, refused, undoneAt } = receipt;
  const who = isOwn && isOwner ? t.importedByYou : t.importedBy(importedBy.displayName);
  const facts = [who, t.receiptCounts(made, alreadyHere, refused), undoneAt && t.undone(moment(undoneAt))];
  return (
    <li className="item wide">
      <span className="item-title">{t.receipt(tool, moment(importedAt))}</span>
      <span className="item-facts">{facts.filter(Boolean).join(' · ')}</span>
      <details>
        <summary>
          {t.hash}
          <span className="visually-hidden"> {t.receipt(tool, moment(importedAt))}</span>
        </summary>
        <p className="small address">{receipt.sha256}</p>
      </details>
      {isOwn && isOwner && (
        <span className="item-side">
          <Link to={`/import/${importId}`}>
            {t.report}
            <span className="visually-hidden"> {t.receipt(tool, moment(importedAt))}</span>
          </Link>
        </span>
      )}
    </li>
  );
}
