import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { people, type FoundPerson } from '../client/people.js';
import type { RoleName } from '../client/session.js';
import { search } from '../words/search.js';
import { people as t } from '../words/people.js';
import { useFocusAfter } from './focus-after.js';
import { RadioField, TextField } from './form.js';
import { looksLikeIdentityNumber } from './identity-number.js';
import { PickedChoice } from './picked-choice.js';
import { Problem } from './problem.js';

export type Picked = { id: string; name: string };

type PersonPickerProps = {
  name: string;
  label: string;
  description?: string;
  /** Only people who hold this role. */
  holds?: RoleName;
  unit?: string;
  picked: Picked | null;
  onPick: (person: Picked | null) => void;
};

/** Picks by name within what the reader may search; never by identity number (decision 11). */
export function PersonPicker({ name, label, description, holds, unit, picked, onPick }: PersonPickerProps) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  // What is asked for stands in an address, where an identity number never stands (decision 10).
  const isNumber = looksLikeIdentityNumber(asked);
  const answer = useQuery({
    queryKey: ['people', asked, holds ?? '', unit ?? ''],
    queryFn: () => people(asked, holds, unit),
    enabled: asked.length >= 2 && !isNumber && !picked,
  });
  const place = useFocusAfter<HTMLDivElement>(picked !== null, picked ? 'button' : 'input');
  if (picked)
    return (
      <div className="stack tight" ref={place}>
        <span>{label}</span>
        <PickedChoice label={label} name={picked.name} onChange={() => onPick(null)} />
      </div>
    );
  const items = answer.data?.items ?? [];
  const choose = (id: string) => {
    const person = items.find((item) => item.personId === id);
    if (person) onPick({ id, name: person.displayName });
  };
  return (
    <div className="stack tight" ref={place}>
      <TextField
        name={name}
        label={label}
        description={isNumber ? search.number : (description ?? t.search)}
        value={query}
        onChange={setQuery}
        autoComplete="off"
      />
      <Problem error={answer.error} />
      {items.length > 0 && (
        <RadioField
          name={`${name}-choice`}
          label={t.choose}
          value=""
          onChange={choose}
          options={items.map((item) => ({
            value: item.personId,
            label: item.displayName,
            description: factsOf(item),
          }))}
        />
      )}
      {!isNumber && answer.isSuccess && items.length === 0 && <p className="quiet">{t.none}</p>}
    </div>
  );
}

export const factsOf = (person: FoundPerson) =>
  [
    ...person.specialties.map((specialty) => `${specialty.name} (${specialty.source})`),
    ...person.workplaces.map((place) => place.name),
  ].join(' · ');
