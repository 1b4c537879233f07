import type { Reason } from '../client/refusal.js';
import { confidenceWords, isUnverified, sv } from '../words/sv.js';
import { Status } from './status.js';
import { Why } from './why.js';

type Finding = Reason & { level: 'block' | 'warn' };

/** Faults as they stand, hindering ones first; each with who can mend it and the law on demand. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const ordered = [...findings].sort((a, b) => a.level.localeCompare(b.level));
  return (
    <ul className="items">
      {ordered.map((finding) => (
        <li key={`${finding.rule}${finding.field}${finding.text}`} className="item">
          <span className="small">
            <Status tone={finding.level === 'block' ? 'problem' : 'warn'}>{sv.finding[finding.level]}</Status>
          </span>
          <span>{finding.text}</span>
          {finding.mendedBy && <span className="item-facts">{sv.finding.mendedBy(finding.mendedBy)}</span>}
          {isUnverified(finding.confidence) && (
            <span className="unverified">{confidenceWords(finding.confidence ?? '')}</span>
          )}
          <Why {...finding} />
        </li>
      ))}
    </ul>
  );
}
