import { useEffect, useRef, useState, type ReactNode } from 'react';

/**
 * What an act led to: what happened, who has it now, how to undo. The button that was pressed is often gone by then, so
 * the sentence takes the focus.
 */
export function useOutcome(): { tell: (text: string) => void; outcome: ReactNode } {
  const [told, setTold] = useState({ text: '', times: 0 });
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (told.text) line.current?.focus();
  }, [told]);
  const tell = (text: string) => setTold((before) => ({ text, times: before.times + 1 }));
  const outcome = (
    <p
      ref={line}
      role="status"
      tabIndex={-1}
      {...(told.text ? { className: 'note', 'data-tone': 'done' } : { className: 'visually-hidden' })}
    >
      {told.text}
    </p>
  );
  return { tell, outcome };
}
