import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { removeBackground } from '../../client/post-choices.js';
import { background, type Background as BackgroundList } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { dayOf } from '../../parts/dates.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { StudyResults } from '../../portfolio/study-results.js';
import { posts } from '../../words/posts.js';
import { post } from '../../words/post.js';
import { BackgroundForm } from './background-form.js';
import { backgroundRefreshes } from './background-refreshes.js';
import type { Told } from './post-edit.js';
import { RowSection } from './row-section.js';

const t = posts.background;
type Row = BackgroundList['items'][number];
type OfTrainee = { trainee: string };

/** Exceptions, earlier bevis, doctorate, AT and licence: who wrote it down and on what; what was taken away stays readable. */
export function Background({ trainee }: OfTrainee) {
  const { items, actions } = useSuspenseQuery({
    queryKey: ['background', trainee],
    queryFn: () => background(trainee),
  }).data;
  const { tell, outcome } = useOutcome();
  const mayAdd = actions.some(({ name, enabled }) => name === 'add' && enabled);
  const standing = items.filter(({ removed }) => removed === null);
  const gone = items.filter(({ removed }) => removed !== null);
  return (
    <>
      <p className="quiet">{t.lead}</p>
      <RowSection
        heading={t.title}
        none={mayAdd ? t.none : t.noneOther}
        add={t.add}
        mayAdd={mayAdd}
        outcome={outcome}
        rows={standing.map((row) => (
          <BackgroundRow key={row.id} trainee={trainee} row={row} mayRemove={mayAdd} tell={tell} />
        ))}
        form={(onClose) => <BackgroundForm trainee={trainee} onClose={onClose} tell={tell} />}
      />
      <StudyResults trainee={trainee} />
      {gone.length > 0 && (
        <section>
          <h2>{t.earlier}</h2>
          <ul className="items">
            {gone.map((row) => (
              <RemovedRow key={row.id} row={row} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function BackgroundRow({
  trainee,
  row,
  mayRemove,
  tell,
}: OfTrainee & Told & { row: Row; mayRemove: boolean }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useAct((reason: string, intent) => removeBackground(trainee, row.id, reason, intent), {
    refreshes: backgroundRefreshes(trainee),
    onDone: () => {
      setAsking(false);
      tell(t.gone(row.text));
    },
  });
  return (
    <li className="item wide">
      <span className="item-title">{row.text}</span>
      <span className="item-facts">{[recordedOf(row), row.citation].filter(Boolean).join(' · ')}</span>
      <span className="item-facts">
        {t.basis}: {row.reason}
      </span>
      {mayRemove && (
        <span className="item-side">
          <Button variant="tertiary" onClick={() => setAsking(true)}>
            {post.remove}
            <span className="visually-hidden"> {row.text}</span>
          </Button>
        </span>
      )}
      {isAsking && (
        <ReasonDialog
          title={t.remove}
          text={t.removeText}
          submit={t.remove}
          act={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

const recordedOf = (row: Row) => t.recorded(row.recordedBy.displayName, dayOf(row.recordedAt));

function RemovedRow({ row }: { row: Row }) {
  const { removed } = row;
  return (
    <li className="item">
      <span className="item-title">
        <del>{row.text}</del>
      </span>
      <span className="item-facts">{recordedOf(row)}</span>
      {removed && (
        <span className="item-facts">
          {t.removed(removed.by.displayName, dayOf(removed.at), removed.reason)}
        </span>
      )}
    </li>
  );
}
