import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { Case } from '../../client/certificates.js';
import { pdfAddress, proofAddress } from '../../client/intyg.js';
import { flaggedQuery } from '../../client/suspicions.js';
import { dayOf } from '../../parts/dates.js';
import { Status } from '../../parts/status.js';
import { SuspectDocument } from '../../portfolio/suspect-document.js';
import { documentStatus, everywhere } from '../../words/everywhere.js';
import { cases as t } from '../../words/cases.js';
import { application as applicationWords } from '../../words/application.js';
import { casework } from '../../words/casework.js';
import { downloadProof } from '../../words/download-proof.js';

type DocumentsProps = { view: Case; shown: string | null; onShow: (documentId: string) => void };

export function CaseDocuments({ view, shown, onShow }: DocumentsProps) {
  const flagged = useQuery(flaggedQuery(view.id)).data;
  const suspected = new Set(flagged?.documentIds);
  const application = view.applicationDocumentId;
  const rows = [
    ...(application ? [{ documentId: application, title: applicationWords.title, facts: '' }] : []),
    ...view.documents.map((document) => ({
      documentId: document.documentId,
      title: `${applicationWords.number(document.number)}: ${document.title}`,
      facts: [
        document.goals.join(', '),
        document.signers.map((signer) => signer.name).join(', '),
        dayOf(document.signedAt),
        documentStatus(document.status),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
  const open = rows.find((row) => row.documentId === shown);
  return (
    <section>
      <h2>{t.documents}</h2>
      {flagged?.isApplicationConcerned && (
        <p>
          <Status tone="problem">{casework.suspicion.markCase}</Status>
        </p>
      )}
      <ul className="items">
        {rows.map((row) => (
          <DocumentRow
            key={row.documentId}
            row={row}
            isShown={shown === row.documentId}
            isSuspected={suspected.has(row.documentId)}
            onShow={onShow}
          />
        ))}
      </ul>
      {open && (
        <>
          <iframe className="sheet hide-narrow" title={open.title} src={pdfAddress(open.documentId)} />
          <SuspectDocument key={open.documentId} documentId={open.documentId} />
        </>
      )}
    </section>
  );
}

type DocumentRowProps = {
  row: { documentId: string; title: string; facts: string };
  isShown: boolean;
  isSuspected: boolean;
  onShow: (documentId: string) => void;
};

function DocumentRow({ row, isShown, isSuspected, onShow }: DocumentRowProps) {
  return (
    <li className="item wide">
      <span className="item-title">{row.title}</span>
      <span className="item-facts">
        {row.facts}
        {isSuspected && (
          <span className="line">
            <Status tone="problem">{casework.suspicion.mark}</Status>
          </span>
        )}
      </span>
      <span className="item-side row">
        <Button
          variant="tertiary"
          className="hide-narrow"
          aria-pressed={isShown}
          onClick={() => onShow(row.documentId)}
        >
          {t.show}
          <span className="visually-hidden"> {row.title}</span>
        </Button>
        <a href={pdfAddress(row.documentId)} target="_blank" rel="noreferrer">
          {everywhere.download}
          <span className="visually-hidden"> {row.title}</span>
        </a>
        <a href={proofAddress(row.documentId)} download>
          {downloadProof}
          <span className="visually-hidden"> {row.title}</span>
        </a>
      </span>
    </li>
  );
}
