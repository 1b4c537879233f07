import { formField, goalsOf } from '@specialistvagen/regulations';
import type { RuleFacts, Template } from '@specialistvagen/regulations';
import type { IntygView } from '../contract/views.js';
import { serviceTable } from './service-table.js';
import { methodLabels } from './verification-methods.js';

/** Goals as a page tells them: a working label of ours is marked as such and never printed (R16). */
export function goalDetails(
  codes: readonly string[],
  { training }: Pick<RuleFacts, 'training'>,
): IntygView['goalDetails'] {
  const { kind, specialty, regulation, regulationVersion } = training.post;
  const choice = kind === 'st' ? { specialty } : { kinds: ['bt'] as const };
  return goalsOf(regulation, regulationVersion, choice)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, title, isTitleVerified, summary, topicUnofficial }) => ({
      code,
      title,
      titleUnverified: !isTitleVerified,
      summary,
      topicUnofficial,
    }));
}

export function methodChoices(): IntygView['methodChoices'] {
  return Object.entries(methodLabels).map(([code, label]) => ({
    code: code as keyof typeof methodLabels,
    label,
  }));
}

/** The service table of the forms that have one. */
export function serviceRows({ form }: Template, facts: RuleFacts): Pick<IntygView, 'serviceRows' | 'months'> {
  if (!formField(form, 'servicePeriods')) return { serviceRows: [], months: null };
  const table = serviceTable(facts);
  return {
    serviceRows: table.servicePeriods.map(({ careUnit, period, percent, months }) => ({
      place: careUnit,
      ...period,
      percent: Number(percent.replace(',', '.')),
      months,
    })),
    months: table.totalMonths,
  };
}
