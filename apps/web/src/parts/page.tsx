import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { sv } from '../words/sv.js';

type PageProps = {
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  children: ReactNode;
};

let isFirstPage = true;

/** Sets the title and, after a change of page, moves focus to the heading so that a screen reader starts there. */
export function Page({ title, lead, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${sv.product}`;
    if (!isFirstPage && heading.current) focusOn(heading.current);
    isFirstPage = false;
  }, [title]);
  return (
    <>
      <header className="page-head">
        {back && (
          <Link to={back.to} className="back">
            ← {back.label}
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <div className="lead">{lead}</div>}
      </header>
      {children}
    </>
  );
}

/** A page that becomes another where it stands may be read far down: what has the focus is in sight. */
function focusOn(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) heading.scrollIntoView({ block: 'nearest' });
}
