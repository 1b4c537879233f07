import { Link } from '@tanstack/react-router';
import type { IntygView } from '../client/intyg.js';
import { dayOf } from '../parts/dates.js';
import { Status } from '../parts/status.js';
import { sv } from '../words/sv.js';
import { competenceWords } from './competence.js';

const t = sv.intyg;

type EvidenceProps = {
  view: IntygView;
  /** Below the heading of the intyg where several stand on one page. */
  heading?: 'h2' | 'h3';
};

export function Evidence({ view, heading: Heading = 'h2' }: EvidenceProps) {
  if (view.evidence.length === 0) return null;
  return (
    <section>
      <Heading>{t.evidence}</Heading>
      <ul className="items">
        {view.evidence.map((paper) => (
          <li key={paper.id} className="item wide">
            <span className="item-title">
              {paper.kind === 'assessment' ? (
                <Link to={`/bedomning/${paper.id}`}>{paper.title}</Link>
              ) : (
                paper.title
              )}
            </span>
            <span className="item-facts">{[...paper.goals, paper.facts].filter(Boolean).join(', ')}</span>
            <span className="item-side">
              <Status>{t.evidenceKind[paper.kind]}</Status>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Changes({ view }: { view: IntygView }) {
  if (view.changes.length === 0) return null;
  return (
    <section>
      <h2>{t.changes(dayOf(view.changesSince) || t.before.toLowerCase())}</h2>
      {view.changes.map((change) => (
        <div key={change.field} className="note stack tight">
          <strong>{change.label}</strong>
          {change.before && (
            <p>
              <span className="quiet">{t.before}: </span>
              <del>{change.before}</del>
            </p>
          )}
          <p>
            <span className="quiet">{t.after}: </span>
            {change.after}
          </p>
        </div>
      ))}
    </section>
  );
}

export function Signers({ view }: { view: IntygView }) {
  return (
    <section>
      <h2>{t.signers}</h2>
      <ul className="items">
        {view.participants.map((participant) => (
          <li key={participant.person.id + participant.role} className="item wide">
            <span className="item-title">{participant.person.displayName}</span>
            <span className="item-facts">
              {[
                participant.roleLabel,
                participant.role === 'appointed-doctor' && t.appointedDoctor,
                competenceWords(participant.competence),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="item-side">
              <Status
                tone={
                  participant.state === 'signed'
                    ? 'done'
                    : participant.state === 'waiting'
                      ? 'waiting'
                      : 'problem'
                }
              >
                {t.participant[participant.state]} {participant.signedAt && dayOf(participant.signedAt)}
              </Status>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function History({ view }: { view: IntygView }) {
  return (
    <details className="why">
      <summary>{t.history}</summary>
      <ol className="items">
        {view.history.map((event) => (
          <li key={`${event.at}${event.what}`} className="item">
            <span>
              {event.what}
              {event.who && `, ${event.who}`}
            </span>
            <span className="item-facts">
              {dayOf(event.at)}
              {event.reason && ` – ${event.reason}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
