import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { checkEarlierFile, saveEarlierMapping } from '../../client/earlier.js';
import type { EarlierColumns, EarlierMapping, EarlierSource } from '../../client/earlier.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, optionalOf, textOf } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { earlier } from '../../words/earlier.js';

const t = earlier.import;
/** A file that has been read so far that its columns are known. */
export type ReadFile = { source: EarlierSource; file: File; found: EarlierColumns };
type Field = keyof typeof t.fields;
const FIELDS = Object.keys(t.fields) as Field[];

/** Which column is which field: kept for the tool, and the file is tried by it. */
export function MapColumns({ read, onOtherFile }: { read: ReadFile; onOtherFile: () => void }) {
  const { source, file, found } = read;
  const navigate = useNavigate();
  const check = useAct(
    async (mapping: EarlierMapping, intent) => {
      const { id } = await saveEarlierMapping({ ...source, mapping });
      return checkEarlierFile(id, file, intent);
    },
    { refreshes: [['imports']], onDone: ({ id }) => void navigate({ to: `/import/${id}` }) },
  );
  const columns = found.columns.map((value) => ({ value, label: value }));
  return (
    <section>
      <h2>{t.columns}</h2>
      <p>
        {t.found(found.rowCount, found.columns.length, found.format.toUpperCase())}{' '}
        {found.isSaved ? t.saved : t.proposed}
      </p>
      <Form
        submit={t.check}
        onSubmit={(values) => check.mutate(mappingOf(values))}
        error={check.error}
        isPending={check.isPending}
        aside={
          <Button type="button" variant="tertiary" onClick={onOtherFile}>
            {t.otherFile}
          </Button>
        }
      >
        <ChoiceField
          name="wholeKind"
          label={t.whole}
          options={optionsOf(t.kinds)}
          empty={t.byColumn}
          value={found.proposed.kind ?? ''}
        />
        {FIELDS.map((field) => (
          <ChoiceField
            key={field}
            name={field}
            label={t.fields[field]}
            options={columns}
            empty={t.notUsed}
            value={found.proposed.columns[field] ?? ''}
          />
        ))}
      </Form>
    </section>
  );
}

function mappingOf(values: FormData): EarlierMapping {
  const chosen = FIELDS.flatMap((field) => {
    const column = optionalOf(values, field);
    return column === undefined ? [] : [[field, column] as const];
  });
  const kind = textOf(values, 'wholeKind') as keyof typeof t.kinds | '';
  return { columns: Object.fromEntries(chosen), kind: kind === '' ? null : kind };
}
