import type { TrainingFacts } from '../facts/index.js';
import {
  asFraction,
  fullTimeMonths,
  isAtLeast,
  rational,
  truncatedToOneDecimal,
  type FullTimeMonths,
  type PlainDate,
  type Rational,
} from '../time/index.js';
import { AT_SECTION_LABELS, type AtSection } from '../vocabulary/index.js';

export const AT_CITATION = 'PSF 3 kap. 5 §';

/** PSF 3 kap. 5 §: nine months together in the first two groups, at least three in each; three; six. */
const DEMANDS: readonly {
  readonly sections: readonly AtSection[];
  readonly months: number;
  readonly label: string;
}[] = [
  {
    sections: ['internal-medicine-and-paediatrics', 'surgery'],
    months: 9,
    label:
      'Invärtesmedicinska specialiteter eller barn- och ungdomsmedicin samt kirurgiska specialiteter tillsammans',
  },
  ...(['internal-medicine-and-paediatrics', 'surgery', 'psychiatry'] as const).map((section) => ({
    sections: [section],
    months: 3,
    label: AT_SECTION_LABELS[section],
  })),
  { sections: ['general-practice'], months: 6, label: AT_SECTION_LABELS['general-practice'] },
];

export type AtDemand = {
  readonly sections: readonly AtSection[];
  readonly label: string;
  readonly months: Rational;
  readonly shown: string;
  readonly exact: string;
  readonly required: number;
  readonly isMet: boolean;
};

function sectionMonths(
  training: TrainingFacts,
  sections: readonly AtSection[],
  through: PlainDate,
): FullTimeMonths {
  const service = training.servicePeriods.filter(
    (one) => one.atSection !== null && sections.includes(one.atSection),
  );
  return fullTimeMonths({ service, interruptions: training.interruptions, through });
}

/** How far each of the groups of AT has come. */
export function atDemands(training: TrainingFacts, through: PlainDate): AtDemand[] {
  return DEMANDS.map(({ sections, months: required, label }) => {
    const months = sectionMonths(training, sections, through).total;
    return {
      sections,
      label,
      months,
      shown: truncatedToOneDecimal(months),
      exact: asFraction(months),
      required,
      isMet: isAtLeast(months, rational(required)),
    };
  });
}
