import type { Reason } from '../client/refusal.js';
import { isUnverified } from './confidence.js';
import { confidenceWords, everywhere } from '../words/everywhere.js';
import { grouped } from './grouped.js';
import { Status } from './status.js';
import { Why } from './why.js';

type Finding = Omit<Reason, 'mendedBy'> & { level: 'block' | 'warn'; mendedBy?: string | null | undefined };

/**
 * Faults as they stand, hindering ones first. What the same rule finds stands together: one paragraph, one who can mend
 * it, many goals.
 */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const ordered = [...findings].sort((a, b) => a.level.localeCompare(b.level));
  const groups = grouped(ordered, ({ level, rule, citation, mendedBy, confidence }) =>
    [level, rule, citation, mendedBy, confidence].join(),
  );
  if (groups.length === 0) return null;
  return (
    <ul className="items">
      {groups.map(([key, own]) => (
        <Group key={key} findings={own} />
      ))}
    </ul>
  );
}

function Group({ findings }: { findings: readonly Finding[] }) {
  const first = findings[0];
  if (!first) return null;
  return (
    <li className="item">
      <span className="small">
        <Status tone={first.level === 'block' ? 'problem' : 'warn'}>{everywhere.finding[first.level]}</Status>
      </span>
      {findings.length === 1 ? (
        <span>{first.text}</span>
      ) : (
        <ul className="bullets">
          {findings.map((finding) => (
            <li key={`${finding.field}${finding.text}`}>{finding.text}</li>
          ))}
        </ul>
      )}
      {first.mendedBy && <span className="item-facts">{everywhere.finding.mendedBy(first.mendedBy)}</span>}
      {isUnverified(first.confidence) && (
        <span className="unverified">{confidenceWords(first.confidence ?? '')}</span>
      )}
      <Why {...first} />
    </li>
  );
}
