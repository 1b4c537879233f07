import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { Children, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { everywhere } from '../words/everywhere.js';

type ItemProps = {
  to?: string;
  search?: Record<string, string>;
  title: ReactNode;
  facts?: ReactNode;
  side?: ReactNode;
};

type ItemsProps = {
  children: ReactNode;
  /** So many are drawn, and the others when they are asked for: nobody reads three hundred, and each tap draws the page anew. */
  first?: number;
};

/** Nothing to list draws nothing. */
export function Items({ children, first = Infinity }: ItemsProps) {
  const all = Children.toArray(children);
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  useLayoutEffect(() => {
    if (isWhole) focusOn(list.current?.children[first]);
  }, [isWhole, first]);
  if (all.length === 0) return null;
  return (
    <>
      <ul className="items" ref={list}>
        {isWhole ? all : all.slice(0, first)}
      </ul>
      {!isWhole && all.length > first && (
        <p>
          <Button variant="tertiary" onClick={() => setWhole(true)}>
            {everywhere.showRest(all.length - first)}
          </Button>
        </p>
      )}
    </>
  );
}

/** The button that was pressed is gone: reading goes on with the first line that came. */
function focusOn(line: Element | undefined): void {
  if (!(line instanceof HTMLElement)) return;
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
}

/** Title, one line of facts, status: a list line on a phone, a row on a wide screen. */
export function Item({ to, search, title, facts, side }: ItemProps) {
  const inside = (
    <>
      <span className="item-title">{title}</span>
      {facts && <span className="item-facts">{facts}</span>}
      {side && <span className="item-side">{side}</span>}
    </>
  );
  return (
    <li>
      {to ? (
        <Link to={to} {...(search && { search })} className="item wide">
          {inside}
        </Link>
      ) : (
        <div className="item wide">{inside}</div>
      )}
    </li>
  );
}
