import { Link } from '@tanstack/react-router';
import { Children, type ReactNode } from 'react';

type ItemProps = {
  to?: string;
  search?: Record<string, string>;
  title: ReactNode;
  facts?: ReactNode;
  side?: ReactNode;
};

/** Nothing to list draws nothing. */
export function Items({ children }: { children: ReactNode }) {
  return Children.count(children) === 0 ? null : <ul className="items">{children}</ul>;
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
