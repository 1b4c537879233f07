import { useSuspenseQuery } from '@tanstack/react-query';
import { contentQuery } from '../../client/tables.js';
import { statistics as t } from '../../words/statistics.js';
import { CURVE, LATEST, MEASURE, ROUTE, TIME, TRANSITION } from './codes.js';
import { Question } from './question.js';
import { usePublished } from './use-published.js';

const TABLE = 'GENOM02';
const BT = 'bt-approval';

/** Nothing until a release tells of BT: the table is older than that, and releases are never made anew. */
export function BtLength() {
  const { data } = useSuspenseQuery(contentQuery(TABLE));
  const told = data.dimensions.find(({ code }) => code === TRANSITION)?.values ?? [];
  return told.some(({ code }) => code === BT) && <Length />;
}

/** What BT takes for those who came on different routes (F8): how long it should be is what the regions are unsure of. */
function Length() {
  const { table, csv, api } = usePublished(TABLE, {
    [TRANSITION]: [BT],
    [ROUTE]: '*',
    [MEASURE]: '*',
    [TIME]: LATEST,
  });
  const measures = table.values(MEASURE);
  return (
    <Question
      id="bt-langd"
      title={t.own.btLength}
      answer={t.own.btLengthLead}
      table={{
        head: t.through.route,
        columns: measures.map(({ label }) => label),
        rows: table.values(ROUTE).map((route) => ({
          key: route.code,
          label: route.label,
          figures: measures.map(({ code }) => table.figure({ [ROUTE]: route.code, [MEASURE]: code })),
        })),
      }}
      isTableOpen
      definition={`${TABLE}.${CURVE.median}`}
      csv={csv}
      api={api}
    />
  );
}
