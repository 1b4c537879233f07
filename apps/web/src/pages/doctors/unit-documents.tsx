import { useSuspenseQuery } from '@tanstack/react-query';
import { unitDocuments } from '../../client/after-signing.js';
import { IssuedList } from '../../portfolio/issued-list.js';
import { afterSigning as t } from '../../words/after-signing.js';

const queryKey = ['unit-documents'];

/** All that carries the unit's name, for as long as the unit exists. */
export function UnitDocuments() {
  const { data } = useSuspenseQuery({ queryKey, queryFn: unitDocuments });
  return (
    <section>
      <h2>{t.units}</h2>
      {data.items.length === 0 && <p className="quiet">{t.unitsNone}</p>}
      <IssuedList list={data} act="revoke" queryKey={queryKey} />
    </section>
  );
}
