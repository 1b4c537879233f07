import { useSuspenseQuery } from '@tanstack/react-query';
import { reconciliation, reconciliationAddress, type Reconciliation } from '../../client/earlier.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { earlier } from '../../words/earlier.js';

const t = earlier.reconciliation;

/** What stood in the file against what is here, for each doctor and kind. */
export function ReconciliationOf({ id, state }: { id: string; state: string }) {
  const queryKey = ['imports', id, 'reconciliation', state];
  const { data } = useSuspenseQuery({ queryKey, queryFn: () => reconciliation(id) });
  return (
    <section>
      <h2>{t.title}</h2>
      <Facts
        facts={[
          [t.from, data.tool],
          [earlier.hash, data.sha256 && hashOf(data.sha256)],
        ]}
      />
      <Items>
        {data.people.map((line) => (
          <Item
            key={`${line.person?.id ?? ''}${line.kind ?? ''}`}
            title={[line.person?.displayName, line.kindLabel].filter(Boolean).join(' · ')}
            facts={countsOf(line)}
          />
        ))}
      </Items>
      <p>
        <a href={reconciliationAddress(id)}>{t.file}</a>
      </p>
    </section>
  );
}

function countsOf({ inFile, made, alreadyHere, refused, takenBack, here }: Reconciliation['people'][number]) {
  return [
    t.counts(inFile, made, alreadyHere, refused),
    takenBack > 0 && t.takenBack(takenBack),
    here !== null && t.here(here),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A long word that breaks where the line ends. */
const hashOf = (sha256: string) => <span className="address">{sha256}</span>;
