import type { Value } from '../../client/tables.js';
import { ChoiceField } from '../../parts/form.js';
import { statistics as t } from '../../words/statistics.js';
import { placeOptions } from './places.js';
import type { View } from './use-view.js';

type Props = {
  region: string;
  regions: readonly Value[];
  period: string;
  periods: readonly Value[];
  change: (part: Partial<View>) => void;
};

/** Which place and which period; the newest first. */
export function Filters({ region, regions, period, periods, change }: Props) {
  return (
    <div className="pair filters">
      <ChoiceField
        name="region"
        label={t.region}
        value={region}
        onChange={(code) => change({ region: code })}
        options={placeOptions(regions)}
      />
      <ChoiceField
        name="period"
        label={t.period}
        value={period}
        onChange={(code) => change({ period: code })}
        options={periods.toReversed().map(({ code, label }) => ({ value: code, label }))}
      />
    </div>
  );
}
