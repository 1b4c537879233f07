import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftSaver, type DraftSource, type Version } from './draft-saver.js';

/** One saver for as long as the page shows this draft; leaving the page saves what is left. */
export function useDraft<Content, Answer>(source: DraftSource<Content, Answer>, start: Version<Content>) {
  const [saver] = useState(() => new DraftSaver(source, start));
  const draft = useSyncExternalStore(saver.subscribe, saver.read);
  useEffect(() => {
    const leave = () => void saver.flush().catch(() => undefined);
    const hidden = () => document.visibilityState === 'hidden' && leave();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      leave();
    };
  }, [saver]);
  return { draft, saver };
}
