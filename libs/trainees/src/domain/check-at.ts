import {
  AT_CITATION,
  atDemands,
  isAtLeast,
  requiredMonths,
  swedishDate,
  timeTotals,
  truncatedToOneDecimal,
  type PlainDate,
  type TrainingFacts,
} from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import { factsOf } from './rule-facts.js';

/** What is left of an AT on the day, all at once; empty when it is done. */
export function atReasons(
  training: TrainingFacts | null,
  completedOn: PlainDate,
  today: PlainDate,
): Reason[] {
  if (training?.post.kind !== 'at') {
    return [{ text: 'Bara allmäntjänstgöring avslutas så; BT och ST avslutas av Socialstyrelsens beslut.' }];
  }
  return [
    ...(completedOn > today ? [{ text: 'Dagen ligger i framtiden.', field: 'completedOn' }] : []),
    ...timeReasons(training, completedOn),
    ...examReasons(training, completedOn),
  ];
}

function timeReasons(training: TrainingFacts, completedOn: PlainDate): Reason[] {
  const at = { field: 'completedOn', rule: 'R18', confidence: 'EX', mendedBy: 'studierektor' } as const;
  const required = requiredMonths(factsOf(training, completedOn));
  const { total } = timeTotals(training, completedOn);
  const groups = atDemands(training, completedOn)
    .filter((demand) => !demand.isMet)
    .map(({ label, shown, required: months }) => ({
      ...at,
      text: `${label}: ${shown} av ${months} månader.`,
      citation: AT_CITATION,
    }));
  if (isAtLeast(total, required.months)) return groups;
  const text = `Allmäntjänstgöringen är ${truncatedToOneDecimal(total)} av ${required.shown} månader.`;
  return [{ ...at, text, citation: required.citation }, ...groups];
}

function examReasons({ atExamPassedOn }: TrainingFacts, completedOn: PlainDate): Reason[] {
  if (atExamPassedOn !== null && atExamPassedOn <= completedOn) return [];
  const text =
    atExamPassedOn === null
      ? 'Det godkända kunskapsprovet är inte infört.'
      : `Kunskapsprovet godkändes först ${swedishDate(atExamPassedOn)}.`;
  return [{ text, field: 'completedOn', rule: 'R18', citation: AT_CITATION, mendedBy: 'studierektor' }];
}
