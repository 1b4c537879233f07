import { useSuspenseQuery } from '@tanstack/react-query';
import { logbook, logbookFileAddress } from '../../client/learning.js';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { learning } from '../../words/learning.js';
import { AddEntry } from './add-entry.js';
import { LearningTabs } from './learning-tabs.js';
import { LogbookCounts } from './logbook-counts.js';
import { LogbookItems } from './logbook-items.js';

const t = learning.logbook;

export function LogbookPage() {
  const { personId } = usePerson();
  const queryKey = ['logbook', personId];
  const { data: view } = useSuspenseQuery({ queryKey, queryFn: () => logbook(personId) });
  const { tell, outcome } = useOutcome();
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <LearningTabs current="/logg" />
      {outcome}
      <AddEntry trainee={personId} view={view} tell={tell} />
      {view.items.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <>
          <LogbookCounts heading={learning.logbook.counts} counts={view.counts} />
          <LogbookItems trainee={personId} items={view.items} tell={tell} />
          <p>
            <a href={logbookFileAddress(personId)}>{t.file}</a>
          </p>
        </>
      )}
    </Page>
  );
}
