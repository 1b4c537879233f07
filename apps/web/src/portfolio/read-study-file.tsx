import { useState } from 'react';
import {
  previewStudyFile,
  saveStudyResults,
  type StudyFile,
  type StudyFileEntry,
} from '../client/study-results.js';
import { useAct } from '../client/use-act.js';
import { FileField } from '../parts/file-field.js';
import { ChoiceField, Form, textOf } from '../parts/form.js';
import { optionsOf } from '../parts/options-of.js';
import { studyResults as t } from '../words/study-results.js';
import { studyFacts } from './study-facts.js';

type Reading = {
  trainee: string;
  /** How many stood before: the answer tells how many came. */
  known: number;
  onClose: () => void;
  tell: (text: string) => void;
};

/** The file is shown first; what the doctor points out is kept. Between the two the file stays in the browser. */
export function ReadStudyFile(reading: Reading) {
  const [shown, setShown] = useState<{ file: File; content: StudyFile } | null>(null);
  const preview = useAct((file: File) => previewStudyFile(reading.trainee, file), {
    onDone: (content, file) => setShown({ file, content }),
  });
  if (shown) return <Choose {...reading} {...shown} />;
  const submit = (values: FormData) => {
    const file = values.get('file');
    if (file instanceof File && file.size > 0) preview.mutate(file);
  };
  return (
    <Form
      isSmall
      submit={t.show}
      onSubmit={submit}
      error={preview.error}
      isPending={preview.isPending}
      onCancel={reading.onClose}
    >
      <FileField label={t.file} description={t.fileHelp} accept=".xml,application/xml,text/xml" />
    </Form>
  );
}

function Choose({
  trainee,
  known,
  onClose,
  tell,
  file,
  content,
}: Reading & { file: File; content: StudyFile }) {
  const save = useAct((chosen: string, intent) => saveStudyResults(trainee, chosen, file, intent), {
    refreshes: [['study-results', trainee]],
    onDone: ({ items }) => {
      onClose();
      tell(items.length > known ? t.added(items.length - known) : t.nothingAdded);
    },
  });
  const submit = (values: FormData) =>
    save.mutate(
      content.entries
        .map(({ position }) => [position, textOf(values, nameOf(position))] as const)
        .filter(([, kind]) => kind !== '')
        .map(([position, kind]) => `${position}:${kind}`)
        .join(','),
    );
  const whole = content.entries.filter(({ isPart }) => !isPart);
  const parts = content.entries.filter(({ isPart }) => isPart);
  return (
    <Form
      isSmall
      submit={t.save}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      onCancel={onClose}
    >
      <p>
        {t.compared[content.isNumberCompared ? 'number' : 'name']} {!content.isSigned && t.unsigned}{' '}
        {t.choose}
      </p>
      <Entries entries={whole} />
      {parts.length > 0 && (
        <details className="why">
          <summary>{t.parts(parts.length)}</summary>
          <Entries entries={parts} />
        </details>
      )}
    </Form>
  );
}

const nameOf = (position: number) => `entries.${position}`;

function Entries({ entries }: { entries: readonly StudyFileEntry[] }) {
  return (
    <ul className="items">
      {entries.map((entry) => (
        <li key={entry.position} className="item">
          <span className="item-title">{entry.title}</span>
          <span className="item-facts">{[entry.issuer, studyFacts(entry)].filter(Boolean).join(' · ')}</span>
          {entry.fault ?? (entry.isSaved ? t.saved : <Kind {...entry} />)}
        </li>
      ))}
    </ul>
  );
}

const Kind = ({ position, title }: StudyFileEntry) => (
  <ChoiceField
    name={nameOf(position)}
    label={t.what(title)}
    empty={t.leaveOut}
    options={optionsOf(t.kinds)}
  />
);
