import type { CredentialVerdict } from '../../../client/wallet.js';
import { day, moment } from '../../../parts/dates.js';
import { Facts } from '../../../parts/facts.js';
import { verify as t } from '../../../words/verify.js';

/** One sentence first; then what was shown, by whom it is issued, who shows it and how it stands. */
export function CredentialVerdictView({ verdict }: { verdict: CredentialVerdict }) {
  const { issuer, holder, status } = verdict;
  const tone = verdict.verdict === 'in-force' ? 'done' : 'problem';
  return (
    <section className="stack" aria-live="polite">
      <div className="verdict" data-tone={tone}>
        <h2>{verdict.sentence}</h2>
        {verdict.title && <p>{verdict.title}</p>}
        <p className="small quiet">{t.checkedAt(moment(verdict.checkedAt))}</p>
      </div>
      {verdict.reasons.length > 0 && (
        <ul className="bullets">
          {verdict.reasons.map((reason) => (
            <li key={reason.code}>{reason.text}</li>
          ))}
        </ul>
      )}
      {issuer && (
        <>
          <Facts
            facts={[
              ...verdict.claims.map(({ label, value }) => [label, value] as [string, string]),
              [t.withheld, verdict.withheld > 0 ? t.withheldCount(verdict.withheld) : null],
              [t.issuer, `${issuer.name}, ${issuer.address}`],
              [t.issued, day(verdict.issuedOn)],
              [t.status, status?.state === 'revoked' ? t.revokedSince(day(status.since) ?? '') : t.holds],
            ]}
          />
          <p className="note" data-tone={holder.binding === 'fresh' ? 'done' : 'warn'}>
            {holder.sentence}
          </p>
        </>
      )}
    </section>
  );
}
