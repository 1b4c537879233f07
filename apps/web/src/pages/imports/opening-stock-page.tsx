import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { checkOpeningStock, imports, openingStock, type OpeningStock } from '../../client/imports.js';
import { useAct } from '../../client/use-act.js';
import { moment } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { FileField } from '../../parts/file-field.js';
import { ChoiceField, Form, textOf } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { planning } from '../../words/planning.js';
import { countsText } from './counts.js';

const t = planning.stock;

/** Ongoing posts of a region that does not use the portfolio: the whole of them in one file, tried first. */
export function OpeningStockPage() {
  const regions = useSuspenseQuery({ queryKey: ['opening-stock'], queryFn: openingStock }).data.items;
  const open = regions.filter(isOpen);
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {regions.length === 0 && <p>{t.noRegion}</p>}
      <Regions regions={regions} />
      {open.length > 0 && <TryFile regions={open} />}
      <HowItWorks />
      <EarlierFiles />
    </Page>
  );
}

const isOpen = ({ actions }: OpeningStock) => actions.some(({ name, enabled }) => name === 'load' && enabled);

function Regions({ regions }: { regions: readonly OpeningStock[] }) {
  return (
    <Items>
      {regions.map((one) => {
        const stands = one.toldAt && `${t.posts(one.posts)}, ${t.latest(moment(one.toldAt))}`;
        const why = one.actions.flatMap(({ reasons }) => reasons.map(({ text }) => text)).join(' ');
        return (
          <Item
            key={one.region.code}
            title={one.region.name}
            facts={[stands || (isOpen(one) ? t.none : ''), why].filter(Boolean).join(' ')}
            side={<Status tone={isOpen(one) ? 'mine' : 'waiting'}>{isOpen(one) ? t.open : t.closed}</Status>}
          />
        );
      })}
    </Items>
  );
}

function TryFile({ regions }: { regions: readonly OpeningStock[] }) {
  const navigate = useNavigate();
  const check = useAct(
    ({ region, file }: { region: string; file: File }, intent) => checkOpeningStock(region, file, intent),
    { refreshes: [['imports']], onDone: ({ id }) => void navigate({ to: `/import/${id}` }) },
  );
  const submit = (values: FormData) => {
    const file = values.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    check.mutate({ region: textOf(values, 'region') || (regions[0]?.region.code ?? ''), file });
  };
  return (
    <Form submit={t.check} onSubmit={submit} error={check.error} isPending={check.isPending}>
      {regions.length > 1 && (
        <ChoiceField
          name="region"
          label={t.region}
          options={regions.map(({ region: { code, name } }) => ({ value: code, label: name }))}
        />
      )}
      <FileField label={t.file} accept=".csv,.txt,text/csv" />
    </Form>
  );
}

function HowItWorks() {
  return (
    <>
      <section>
        <h2>{t.how}</h2>
        <ul>
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t.columns}</h2>
        <Facts facts={t.table.map(([column = '', means = '']) => [column, means] as const)} />
      </section>
    </>
  );
}

function EarlierFiles() {
  const { items } = useSuspenseQuery({ queryKey: ['imports'], queryFn: imports }).data;
  const own = items.filter(({ kind }) => kind === 'opening-stock');
  return (
    <section>
      <h2>{t.earlier}</h2>
      {own.length === 0 && <p className="quiet">{t.noFiles}</p>}
      <Items>
        {own.map((one) => (
          <Item
            key={one.id}
            to={`/import/${one.id}`}
            title={moment(one.createdAt)}
            facts={countsText(one.counts)}
            side={<Status tone={one.state === 'checked' ? 'mine' : 'waiting'}>{one.stateWords}</Status>}
          />
        ))}
      </Items>
    </section>
  );
}
