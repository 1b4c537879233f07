import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  importRegulation,
  regulationFile,
  regulationVersions,
  type RegulationVersions,
} from '../../client/regulations.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { FileField } from '../../parts/file-field.js';
import { Form } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { Status, type Tone } from '../../parts/status.js';
import { regulations as t } from '../../words/regulations.js';

type Row = RegulationVersions['items'][number];
const TONES: Readonly<Record<Row['state'], Tone>> = {
  imported: 'mine',
  published: 'waiting',
  'in-force': 'done',
  former: 'waiting',
};

/** Every version of the law that the product knows: taken out as a file, corrected, and read in again. */
export function RegulationVersionsPage() {
  const { items } = useSuspenseQuery({ queryKey: ['regulations'], queryFn: regulationVersions }).data;
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <table className="table full as-list">
        <thead>
          <tr>
            {[t.col.version, t.col.state, t.col.from, t.col.checked, t.col.file].map((label) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <VersionRow key={row.sha256} row={row} />
          ))}
        </tbody>
      </table>
      <ImportFile />
    </Page>
  );
}

function VersionRow({ row }: { row: Row }) {
  const name = `${row.designation} · ${row.version}`;
  return (
    <tr>
      <th scope="row">{row.id ? <Link to={`/foreskrifter/${row.id}`}>{name}</Link> : name}</th>
      <td>
        <Status tone={TONES[row.state]}>{row.stateWords}</Status>
      </td>
      <td data-label={t.col.from}>
        {row.appliesFrom ? day(row.appliesFrom) : row.state === 'imported' ? t.noDayYet : t.dayNotRead}
      </td>
      <td data-label={t.col.checked}>{row.checkedBy ?? <span className="unverified">{t.unchecked}</span>}</td>
      <td>
        <a href={regulationFile(row.designation, row.version)} download>
          {t.download}
          <span className="visually-hidden"> {name}</span>
        </a>
      </td>
    </tr>
  );
}

/** A file with faults is refused with all of them, and nothing is kept; a good one opens beside the running version. */
function ImportFile() {
  const navigate = useNavigate();
  const read = useAct((file: File) => importRegulation(file), {
    refreshes: [['regulations']],
    onDone: ({ version }) => void navigate({ to: `/foreskrifter/${version.id}` }),
  });
  const submit = (values: FormData) => {
    const file = values.get('file');
    if (file instanceof File && file.size > 0) read.mutate(file);
  };
  return (
    <section>
      <h2>{t.importTitle}</h2>
      <p>{t.importLead}</p>
      <Form submit={t.importRead} onSubmit={submit} error={read.error} isPending={read.isPending}>
        <FileField label={t.importFile} accept=".json,application/json" />
      </Form>
    </section>
  );
}
