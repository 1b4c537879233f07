import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A table that is wider than its place scrolls within it; only then is it a stop of the keyboard's. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isWider, setWider] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const look = new ResizeObserver(() => setWider(box.scrollWidth > box.clientWidth));
    look.observe(box);
    if (box.firstElementChild) look.observe(box.firstElementChild);
    return () => look.disconnect();
  }, []);
  return (
    <div
      ref={place}
      className="table-scroll"
      {...(isWider && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {children}
    </div>
  );
}
