import { useState } from 'react';
import { earlierColumns, type EarlierSource } from '../../client/earlier.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { FileField } from '../../parts/file-field.js';
import { ChoiceField, Form, TextField, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { earlier } from '../../words/earlier.js';
import { imports } from '../../words/imports.js';
import { MapColumns } from './map-columns.js';
import type { ReadFile } from './map-columns.js';

const t = earlier.import;
type Place = { value: string; label: string };

/** For the trainees of one's care provider. */
export function EarlierImportPage() {
  const places = usePerson()
    .mandates.filter(({ role }) => role === 'study_director')
    .map(({ careProviderId, where }) => ({ value: careProviderId ?? '', label: where }));
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>} back={{ to: '/import', label: imports.title }}>
      <FileThenColumns places={places} />
    </Page>
  );
}

/** For oneself. */
export function OwnEarlierImportPage() {
  return (
    <Page title={t.title} lead={<p>{t.leadOwn}</p>} back={{ to: '/logg/tidigare', label: earlier.title }}>
      <FileThenColumns places={[]} />
    </Page>
  );
}

function FileThenColumns({ places }: { places: readonly Place[] }) {
  const [read, setRead] = useState<ReadFile | null>(null);
  if (read) return <MapColumns read={read} onOtherFile={() => setRead(null)} />;
  return <ChooseFile places={places} onRead={setRead} />;
}

type Chosen = { source: EarlierSource; file: File };

function ChooseFile({ places, onRead }: { places: readonly Place[]; onRead: (read: ReadFile) => void }) {
  const show = useAct(({ source, file }: Chosen) => earlierColumns(source, file), {
    onDone: (found, { source, file }) => onRead({ source, file, found }),
  });
  const submit = (values: FormData) => {
    const file = values.get('file');
    if (!(file instanceof File)) return;
    const careProvider = textOf(values, 'careProvider') || places[0]?.value;
    show.mutate({ source: { tool: textOf(values, 'tool'), ...(careProvider && { careProvider }) }, file });
  };
  return (
    <Form submit={t.show} onSubmit={submit} error={show.error} isPending={show.isPending}>
      <TextField name="tool" label={t.tool} description={t.toolHelp} autoComplete="off" />
      {places.length > 1 && <ChoiceField name="careProvider" label={imports.careProvider} options={places} />}
      <FileField label={t.file} description={t.fileHelp} accept=".csv,.txt,.json,text/csv,application/json" />
    </Form>
  );
}
