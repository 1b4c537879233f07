import type { LogState } from '../../client/operations.js';
import { moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { planning } from '../../words/planning.js';

const t = planning.evidenceLog;
const number = (n: number) => n.toLocaleString('sv-SE');

/** The signature log: who outside has seen it, what last night's audit saw, and every alarm. */
export function EvidenceLog({ state: { log, audit, alarms } }: { state: LogState }) {
  return (
    <section className="stack">
      <h2>{t.title}</h2>
      {alarms.length > 0 && <Alarms alarms={alarms} />}
      <Facts
        facts={[
          [t.size, number(log.size)],
          [t.signedAt, log.signedAt && moment(log.signedAt)],
          [t.waiting, number(log.waiting)],
          [t.witnessed, log.witnessedSize === null ? t.notWitnessed(log.quorum) : number(log.witnessedSize)],
        ]}
      />
      <h3>{t.witnesses}</h3>
      {log.witnesses.length === 0 ? (
        <p className="quiet">{t.noWitnesses}</p>
      ) : (
        <Facts
          facts={log.witnesses.map(({ name, size, at }) => [
            name,
            size === null || at === null ? t.hasNotSeen : t.hasSeen(number(size), moment(at)),
          ])}
        />
      )}
      <h3>{t.audit}</h3>
      {audit === null ? (
        <p className="quiet">{t.notAudited}</p>
      ) : (
        <Facts
          facts={[
            [t.auditedAt, moment(audit.finishedAt)],
            [t.findings, number(audit.findings)],
            [t.entries, number(audit.entries)],
            [t.documents, number(audit.documents)],
            [t.signatures, t.ofCertificates(number(audit.signatures), number(audit.certificates))],
          ]}
        />
      )}
    </section>
  );
}

function Alarms({ alarms }: Pick<LogState, 'alarms'>) {
  return (
    <>
      <h3>{t.alarms}</h3>
      <p>{t.alarmsLead}</p>
      <table className="table full as-list">
        <thead>
          <tr>
            <th scope="col">{t.code}</th>
            <th scope="col">{t.count}</th>
            <th scope="col">{t.first}</th>
            <th scope="col">{t.last}</th>
          </tr>
        </thead>
        <tbody>
          {alarms.map(({ code, count, first, last }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td data-label={t.count}>{number(count)}</td>
              <td data-label={t.first}>{moment(first)}</td>
              <td data-label={t.last}>{moment(last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
