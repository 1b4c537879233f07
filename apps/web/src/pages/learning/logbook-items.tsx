import { Button } from '@digdir/designsystemet-react';
import { takeBackEntry, type LogbookEntry } from '../../client/learning.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Items } from '../../parts/items.js';
import { Problem } from '../../parts/problem.js';
import { learning } from '../../words/learning.js';
import { FileLinks, Files } from './files.js';

const t = learning.logbook;
type Told = { trainee: string; tell: (text: string) => void };

const SHOWN = 20;

export function LogbookItems({ trainee, items, tell }: Told & { items: readonly LogbookEntry[] }) {
  return (
    <section>
      <h2>{t.latest}</h2>
      <Items first={SHOWN}>
        {items.map((entry) => (
          <Entry key={entry.id} trainee={trainee} entry={entry} tell={tell} />
        ))}
      </Items>
    </section>
  );
}

export const factsOf = ({ doneOn, roleLabel, supervisor, goals }: LogbookEntry) =>
  [day(doneOn), roleLabel, supervisor?.displayName, goals.join(', ')].filter(Boolean).join(' · ');

function Entry({ trainee, entry, tell }: Told & { entry: LogbookEntry }) {
  const refreshes = [['logbook', trainee]];
  const of = { trainee, id: entry.id };
  const takeBack = useAct((_: null, intent) => takeBackEntry(of, intent), {
    refreshes,
    onDone: () => tell(t.takenBack(entry.procedure)),
  });
  return (
    <li className="item wide">
      <span className="item-title">
        {entry.procedure}
        {entry.count > 1 && ` × ${entry.count}`}
      </span>
      <span className="item-facts">{factsOf(entry)}</span>
      {entry.standsBecause ? (
        <span className="small quiet">{entry.standsBecause}</span>
      ) : (
        <details>
          <summary>{learning.files.change}</summary>
          <div className="stack tight">
            <Files
              beside={{ ...of, subject: 'logbook' }}
              files={entry.attachments}
              refreshes={refreshes}
              tell={tell}
            />
            <div>
              <Button variant="secondary" onClick={() => takeBack.mutate(null)}>
                {t.takeBack}
              </Button>
            </div>
          </div>
        </details>
      )}
      {entry.standsBecause && <FileLinks subject="logbook" files={entry.attachments} />}
      <Problem error={takeBack.error} />
    </li>
  );
}
