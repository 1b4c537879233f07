import { Button, Dialog } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../parts/problem.js';
import { everywhere } from '../../words/everywhere.js';
import { post } from '../../words/post.js';

type RemoveRowProps = {
  /** What a screen reader hears beside *Ta bort*. */
  name: string;
  title: string;
  text: string;
  submit: string;
  act: { mutate: () => void; error: Error | null; isPending: boolean };
};

/** A row is taken away in two steps: the second tells what follows, and its button what it does. */
export function RemoveRow({ name, title, text, submit, act }: RemoveRowProps) {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const hasAsked = useRef(false);
  // Only when the dialog is gone can anything behind it have the focus.
  useEffect(() => {
    if (hasAsked.current && !isAsking) opener.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="tertiary" ref={opener} onClick={() => setAsking(true)}>
        {post.remove}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {isAsking && (
        <Dialog open onClose={close} closeButton={everywhere.close} aria-label={title}>
          <div className="stack">
            <h2>{title}</h2>
            <p>{text}</p>
            <Problem error={act.error} />
            <div className="row">
              <Button data-color="danger" loading={act.isPending} onClick={() => act.mutate()}>
                {submit}
              </Button>
              <Button variant="tertiary" onClick={close}>
                {everywhere.cancel}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
