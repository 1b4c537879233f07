import type { CreatePost } from '../../client/trainees.js';
import { ChecksField, ChoiceField, TextField, type Option } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { post as t } from '../../words/post.js';
import { posts } from '../../words/posts.js';
import { optionsOf } from '../../parts/options-of.js';

type Period = CreatePost['periods'][number];
type Kind = NonNullable<CreatePost['kind']>;
type Section = NonNullable<Period['atSection']>;

export type PeriodForm = {
  careUnitId: string;
  from: string;
  to: string;
  percent: string;
  area: Period['area'];
  atSection: Section | '';
  /** Further posts of the doctor that the same days count in. */
  alsoFor: readonly string[];
};

export const emptyPeriod = (kind: Kind): PeriodForm => ({
  careUnitId: '',
  from: '',
  to: '',
  percent: '100',
  area: kind === 'bt' ? 'primary-care' : 'other',
  atSection: '',
  alsoFor: [],
});

export function periodBody({ atSection, alsoFor, percent, ...period }: PeriodForm, kind: Kind): Period {
  return {
    ...period,
    percent: Number(percent.replace(',', '.')),
    ...(kind === 'at' ? { atSection: atSection || null } : {}),
    ...(alsoFor.length > 0 ? { alsoFor: [...alsoFor] } : {}),
  };
}

type PeriodFieldsProps = {
  period: PeriodForm;
  kind: Kind;
  units: readonly Option[];
  /** The doctor's other STs that are under way. */
  others?: readonly Option[];
  onChange: (period: PeriodForm) => void;
  prefix?: string;
};

export function PeriodFields({ period, kind, units, others = [], onChange, prefix = '' }: PeriodFieldsProps) {
  const change = (part: Partial<PeriodForm>) => onChange({ ...period, ...part });
  const field = (name: 'from' | 'to' | 'percent', label: string) => (
    <TextField
      type={name === 'percent' ? 'text' : 'date'}
      name={`${prefix}${name}`}
      label={label}
      value={period[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <>
      <ChoiceField
        name={`${prefix}careUnitId`}
        label={t.unit}
        empty={everywhere.choose}
        options={units}
        value={period.careUnitId}
        onChange={(careUnitId) => change({ careUnitId })}
      />
      <div className="pair">
        {field('from', t.from)}
        {field('to', t.to)}
      </div>
      <div className="pair">
        {field('percent', t.percent)}
        <WhatIsServed period={period} kind={kind} prefix={prefix} change={change} />
      </div>
      {others.length > 0 && (
        <ChecksField
          name={`${prefix}alsoFor`}
          label={posts.alsoFor}
          options={others}
          chosen={period.alsoFor}
          onToggle={(id, isChosen) =>
            change({
              alsoFor: isChosen ? [...period.alsoFor, id] : period.alsoFor.filter((one) => one !== id),
            })
          }
        />
      )}
    </>
  );
}

type WhatProps = Required<Pick<PeriodFieldsProps, 'period' | 'kind' | 'prefix'>> & {
  change: (part: Partial<PeriodForm>) => void;
};

/** AT is divided in groups (PSF 3 kap. 5 §), the rest by area. */
function WhatIsServed({ period, kind, prefix, change }: WhatProps) {
  if (kind === 'at')
    return (
      <ChoiceField
        name={`${prefix}atSection`}
        label={posts.section}
        empty={everywhere.choose}
        value={period.atSection}
        onChange={(atSection) => change({ atSection: atSection as PeriodForm['atSection'] })}
        options={optionsOf(posts.sections)}
      />
    );
  return (
    <ChoiceField
      name={`${prefix}area`}
      label={t.areaField}
      value={period.area}
      onChange={(area) => change({ area: area as PeriodForm['area'] })}
      options={optionsOf(everywhere.area)}
    />
  );
}
