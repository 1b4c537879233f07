import { Dialog } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import type { RoleName } from '../client/session.js';
import { Problem } from '../parts/problem.js';
import { search as t } from '../words/search.js';
import { everywhere } from '../words/everywhere.js';
import { HitList, optionId } from './hit-list.js';
import type { Hit } from './hits.js';
import { useHits } from './use-hits.js';
import './search.css';

type SearchDialogProps = { role: RoleName; shortcut: string; onClose: () => void };

/**
 * A combobox with a list (ARIA 1.2), by hand: cmdk would bring Radix's dialog beside the one we have, and its ranking
 * would need turning off.
 */
export default function SearchDialog({ role, shortcut, onClose }: SearchDialogProps) {
  const kind = role === 'case_officer' ? 'cases' : 'doctors';
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={t.title} className="search">
      <div className="stack tight">
        <h2>{t.title}</h2>
        <Combobox role={role} onClose={onClose} />
        <p className="quiet small">{t.about[kind]}</p>
        <p className="quiet small hide-touch">{t.keys(shortcut)}</p>
      </div>
    </Dialog>
  );
}

function Combobox({ role, onClose }: Omit<SearchDialogProps, 'shortcut'>) {
  const kind = role === 'case_officer' ? 'cases' : 'doctors';
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const searched = useHits(role, useDeferredValue(text));
  const { hits, isNumber } = searched;
  const chosen = hits[Math.min(at, hits.length - 1)];
  const go = useGo(onClose);
  const write = (value: string) => {
    setText(value);
    setAt(0);
  };
  return (
    <>
      <label htmlFor={`${id}-field`}>{t.label[kind]}</label>
      <input
        ref={beFirst}
        id={`${id}-field`}
        className="ds-input"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-invalid={isNumber || undefined}
        aria-describedby={`${id}-told`}
        aria-activedescendant={chosen ? optionId(id, chosen) : undefined}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={(event) => onKey(event, { at, hits, setAt, go })}
      />
      <Told id={`${id}-told`} kind={kind} text={text} searched={searched} />
      <Problem error={searched.error} />
      <HitList id={id} hits={hits} chosen={chosen} onChoose={go} />
    </>
  );
}

/** React's own `autoFocus` comes before the dialog is shown, which then gives the focus to its first button. */
const beFirst = (field: HTMLInputElement | null) => field?.setAttribute('autofocus', '');

/** The dialog goes first: the page that is opened takes the focus after it. */
function useGo(onClose: () => void) {
  const navigate = useNavigate();
  return ({ to, hash }: Hit) => {
    onClose();
    void navigate({ to, ...(hash ? { hash } : {}) });
  };
}

type Keys = { at: number; hits: readonly Hit[]; setAt: (at: number) => void; go: (hit: Hit) => void };

/** Arrows go around; Escape is the dialog's own. */
function onKey(event: KeyboardEvent, { at, hits, setAt, go }: Keys): void {
  const count = hits.length;
  if (count === 0 || event.nativeEvent.isComposing) return;
  const hit = hits[Math.min(at, count - 1)];
  const step = { ArrowDown: 1, ArrowUp: count - 1 }[event.key];
  if (step === undefined && event.key !== 'Enter') return;
  event.preventDefault();
  if (step !== undefined) setAt((Math.min(at, count - 1) + step) % count);
  else if (hit) go(hit);
}

type ToldProps = {
  id: string;
  kind: keyof typeof t.none;
  text: string;
  searched: ReturnType<typeof useHits>;
};

/** Always there, so that a screen reader hears it change. */
function Told({ id, kind, text, searched: { hits, all, isNumber, isWaiting } }: ToldProps) {
  const words = () => {
    if (isNumber) return t.number;
    if (isWaiting) return everywhere.loading;
    if (text.trim() === '') return '';
    if (all === 0) return t.none[kind];
    return all > hits.length ? t.first(hits.length, all) : t.found(all);
  };
  return (
    <p id={id} role="status" className={isNumber ? 'search-refused' : 'quiet small'}>
      {words()}
    </p>
  );
}
