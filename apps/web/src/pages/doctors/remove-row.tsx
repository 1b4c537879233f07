import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
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
  return (
    <>
      <Button variant="tertiary" ref={opener} onClick={() => setAsking(true)}>
        {post.remove}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={title}
          text={text}
          submit={submit}
          onSubmit={() => act.mutate()}
          act={act}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
