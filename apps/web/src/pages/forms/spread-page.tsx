import { useSuspenseQuery } from '@tanstack/react-query';
import { assessorSpread } from '../../client/assessment-forms.js';
import { Page } from '../../parts/page.js';
import { assessmentForms } from '../../words/assessment-forms.js';
import { FormTabs } from './form-tabs.js';

const t = assessmentForms.spread;

const percentOf = (counts: readonly number[], at: number) => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return `${Math.round((100 * (counts[at] ?? 0)) / Math.max(all, 1))} %`;
};

/** One assessor a row, each step of the scale beside how the others use it. */
export function SpreadPage() {
  const { data } = useSuspenseQuery({ queryKey: ['assessor-spread'], queryFn: assessorSpread });
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <FormTabs here="spread" />
      <p className="quiet">{data.items.length > 0 ? t.who : t.none(data.least)}</p>
      {data.items.length > 0 && (
        <table className="table full as-list">
          <thead>
            <tr>
              <th scope="col">{t.assessor}</th>
              {data.levels.map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ assessor, answers, counts, others }) => (
              <tr key={assessor.id}>
                <th scope="row">
                  {assessor.displayName}
                  <span className="line small quiet">{t.answers(answers)}</span>
                </th>
                {data.levels.map((label, at) => (
                  <td key={label} data-label={label}>
                    {percentOf(counts, at)}{' '}
                    <span className="small quiet">{t.others(percentOf(others, at))}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
