import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { studyResults, takeBackStudyResult, type StudyResult } from '../client/study-results.js';
import { useAct } from '../client/use-act.js';
import { Problem } from '../parts/problem.js';
import { studyResults as t } from '../words/study-results.js';
import { useOutcome } from './outcome.js';
import { ReadStudyFile } from './read-study-file.js';
import { studyFacts } from './study-facts.js';

type Of = { trainee: string };

/** Degree, KUL and tests out of a file: what it said, and that nobody has checked it. Nothing to show draws nothing. */
export function StudyResults({ trainee }: Of) {
  const { data } = useQuery({
    queryKey: ['study-results', trainee],
    queryFn: () => studyResults(trainee),
  });
  const [isReading, setReading] = useState(false);
  const { tell, outcome } = useOutcome();
  if (!data) return null;
  const isOwner = data.actions.some(({ name }) => name === 'read-file');
  if (data.items.length === 0 && !isOwner) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      {outcome}
      <p className="quiet">{isOwner ? t.lead : t.leadOther}</p>
      {data.items.length > 0 && (
        <ul className="items">
          {data.items.map((row) => (
            <Row key={row.id} trainee={trainee} row={row} tell={tell} />
          ))}
        </ul>
      )}
      {isOwner && !isReading && (
        <Button variant="secondary" onClick={() => setReading(true)}>
          {t.read}
        </Button>
      )}
      {isReading && (
        <ReadStudyFile
          trainee={trainee}
          known={data.items.length}
          onClose={() => setReading(false)}
          tell={tell}
        />
      )}
    </section>
  );
}

type RowProps = Of & { row: StudyResult; tell: (text: string) => void };

function Row({ trainee, row, tell }: RowProps) {
  const takeBack = useAct((_: null, intent) => takeBackStudyResult(trainee, row.id, intent), {
    refreshes: [['study-results', trainee]],
    onDone: () => tell(t.takenBack(row.title)),
  });
  return (
    <li className="item wide">
      <span className="item-title">{row.kindLabel}</span>
      <span>{[row.title, row.issuer].join(', ')}</span>
      <span className="item-facts">{studyFacts(row)}</span>
      <span className="item-facts small">{row.source}</span>
      {row.actions.length > 0 && (
        <span className="item-side">
          <Button variant="tertiary" onClick={() => takeBack.mutate(null)} loading={takeBack.isPending}>
            {t.takeBack}
            <span className="visually-hidden"> {row.title}</span>
          </Button>
        </span>
      )}
      <Problem error={takeBack.error} />
    </li>
  );
}
