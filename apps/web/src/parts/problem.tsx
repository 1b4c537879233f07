import { useEffect, useRef } from 'react';
import { isRefusal, type Reason } from '../client/refusal.js';
import { everywhere } from '../words/everywhere.js';
import { bareField, inputOf } from './field-of.js';
import { Why } from './why.js';

type ProblemProps = {
  error: Error | null;
  /** Null where the page itself has said it. */
  heading?: string | null;
  /** What went wrong by itself, while somebody writes, never takes the focus from the field. */
  takesFocus?: boolean;
};

/** What went wrong and what to do, all reasons at once; reasons that belong to a field link to it. */
export function Problem({ error, heading, takesFocus = true }: ProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error && takesFocus) box.current?.focus();
  }, [error, takesFocus]);
  if (!error) return null;
  const refusal = isRefusal(error) ? error : null;
  if (refusal?.isSignedOut) return <SignedOut />;
  const reasons = refusal?.reasons ?? [];
  return (
    <div className="note" data-tone="problem" role="alert" tabIndex={-1} ref={box}>
      {heading !== null && <h2>{heading ?? everywhere.problem.heading(refusal?.status ?? 500)}</h2>}
      {reasons.length === 0 && <p>{everywhere.problem.whatToDo(refusal?.status ?? 500)}</p>}
      <ul className="stack tight">
        {reasons.map((reason) => (
          <li key={`${reason.field ?? ''}${reason.text}`}>
            <ReasonText reason={reason} />
            <Why {...reason} />
          </li>
        ))}
      </ul>
      {refusal?.correlationId && refusal.status >= 500 && (
        <p className="small quiet">{everywhere.problem.reference(refusal.correlationId)}</p>
      )}
    </div>
  );
}

function ReasonText({ reason }: { reason: Reason }) {
  const { field } = reason;
  const target = field ? inputOf(field) : undefined;
  if (!field || !target) return <span>{reason.text}</span>;
  if (!target.id) target.id = `field-${bareField(field)}`;
  return (
    <a
      href={`#${target.id}`}
      onClick={(event) => {
        event.preventDefault();
        // Two open forms may ask for the same thing: the one that the refusal stands in is meant.
        const form = event.currentTarget.closest('form');
        ((form && inputOf(field, form)) ?? inputOf(field))?.focus();
      }}
    >
      {reason.text}
    </a>
  );
}

/** Nothing is thrown away: the page keeps what was written, and a copy of it lies in the tab. */
function SignedOut() {
  const here = window.location.pathname + window.location.search;
  return (
    <div className="note" data-tone="warn" role="alert">
      <h2>{everywhere.session.ended}</h2>
      <p>{everywhere.session.endedText}</p>
      <p>
        <a href={`/api/auth/login?returnTo=${encodeURIComponent(here)}`}>{everywhere.session.signInAgain}</a>
      </p>
    </div>
  );
}
