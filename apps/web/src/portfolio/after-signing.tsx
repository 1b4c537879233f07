import type { ReportOfIntyg } from '../client/after-signing.js';
import type { IntygView } from '../client/intyg.js';
import { dayOf } from '../parts/dates.js';
import { Status } from '../parts/status.js';
import { afterSigning as t } from '../words/after-signing.js';
import { DecideReport } from './decide-report.js';

/** Why it was revoked, what the doctor answered, and what is questioned. */
export function AfterSigning({ view }: { view: IntygView }) {
  const { revocation, reports } = view;
  if (!revocation && reports.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      {revocation && (
        <div className="note" data-tone="problem">
          <p>
            <strong>{t.revokedBecause(revocation.reason)}</strong>
          </p>
          {revocation.note && <p>{revocation.note}</p>}
          <p className="quiet">{t.by(revocation.by, dayOf(revocation.at))}</p>
        </div>
      )}
      {revocation?.answer && (
        <div className="note">
          <p>
            <strong>{t.answerOf}</strong>
          </p>
          <p>{revocation.answer.text}</p>
          <p className="quiet">{dayOf(revocation.answer.at)}</p>
        </div>
      )}
      {reports.map((report) => (
        <ReportNote key={report.id} report={report} refreshes={[['intyg', view.id]]} />
      ))}
    </section>
  );
}

type ReportNoteProps = {
  report: ReportOfIntyg;
  title?: string;
  refreshes: readonly (readonly string[])[];
};

export function ReportNote({ report, title, refreshes }: ReportNoteProps) {
  return (
    <div className="note" data-tone="warn">
      <p>
        <Status tone="warn">{report.state === 'open' ? t.questioned : t.kind[report.kind]}</Status>
      </p>
      {title && <p>{title}</p>}
      <p>
        <strong>{`${t.kind[report.kind]}: ${report.reason}`}</strong>
      </p>
      {report.note && <p>{report.note}</p>}
      <p className="quiet">{t.by(report.by.displayName, dayOf(report.at))}</p>
      <p>{outcome(report)}</p>
      {report.isMine && <DecideReport report={report} refreshes={refreshes} />}
    </div>
  );
}

function outcome({ state, answer }: ReportOfIntyg): string {
  if (state === 'open') return t.waits;
  return state === 'accepted' ? t.accepted : t.stands(answer ?? '');
}
