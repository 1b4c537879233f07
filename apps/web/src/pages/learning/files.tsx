import { Button } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { attach, attachmentAddress, detach, type Attachment, type Beside } from '../../client/learning.js';
import { useAct } from '../../client/use-act.js';
import { Problem } from '../../parts/problem.js';
import { learning } from '../../words/learning.js';

const t = learning.files;

type FilesProps = {
  beside: Beside;
  files: readonly Attachment[];
  refreshes: string[][];
  tell: (text: string) => void;
};

/** What lies beside an entry or a reflection; the files open as downloads, never inside the product's own pages. */
export function Files({ beside, files, refreshes, tell }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const add = useAct((file: File, intent) => attach(beside, file, intent), {
    refreshes,
    onDone: () => tell(t.added),
  });
  const remove = useAct((id: string, intent) => detach(beside, id, intent), {
    refreshes,
    onDone: () => tell(t.removed),
  });
  const chosen = (list: FileList | null) => {
    const [file] = list ?? [];
    if (file) add.mutate(file);
    if (input.current) input.current.value = '';
  };
  return (
    <div className="stack tight">
      <FileLinks subject={beside.subject} files={files} onRemove={(id) => remove.mutate(id)} />
      <div>
        <Button variant="tertiary" loading={add.isPending} onClick={() => input.current?.click()}>
          {t.add}
        </Button>
        <input
          ref={input}
          type="file"
          name="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t.add}
          accept="application/pdf,image/png,image/jpeg"
          onChange={(event) => chosen(event.target.files)}
        />
      </div>
      <span className="small quiet">{t.help}</span>
      <Problem error={add.error ?? remove.error} />
    </div>
  );
}

type LinksProps = {
  subject: Beside['subject'];
  files: readonly Attachment[];
  onRemove?: (id: string) => void;
};

export function FileLinks({ subject, files, onRemove }: LinksProps) {
  if (files.length === 0) return null;
  return (
    <ul className="stack tight">
      {files.map(({ id, label }) => (
        <li key={id} className="row">
          <a href={attachmentAddress(subject, id)} target="_blank" rel="noreferrer">
            {t.open(label)}
          </a>
          {onRemove && (
            <Button variant="tertiary" onClick={() => onRemove(id)}>
              {t.remove(label)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
