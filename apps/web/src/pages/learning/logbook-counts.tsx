import type { Logbook } from '../../client/learning.js';
import { Item, Items } from '../../parts/items.js';
import { learning } from '../../words/learning.js';

const t = learning.logbook;

/** How often, in which role, and in which half-year. */
export function LogbookCounts({ heading, counts }: { heading: string; counts: Logbook['counts'] }) {
  return (
    <section>
      <h2>{heading}</h2>
      <Items>
        {counts.map(({ procedure, total, roles, halfYears }) => (
          <Item
            key={procedure}
            title={procedure}
            facts={[
              roles.map(({ label, count }) => `${count} ${label}`).join(', '),
              ...halfYears.map(({ label, count }) => t.inHalfYear(label, count)),
            ].join(' · ')}
            side={t.times(total)}
          />
        ))}
      </Items>
    </section>
  );
}
