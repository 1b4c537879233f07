import { useEffect, useRef, type RefObject } from 'react';

/**
 * What was pressed often gives way to what it led to, and the focus would fall to the top of the page: it goes on from the
 * first of `next` within the same place. What still has the focus keeps it.
 */
export function useFocusAfter<Place extends HTMLElement>(
  stage: boolean,
  next: string,
): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    if (document.activeElement === document.body) place.current?.querySelector<HTMLElement>(next)?.focus();
  }, [stage, next]);
  return place;
}
