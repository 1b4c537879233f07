import type { CreatePost } from '../../client/trainees.js';
import { ChoiceField, TextField, type Option } from '../../parts/form.js';
import { sv } from '../../words/sv.js';

const t = sv.post;
type Area = CreatePost['periods'][number]['area'];
export type PeriodForm = { careUnitId: string; from: string; to: string; percent: string; area: Area };
export const EMPTY_PERIOD: PeriodForm = {
  careUnitId: '',
  from: '',
  to: '',
  percent: '100',
  area: 'primary-care',
};

type PeriodFieldsProps = {
  period: PeriodForm;
  units: readonly Option[];
  onChange: (period: PeriodForm) => void;
  prefix?: string;
};

export function PeriodFields({ period, units, onChange, prefix = '' }: PeriodFieldsProps) {
  const change = (part: Partial<PeriodForm>) => onChange({ ...period, ...part });
  return (
    <>
      <ChoiceField
        name={`${prefix}careUnitId`}
        label={t.unit}
        empty={sv.choose}
        options={units}
        value={period.careUnitId}
        onChange={(careUnitId) => change({ careUnitId })}
      />
      <div className="pair">
        <TextField
          type="date"
          name={`${prefix}from`}
          label={t.from}
          value={period.from}
          onChange={(from) => change({ from })}
        />
        <TextField
          type="date"
          name={`${prefix}to`}
          label={t.to}
          value={period.to}
          onChange={(to) => change({ to })}
        />
      </div>
      <div className="pair">
        <TextField
          name={`${prefix}percent`}
          label={t.percent}
          value={period.percent}
          onChange={(percent) => change({ percent })}
        />
        <ChoiceField
          name={`${prefix}area`}
          label={t.areaField}
          value={period.area}
          onChange={(area) => change({ area: area as Area })}
          options={Object.entries(sv.area).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </>
  );
}
