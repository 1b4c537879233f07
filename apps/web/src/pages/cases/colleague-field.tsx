import { useQuery } from '@tanstack/react-query';
import { colleagues } from '../../client/casework.js';
import { ChoiceField } from '../../parts/form.js';
import { Problem } from '../../parts/problem.js';
import { everywhere } from '../../words/everywhere.js';
import { casework } from '../../words/casework.js';

const t = casework.handOver;

/** Officers with a mandate today, by name; who has said that they are biased is named and cannot be chosen. */
export function ColleagueField({ caseId, name, label }: { caseId: string; name: string; label: string }) {
  const { data, error } = useQuery({
    queryKey: ['case-colleagues', caseId],
    queryFn: () => colleagues(caseId),
  });
  if (error) return <Problem error={error} takesFocus={false} />;
  if (!data) return <p className="quiet">{everywhere.loading}</p>;
  const open = data.items.filter(({ isBiased }) => !isBiased);
  const biased = data.items.filter(({ isBiased }) => isBiased).map(({ displayName }) => displayName);
  return (
    <>
      <ChoiceField
        name={name}
        label={label}
        {...(biased.length > 0 && { description: t.biased(biased.join(', ')) })}
        empty={open.length > 0 ? everywhere.choose : t.nobody}
        options={open.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
      <p className="quiet">{t.how}</p>
    </>
  );
}
