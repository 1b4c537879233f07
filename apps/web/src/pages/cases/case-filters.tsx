import { useSuspenseQuery } from '@tanstack/react-query';
import type { CasesQuery } from '../../client/casework.js';
import { regions } from '../../client/people.js';
import { specialties } from '../../client/post-choices.js';
import { ChoiceField, TextField } from '../../parts/form.js';
import { looksLikeIdentityNumber } from '../../parts/identity-number.js';
import { optionsOf } from '../../parts/options-of.js';
import { search } from '../../words/search.js';
import { casework } from '../../words/casework.js';

const t = casework.filters;
type Show = keyof typeof t.show;
type Query = NonNullable<CasesQuery>;

export type CaseFilter = {
  show: Show;
  kind: string;
  state: string;
  regionCode: string;
  specialty: string;
  diarienummer: string;
};
export const NO_FILTER: CaseFilter = {
  show: 'all',
  kind: '',
  state: '',
  regionCode: '',
  specialty: '',
  diarienummer: '',
};

const SHOWN: Readonly<Record<Show, Query>> = {
  all: {},
  mine: { mine: 'true' },
  untaken: { untaken: 'true' },
  overdue: { overdue: 'true' },
};

/** Only what is chosen is asked for, and never what may be an identity number: the question stands in an address. */
export function queryOf({ show, ...chosen }: CaseFilter): Query {
  const entries = Object.entries(chosen).filter(
    ([, value]) => value.trim() !== '' && !looksLikeIdentityNumber(value),
  );
  return { ...SHOWN[show], ...(Object.fromEntries(entries) as Query) };
}

type FiltersProps = { filter: CaseFilter; change: (part: Partial<CaseFilter>) => void };

/** Whose cases, always in sight; the rest is opened when the list is long. */
export function CaseFilters({ filter, change }: FiltersProps) {
  return (
    <>
      <div className="choice-chips" role="group" aria-label={t.label}>
        {(Object.keys(t.show) as Show[]).map((show) => (
          <button
            key={show}
            type="button"
            className="chip"
            aria-pressed={filter.show === show}
            onClick={() => change({ show })}
          >
            {t.show[show]}
          </button>
        ))}
      </div>
      <details className="why">
        <summary>{t.more}</summary>
        <MoreFilters filter={filter} change={change} />
      </details>
    </>
  );
}

function MoreFilters({ filter, change }: FiltersProps) {
  const regionList = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items;
  const specialtyList = useSuspenseQuery({ queryKey: ['specialties'], queryFn: specialties }).data.items;
  return (
    <div className="form">
      <div className="pair">
        <ChoiceField
          name="kind"
          label={t.kind}
          empty={t.anyKind}
          value={filter.kind}
          onChange={(kind) => change({ kind, ...(kind === 'bt' ? { specialty: '' } : {}) })}
          options={optionsOf(casework.kind)}
        />
        <ChoiceField
          name="state"
          label={t.state}
          empty={t.anyState}
          value={filter.state}
          onChange={(state) => change({ state })}
          options={optionsOf(casework.states)}
        />
      </div>
      <div className="pair">
        <ChoiceField
          name="regionCode"
          label={t.region}
          empty={t.anyRegion}
          value={filter.regionCode}
          onChange={(regionCode) => change({ regionCode })}
          options={regionList.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ChoiceField
          name="specialty"
          label={t.specialty}
          empty={t.anySpecialty}
          value={filter.specialty}
          onChange={(specialty) => change({ specialty })}
          options={specialtyList.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <TextField
        name="diarienummer"
        label={t.number}
        description={looksLikeIdentityNumber(filter.diarienummer) ? search.number : undefined}
        value={filter.diarienummer}
        onChange={(diarienummer) => change({ diarienummer })}
      />
    </div>
  );
}
