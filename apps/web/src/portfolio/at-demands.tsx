import type { CalculatedTime } from '../client/trainees.js';
import { Item, Items } from '../parts/items.js';
import { Status } from '../parts/status.js';
import { time as t } from '../words/time.js';

/** The three parts of AT, each with its own months (PSF 3 kap. 5 §). */
export function AtDemands({ demands }: { demands: CalculatedTime['atDemands'] }) {
  if (demands.length === 0) return null;
  return (
    <section>
      <h2>{t.atDemands}</h2>
      <Items>
        {demands.map((demand) => (
          <Item
            key={demand.label}
            title={demand.label}
            side={
              <Status tone={demand.isMet ? 'done' : 'waiting'}>
                {t.lead(demand.shown, String(demand.required))}
              </Status>
            }
          />
        ))}
      </Items>
    </section>
  );
}
