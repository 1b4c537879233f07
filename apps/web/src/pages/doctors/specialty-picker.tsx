import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { specialties, type Specialty } from '../../client/post-choices.js';
import { useFocusAfter } from '../../parts/focus-after.js';
import { RadioField, TextField } from '../../parts/form.js';
import type { Picked } from '../../parts/person-picker.js';
import { PickedChoice } from '../../parts/picked-choice.js';
import { posts as t } from '../../words/posts.js';

const SHOWN = 8;

export const useSpecialties = () =>
  useSuspenseQuery({ queryKey: ['specialties'], queryFn: specialties, staleTime: Infinity }).data.items;

const factsOf = ({ typeWords, group, baseWords, baseConfidenceWords }: Specialty) =>
  [
    [typeWords, group].filter(Boolean).join(', '),
    baseWords && t.restsOn(baseWords),
    baseConfidenceWords && `(${baseConfidenceWords})`,
  ]
    .filter(Boolean)
    .join(' ');

const fits = (one: Specialty, query: string) =>
  `${one.name} ${one.group ?? ''} ${one.typeWords}`.toLowerCase().includes(query.trim().toLowerCase());

type SpecialtyPickerProps = { picked: Picked | null; onPick: (specialty: Picked | null) => void };

/** One of the 63, by a part of its name or group; what it rests on is told with it. */
export function SpecialtyPicker({ picked, onPick }: SpecialtyPickerProps) {
  const all = useSpecialties();
  const [query, setQuery] = useState('');
  const chosen = all.find(({ id }) => id === picked?.id);
  const place = useFocusAfter<HTMLDivElement>(chosen !== undefined, chosen ? 'button' : 'input');
  if (chosen)
    return (
      <div className="stack tight" ref={place}>
        <span>{t.specialty}</span>
        <PickedChoice label={t.specialty} name={chosen.name} onChange={() => onPick(null)} />
        <span className="small quiet">{factsOf(chosen)}</span>
        {chosen.type !== 'bas' && <span className="small quiet">{t.parallelHelp}</span>}
      </div>
    );
  const found = query.trim() ? all.filter((one) => fits(one, query)) : [];
  const choose = (id: string) => {
    const one = all.find((specialty) => specialty.id === id);
    if (one) onPick({ id, name: one.name });
  };
  return (
    <div className="stack tight" ref={place}>
      <TextField
        name="specialty"
        label={t.specialty}
        description={t.specialtySearch}
        value={query}
        onChange={setQuery}
        autoComplete="off"
      />
      {found.length > 0 && (
        <RadioField
          name="specialty-choice"
          label={t.specialtyChoose}
          value=""
          onChange={choose}
          options={found.slice(0, SHOWN).map((one) => ({
            value: one.id,
            label: one.name,
            description: factsOf(one),
          }))}
        />
      )}
      {found.length > SHOWN && <p className="quiet">{t.specialtyMore(found.length - SHOWN)}</p>}
      {query.trim() && found.length === 0 && <p className="quiet">{t.specialtyNone}</p>}
    </div>
  );
}
