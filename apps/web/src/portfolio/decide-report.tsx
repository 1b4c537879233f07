import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { acceptReport, rejectReport, type ReportOfIntyg } from '../client/after-signing.js';
import { useAct } from '../client/use-act.js';
import { Problem } from '../parts/problem.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { afterSigning as t } from '../words/after-signing.js';

type DecideReportProps = { report: ReportOfIntyg; refreshes: readonly (readonly string[])[] };

/** The one to whom it falls revokes the intyg, or lets it stand with a reason. */
export function DecideReport({ report, refreshes }: DecideReportProps) {
  const [isRejecting, setRejecting] = useState(false);
  const { id, revision } = report;
  const accept = useAct((_: null, intent) => acceptReport(id, revision, intent), {
    refreshes: [...refreshes, ['inbox']],
  });
  const reject = useAct((reason: string, intent) => rejectReport(id, { revision, reason }, intent), {
    refreshes: [...refreshes, ['inbox']],
    onDone: () => setRejecting(false),
  });
  return (
    <>
      <div className="row">
        <Button
          variant="secondary"
          data-color="danger"
          loading={accept.isPending}
          onClick={() => accept.mutate(null)}
        >
          {t.accept}
        </Button>
        <Button variant="secondary" onClick={() => setRejecting(true)}>
          {t.reject}
        </Button>
      </div>
      <Problem error={accept.error} />
      {isRejecting && (
        <ReasonDialog
          title={t.reject}
          text={t.rejectText}
          submit={t.reject}
          act={reject}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}
