import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import {
  applyImport,
  importReport,
  undoImport,
  type ImportKind,
  type ImportReport,
} from '../../client/imports.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { Status, type Tone } from '../../parts/status.js';
import { earlier } from '../../words/earlier.js';
import { imports as t } from '../../words/imports.js';
import { planning } from '../../words/planning.js';
import { countsText, stateTone } from './counts.js';
import { ReconciliationOf } from './reconciliation.js';

const STOCK = { to: '/import/bestand', label: planning.stock.title };
const BACK = { to: '/import', label: t.title };
const OWN = { to: '/logg/tidigare', label: earlier.title };
type Row = ImportReport['rows'][number];
const TONES: Partial<Record<Row['verdict'], Tone>> = {
  fault: 'problem',
  kept: 'warn',
  applied: 'done',
};

/** What became of a file: row by row where there is something to say, and what can be done about it. */
export function ImportReportPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { personId } = usePerson();
  const { data } = useSuspenseQuery({
    queryKey: ['imports', id],
    queryFn: () => importReport(id),
    refetchInterval: ({ state }) => (state.data?.isWorking ? 1000 : false),
  });
  return (
    <Page
      title={t.reportOf(t.kind[data.kind as ImportKind])}
      back={data.place === personId ? OWN : data.kind === 'opening-stock' ? STOCK : BACK}
    >
      <Outcome report={data} />
      {data.isWorking && <HowFar report={data} />}
      <Facts
        facts={[
          [t.tried, moment(data.createdAt)],
          [t.rowsInFile, data.rowCount.toLocaleString('sv-SE')],
          [t.encoding, data.encodingWords],
        ]}
      />
      {!data.isWorking && <Acts report={data} />}
      {!data.isWorking && data.kind === 'earlier-records' && <ReconciliationOf id={id} state={data.state} />}
      {!data.isWorking && data.rows.length > 0 && (
        <section>
          <h2>{t.rows}</h2>
          <Items>
            {data.rows.map((row) => (
              <Item
                key={row.row}
                title={t.row(row.row)}
                facts={row.reasons.map(({ text }) => text).join(' ')}
                side={<Status tone={TONES[row.verdict] ?? 'waiting'}>{row.words}</Status>}
              />
            ))}
          </Items>
        </section>
      )}
    </Page>
  );
}

/** The sentence that ends an act takes the focus, so that a screen reader says what happened. */
function Outcome({ report }: { report: ImportReport }) {
  const told = useRef<HTMLParagraphElement>(null);
  const before = useRef(report.state);
  useEffect(() => {
    if (before.current !== report.state) told.current?.focus();
    before.current = report.state;
  }, [report.state]);
  return (
    <p role="status" tabIndex={-1} ref={told}>
      <Status tone={stateTone(report)}>{report.stateWords}</Status>{' '}
      {!report.isWorking && report.counts.length > 0 && `– ${countsText(report.counts)}`}
    </p>
  );
}

/** Nobody has to wait here: the words say so, and a notice comes when it is done. */
function HowFar({ report: { rowsDone, rowCount } }: { report: ImportReport }) {
  const words = t.howFar(rowsDone, rowCount);
  return (
    <section className="stack tight">
      <p>{words}</p>
      <progress className="meter" value={rowsDone} max={rowCount} aria-label={words} />
      <p className="quiet">{t.mayLeave}</p>
    </section>
  );
}

function Acts({ report: { id, kind, actions, counts } }: { report: ImportReport }) {
  const refreshes = [['imports'], ['units'], ['opening-stock'], ['earlier-records']];
  // The file is the whole of a region's ongoing posts: it is read in whole.
  const isWhole = kind === 'opening-stock';
  const apply = useAct((applyGoodRows: boolean, intent) => applyImport(id, applyGoodRows, intent), {
    refreshes,
  });
  const undo = useAct((_: null, intent) => undoImport(id, intent), { refreshes });
  const can = (name: string) => actions.some((one) => one.name === name && one.enabled);
  const ready = counts.find(({ verdict }) => verdict === 'ready')?.rows ?? 0;
  return (
    <div className="stack">
      <Problem error={apply.error ?? undo.error} />
      <div className="row">
        {can('apply') && (
          <Button loading={apply.isPending} onClick={() => apply.mutate(false)}>
            {t.apply}
          </Button>
        )}
        {!isWhole && can('apply-good-rows') && (
          <Button variant="secondary" loading={apply.isPending} onClick={() => apply.mutate(true)}>
            {t.applyGood(ready)}
          </Button>
        )}
        {can('undo') && (
          <Button variant="tertiary" loading={undo.isPending} onClick={() => undo.mutate(null)}>
            {t.undo}
          </Button>
        )}
      </div>
      {can('apply-good-rows') && <p>{isWhole ? planning.stock.wholeOnly : t.wholeOrGood}</p>}
    </div>
  );
}
