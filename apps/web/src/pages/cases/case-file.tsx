import { useSuspenseQuery } from '@tanstack/react-query';
import { archiveAddress, disclosedFileAddress, disclosures } from '../../client/casework.js';
import type { Case } from '../../client/certificates.js';
import { day, dayOf } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { casework } from '../../words/casework.js';

const t = casework.file;

/** The case as one package, the copies of it that were given out, and how long it is kept. */
export function CaseFile({ view }: { view: Case }) {
  const { items } = useSuspenseQuery({
    queryKey: ['disclosures', view.id],
    queryFn: () => disclosures(view.id),
  }).data;
  const { retention, hosp } = view;
  const kept = retention && (retention.keepUntil ? t.keepUntil(day(retention.keepUntil)) : t.keepForever);
  return (
    <section>
      <h2>{t.title}</h2>
      <p>
        <a href={archiveAddress(view.id)} download>
          {t.archive}
        </a>{' '}
        <span className="quiet">{t.archiveText}</span>
      </p>
      <Facts
        facts={[
          [t.hosp, hosp && [hosp.words, hosp.receipt].filter(Boolean).join(', ')],
          [
            t.retention,
            retention &&
              `${kept ?? ''}, ${retention.decidedBy} ${day(retention.decidedOn)}: ${retention.reason}`,
          ],
        ]}
      />
      <h3>{t.disclosures}</h3>
      {items.length === 0 && <p className="quiet">{t.disclosuresNone}</p>}
      <Items>
        {items.map((one) => (
          <Item
            key={one.id}
            title={one.recipient}
            facts={`${one.purpose} · ${t.masked(one.masked.join(', ') || t.identity)} · ${one.madeBy}, ${dayOf(one.madeAt)}`}
            side={
              <a href={disclosedFileAddress(view.id, one.id)} download>
                {t.download}
                <span className="visually-hidden"> {one.recipient}</span>
              </a>
            }
          />
        ))}
      </Items>
    </section>
  );
}
