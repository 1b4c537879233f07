import { Link } from '@tanstack/react-router';
import type { IntygView } from '../client/intyg.js';
import { attachmentAddress } from '../client/learning.js';
import { dayOf } from '../parts/dates.js';
import { Status } from '../parts/status.js';
import { intyg as t } from '../words/intyg.js';
import { competenceWords } from './competence.js';

type Piece = IntygView['evidence'][number];
export type Choosable = Piece & { kind: 'assessment' | 'procedures' | 'earlier-record' };

/** What the doctor can lay beside an intyg, or take up as text; earlier papers are another way. */
export const isChoosable = (piece: Piece): piece is Choosable =>
  piece.kind === 'assessment' || piece.kind === 'procedures' || piece.kind === 'earlier-record';

type EvidenceProps = {
  evidence: readonly Piece[];
  /** Below the heading of the intyg where several stand on one page. */
  heading?: 'h2' | 'h3';
};

/** What there is about the same goals, what the doctor chose first; its files open as downloads. */
export function Evidence({ evidence, heading: Heading = 'h2' }: EvidenceProps) {
  if (evidence.length === 0) return null;
  const chosenFirst = evidence.toSorted((a, b) => Number(b.isChosen) - Number(a.isChosen));
  return (
    <section>
      <Heading>{t.evidence}</Heading>
      <ul className="items">
        {chosenFirst.map((piece) => (
          <EvidenceItem key={piece.id} piece={piece} />
        ))}
      </ul>
    </section>
  );
}

function EvidenceItem({ piece }: { piece: Piece }) {
  const { id, title, kind, goals, facts, isChosen, attachments } = piece;
  return (
    <li className="item wide">
      <span className="item-title">
        {kind === 'assessment' ? <Link to={`/bedomning/${id}`}>{title}</Link> : title}
      </span>
      <span className="item-facts">
        {[isChosen && t.choose.chosen, ...goals, facts].filter(Boolean).join(', ')}
      </span>
      {attachments.length > 0 && (
        <span className="item-facts row">
          {attachments.map((file) => (
            <a key={file.id} href={attachmentAddress(file.subject, file.id)} target="_blank" rel="noreferrer">
              {file.label}
            </a>
          ))}
        </span>
      )}
      <span className="item-side">
        <Status>{t.evidenceKind[kind]}</Status>
      </span>
    </li>
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
