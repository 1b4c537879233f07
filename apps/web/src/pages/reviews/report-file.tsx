import { Button } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { addReportFile, removeReportFile, reportFileAddress, type Review } from '../../client/reviews.js';
import { useAct } from '../../client/use-act.js';
import { Problem } from '../../parts/problem.js';
import { reviews } from '../../words/reviews.js';

const t = reviews.file;
type FileProps = { review: Pick<Review, 'id' | 'file'> };

export function FileLink({ review: { id, file } }: FileProps) {
  if (!file) return null;
  return (
    <p>
      <a href={reportFileAddress(id)} download>
        {t.open(String(Math.ceil(file.size / 1024)))}
      </a>
    </p>
  );
}

/** One PDF beside what is written; a new one takes the place of the former. */
export function ReportFile({ review }: FileProps) {
  const { id, file } = review;
  const input = useRef<HTMLInputElement>(null);
  const refreshes = [['review', id]];
  const add = useAct((chosen: File, intent) => addReportFile(id, chosen, intent), { refreshes });
  const remove = useAct((_: string, intent) => removeReportFile(id, intent), { refreshes });
  const choose = (list: FileList | null) => {
    const [chosen] = list ?? [];
    if (chosen) add.mutate(chosen);
    if (input.current) input.current.value = '';
  };
  const label = file ? t.replace : t.add;
  return (
    <section className="stack tight">
      <h2>{t.title}</h2>
      <FileLink review={review} />
      <div className="row">
        <Button variant="secondary" loading={add.isPending} onClick={() => input.current?.click()}>
          {label}
        </Button>
        {file && (
          <Button variant="tertiary" loading={remove.isPending} onClick={() => remove.mutate(id)}>
            {t.remove}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          name="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={label}
          accept="application/pdf"
          onChange={(event) => choose(event.target.files)}
        />
      </div>
      <span className="small quiet">{t.help}</span>
      <Problem error={add.error ?? remove.error} />
    </section>
  );
}
