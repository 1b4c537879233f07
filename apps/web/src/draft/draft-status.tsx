import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { timeOf } from '../parts/dates.js';
import { Problem } from '../parts/problem.js';
import { intyg } from '../words/intyg.js';
import type { DraftSaver, DraftSnapshot } from './draft-saver.js';

const t = intyg.autosave;

/** *utkast, sparat 14.02*: said quietly, and to a screen reader only when something is wrong. */
export function DraftStatus({
  state,
  savedAt,
}: {
  state: DraftSnapshot<unknown, unknown>['state'];
  savedAt: string;
}) {
  const words = {
    untouched: t.saved(timeOf(savedAt)),
    saved: t.saved(timeOf(savedAt)),
    saving: t.saving,
    unsaved: t.unsaved,
    offline: t.offline,
    refused: t.refused,
    conflict: t.unsaved,
  }[state];
  const isWrong = state === 'offline' || state === 'refused';
  return (
    <p className="small quiet" {...(isWrong ? { role: 'status' } : {})}>
      {words}
    </p>
  );
}

type TroubleProps<Content> = {
  draft: DraftSnapshot<Content, unknown>;
  saver: DraftSaver<Content>;
  show: (content: Content) => ReactNode;
};

/** Two tabs or two people: both versions side by side, nothing overwritten. */
export function DraftTrouble<Content>({ draft, saver, show }: TroubleProps<Content>) {
  if (draft.state !== 'conflict' || !draft.theirs)
    return <Problem error={draft.state === 'refused' ? draft.error : null} takesFocus={false} />;
  return (
    <section className="note" data-tone="warn" role="alert">
      <h2>{intyg.conflict}</h2>
      <p>{intyg.conflictText}</p>
      <div className="two">
        <div className="stack tight">
          <h3>{intyg.mine}</h3>
          {show(draft.content)}
          <Button variant="secondary" onClick={() => saver.keepMine()}>
            {intyg.keepMine}
          </Button>
        </div>
        <div className="stack tight">
          <h3>{intyg.theirs}</h3>
          {show(draft.theirs.content)}
          <Button variant="secondary" onClick={() => saver.keepTheirs()}>
            {intyg.keepTheirs}
          </Button>
        </div>
      </div>
    </section>
  );
}
