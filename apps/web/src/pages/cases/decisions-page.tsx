import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { decisionRegister, type DecisionsQuery } from '../../client/casework.js';
import { day } from '../../parts/dates.js';
import { ChoiceField, TextField } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { optionsOf } from '../../parts/options-of.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { everywhere } from '../../words/everywhere.js';
import { cases as t } from '../../words/cases.js';
import { casework } from '../../words/casework.js';
import { kindWords } from './cases-page.js';

const f = casework.decisions;
const NONE = { kind: '', outcome: '', from: '', to: '' };
type Filter = typeof NONE;

/** Every decision of both kinds, the newest first; names no applicant. */
export function DecisionsPage() {
  const [filter, setFilter] = useState(NONE);
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as DecisionsQuery;
  const answer = useQuery({
    queryKey: ['decisions', query],
    queryFn: () => decisionRegister(query),
    placeholderData: keepPreviousData,
  });
  const items = answer.data?.items ?? [];
  return (
    <Page title={t.decisionsTitle}>
      <details className="why">
        <summary>{casework.filters.more}</summary>
        <Filters filter={filter} change={(part) => setFilter((before) => ({ ...before, ...part }))} />
      </details>
      <Problem error={answer.error} />
      {answer.isPending && <p className="quiet">{everywhere.loading}</p>}
      {answer.data && items.length === 0 && <p className="quiet">{t.decisionsNone}</p>}
      <Items>
        {items.map((row) => (
          <Item
            key={row.id}
            to={`/arenden/${row.applicationId}`}
            title={row.diarienummer}
            facts={[kindWords(row), day(row.decidedOn), row.decider, t.origin[row.origin]].join(' · ')}
            side={
              <Status tone={row.outcome === 'approved' ? 'done' : 'waiting'}>
                {[row.words, row.appealedOn && t.appealed(day(row.appealedOn))].filter(Boolean).join(', ')}
              </Status>
            }
          />
        ))}
      </Items>
    </Page>
  );
}

function Filters({ filter, change }: { filter: Filter; change: (part: Partial<Filter>) => void }) {
  return (
    <div className="form">
      <div className="pair">
        <ChoiceField
          name="kind"
          label={casework.filters.kind}
          empty={casework.filters.anyKind}
          value={filter.kind}
          onChange={(kind) => change({ kind })}
          options={optionsOf(casework.kind)}
        />
        <ChoiceField
          name="outcome"
          label={f.outcome}
          empty={f.anyOutcome}
          value={filter.outcome}
          onChange={(outcome) => change({ outcome })}
          options={optionsOf(t.outcome)}
        />
      </div>
      <div className="pair">
        <TextField
          type="date"
          name="from"
          label={f.from}
          value={filter.from}
          onChange={(from) => change({ from })}
        />
        <TextField type="date" name="to" label={f.to} value={filter.to} onChange={(to) => change({ to })} />
      </div>
    </div>
  );
}
