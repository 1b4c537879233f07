import { statistics as t } from '../../words/statistics.js';
import { CURVE, LATEST, MEASURE, ROUTE, TIME, TRANSITION } from './codes.js';
import { Question } from './question.js';
import { usePublished } from './use-published.js';

/** What BT takes for those who came on different routes (F8): how long it should be is what the regions are unsure of. */
export function BtLength() {
  const { table, csv, api } = usePublished('GENOM02', {
    [TRANSITION]: ['bt-approval'],
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
      definition={`GENOM02.${CURVE.median}`}
      csv={csv}
      api={api}
    />
  );
}
