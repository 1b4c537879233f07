import type { Case } from '../../client/certificates.js';
import { ReportNote } from '../../portfolio/after-signing.js';
import { afterSigning as t } from '../../words/after-signing.js';
import { application } from '../../words/application.js';

/** What has happened to the enclosed intyg: questioned, or ended since the decision. */
export function CaseBasis({ view }: { view: Case }) {
  const open = view.reports.filter(({ state }) => state === 'open');
  const titleOf = (documentId: string) => {
    const document = view.documents.find((one) => one.documentId === documentId);
    return document && `${application.number(document.number)}: ${document.title}`;
  };
  return (
    <>
      {view.isBasisChanged && (
        <div className="note" data-tone="problem">
          <p>
            <strong>{t.basisChanged}</strong>
          </p>
          <p>{t.basisChangedText}</p>
        </div>
      )}
      {open.map((report) => (
        <ReportNote
          key={report.id}
          report={report}
          title={titleOf(report.documentId)}
          refreshes={[
            ['case', view.id],
            ['case-row', view.id],
          ]}
        />
      ))}
    </>
  );
}
