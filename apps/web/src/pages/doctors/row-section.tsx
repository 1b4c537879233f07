import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';

type RowSectionProps = {
  heading: string;
  /** Said instead of the rows: why there are none and what goes here. */
  none: string;
  add: string;
  mayAdd: boolean;
  rows: ReactNode[];
  outcome: ReactNode;
  form: (onClose: () => void) => ReactNode;
};

/** Rows of one kind on a post, what the last act on them led to, and the form for one more. */
export function RowSection({ heading, none, add, mayAdd, rows, outcome, form }: RowSectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2>{heading}</h2>
      {outcome}
      {rows.length > 0 ? <ul className="items">{rows}</ul> : <p className="quiet">{none}</p>}
      {isOpen
        ? form(() => setOpen(false))
        : mayAdd && (
            <Button variant="secondary" onClick={() => setOpen(true)}>
              {add}
            </Button>
          )}
    </section>
  );
}
