import { lazy, Suspense, useEffect, useState } from 'react';
import type { RoleName } from '../client/session.js';
import { search as t } from '../words/search.js';

const SearchDialog = lazy(() => import('../search/search-dialog.js'));
const SEARCHING: ReadonlySet<RoleName> = new Set<RoleName>([
  'case_officer',
  'study_director',
  'bt_coordinator',
]);

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const SHORTCUT = isApple ? '⌘K' : 'Ctrl+K';
const isShortcut = (event: KeyboardEvent) =>
  event.key.toLowerCase() === 'k' &&
  (isApple ? event.metaKey : event.ctrlKey) &&
  !event.altKey &&
  !event.shiftKey;

/** For the roles that have a list to search in. The dialog is fetched the first time it is opened. */
export function SearchButton({ role }: { role: RoleName | null }) {
  const [isOpen, setOpen] = useState(false);
  const has = role !== null && SEARCHING.has(role);
  useEffect(() => {
    if (!has) return;
    const onKey = (event: KeyboardEvent) => {
      // Nothing is opened over another dialog.
      if (!isShortcut(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [has]);
  if (!has) return null;
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-haspopup="dialog"
        aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
        onClick={() => setOpen(true)}
      >
        {t.open}
      </button>
      {isOpen && (
        <Suspense>
          <SearchDialog role={role} shortcut={SHORTCUT} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
