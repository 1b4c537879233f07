import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

/** Nothing behind an open dialog can have the focus, and the row that asked leaves with its dialog a moment later. */
function focusWhenFree(line: RefObject<HTMLElement | null>): () => void {
  let frame = 0;
  const attempt = () => {
    line.current?.focus();
    const isHeldBack = document.activeElement !== line.current && document.querySelector('dialog[open]');
    if (isHeldBack) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

/**
 * What an act led to: what happened, who has it now, how to undo. The button that was pressed is often gone by then, so
 * the sentence takes the focus.
 */
export function useOutcome(): { tell: (text: string) => void; outcome: ReactNode } {
  const [told, setTold] = useState({ text: '', times: 0 });
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => (told.text ? focusWhenFree(line) : undefined), [told]);
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
