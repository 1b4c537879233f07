import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { everywhere } from '../words/everywhere.js';

type PageProps = {
  title: string;
  lead?: ReactNode;
  back?: { to: string; label: string };
  /** What the page is now, where it becomes another by itself. */
  stage?: string;
  children: ReactNode;
};

let isFirstPage = true;

/** Sets the title and, after a change of page, moves focus to the heading so that a screen reader starts there. */
export function Page({ title, lead, back, stage, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${everywhere.product}`;
    if (!isFirstPage && heading.current) focusOn(heading.current);
    isFirstPage = false;
  }, [title]);
  useFocusKept(heading, stage);
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

/** What goes away with a stage may take the focus along; then the heading has it. Nobody is moved who stands elsewhere. */
function useFocusKept(heading: RefObject<HTMLHeadingElement | null>, stage: string | undefined): void {
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && heading.current) focusOn(heading.current);
  }, [heading, stage]);
}

/** A page that becomes another where it stands may be read far down: what has the focus is in sight. */
function focusOn(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top, bottom } = heading.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) heading.scrollIntoView({ block: 'nearest' });
}
