import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { checkImport, imports, type ImportKind, type KindAtProvider } from '../../client/imports.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { moment } from '../../parts/dates.js';
import { FileField } from '../../parts/file-field.js';
import { ChoiceField, Form, textOf } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { earlier } from '../../words/earlier.js';
import { imports as t } from '../../words/imports.js';
import { planning } from '../../words/planning.js';
import { countsText, stateTone } from './counts.js';

const KINDS: Readonly<Record<string, readonly KindAtProvider[]>> = {
  mandate_administrator: ['persons', 'units', 'organisations'],
  study_director: ['persons', 'posts'],
};

/** A file is tried first: its report comes before anything is read in. */
export function ImportPage() {
  const { mandates } = usePerson();
  const { items } = useSuspenseQuery({
    queryKey: ['imports'],
    queryFn: imports,
    refetchInterval: ({ state }) => (state.data?.items.some(({ isWorking }) => isWorking) ? 2000 : false),
  }).data;
  const own = mandates.filter(({ role }) => role in KINDS);
  const kinds = [...new Set(own.flatMap(({ role }) => KINDS[role] ?? []))];
  const places = new Map(own.map(({ careProviderId, where }) => [careProviderId ?? '', where]));
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {mandates.some(({ role, regionCode }) => role === 'mandate_administrator' && regionCode) && (
        <p>
          <Link to="/import/bestand">{planning.stock.title}</Link>
        </p>
      )}
      {mandates.some(({ role }) => role === 'study_director') && (
        <p>
          <Link to="/import/tidigare">{earlier.import.title}</Link>
        </p>
      )}
      <TryFile kinds={kinds} places={[...places].map(([value, label]) => ({ value, label }))} />
      <section>
        <h2>{t.earlier}</h2>
        {items.length === 0 && <p className="quiet">{t.none}</p>}
        <Items>
          {items.map((one) => (
            <Item
              key={one.id}
              to={`/import/${one.id}`}
              title={`${t.kind[one.kind as ImportKind]} · ${moment(one.createdAt)}`}
              facts={one.isWorking ? t.howFar(one.rowsDone, one.rowCount) : countsText(one.counts)}
              side={<Status tone={stateTone(one)}>{one.stateWords}</Status>}
            />
          ))}
        </Items>
      </section>
    </Page>
  );
}

type TryProps = { kinds: readonly KindAtProvider[]; places: readonly { value: string; label: string }[] };
type Tried = { kind: KindAtProvider; careProvider: string; file: File };

function TryFile({ kinds, places }: TryProps) {
  const navigate = useNavigate();
  const [kind, setKind] = useState<KindAtProvider>(kinds[0] ?? 'persons');
  const check = useAct(
    ({ careProvider, file, ...of }: Tried, intent) => checkImport(of.kind, careProvider, file, intent),
    { refreshes: [['imports']], onDone: ({ id }) => void navigate({ to: `/import/${id}` }) },
  );
  const submit = (values: FormData) => {
    const file = values.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    check.mutate({ kind, careProvider: textOf(values, 'careProvider') || (places[0]?.value ?? ''), file });
  };
  return (
    <Form submit={t.check} onSubmit={submit} error={check.error} isPending={check.isPending}>
      <ChoiceField
        name="kind"
        label={t.what}
        options={kinds.map((value) => ({ value, label: t.kind[value] }))}
        value={kind}
        onChange={(value) => setKind(value as KindAtProvider)}
      />
      {places.length > 1 && <ChoiceField name="careProvider" label={t.careProvider} options={places} />}
      <FileField label={t.file} description={t.columns[kind]} accept=".csv,.txt,text/csv" />
    </Form>
  );
}
