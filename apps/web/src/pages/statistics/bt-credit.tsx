import { useSuspenseQuery } from '@tanstack/react-query';
import { listTables } from '../../client/tables.js';
import { statistics as t } from '../../words/statistics.js';
import { LATEST, M, MEASURE, ROUTE, TIME } from './codes.js';
import { Question } from './question.js';
import { usePublished } from './use-published.js';

const TABLE = 'GENOM03';

/** Nothing until a release has the table: those before it are never made anew. */
export function BtCredit() {
  const { data: tables } = useSuspenseQuery({ queryKey: ['tables'], queryFn: listTables });
  return tables.some(({ id }) => id === TABLE) && <Credited />;
}

/** How much of BT was credited those who came on different routes (F8): why BT takes the time it takes. */
function Credited() {
  const { table, csv, api } = usePublished(TABLE, { [ROUTE]: '*', [MEASURE]: '*', [TIME]: LATEST });
  const measures = table.values(MEASURE);
  const year = table.values(TIME)[0]?.label ?? '';
  return (
    <Question
      id="bt-tillgodo"
      title={t.own.btCredit}
      answer={t.own.btCreditLead(year)}
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
      definition={`${TABLE}.${M.credited}`}
      csv={csv}
      api={api}
    />
  );
}
