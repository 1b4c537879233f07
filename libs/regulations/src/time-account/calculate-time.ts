import { NOTHING_RECORDED, type TrainingFacts } from '../facts/index.js';
import {
  asFraction,
  compare,
  fullTimeMonths,
  MONTHS_READING,
  shownMonths,
  subtract,
  swedishDate,
  ZERO,
  type PlainDate,
  type ShownMonths,
} from '../time/index.js';
import type { AtSection, CreditKind, InterruptionKind, PostKind } from '../vocabulary/index.js';
import { atDemands, type AtDemand } from './at-time.js';
import { HSLF_2021 } from './counting.js';
import { requiredMonthsFor, type RequiredMonths } from './required-months.js';
import type { TimeExplanation } from './time-explanation.js';
import { trainingTime } from './training-time.js';

/** What the public calculator is asked: no person, no name, only days. */
export type TimeQuestion = {
  readonly kind: PostKind;
  readonly regulation?: string;
  readonly hasDoctorate?: boolean;
  readonly rows: readonly {
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly percent: number;
    readonly atSection?: AtSection | null;
  }[];
  readonly interruptions?: readonly {
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly kind?: InterruptionKind;
  }[];
  readonly credits?: readonly {
    readonly months: string;
    readonly kind: CreditKind;
    readonly what?: string;
  }[];
  /** Days after it are not counted; without it all rows are. */
  readonly through?: PlainDate;
};

export type TimeAnswer = {
  /** Each row on its own; they need not add up, since adjacent rows are counted together. */
  readonly rows: readonly ShownMonths[];
  readonly total: ShownMonths;
  readonly explanation: readonly TimeExplanation[];
  readonly required: Omit<RequiredMonths, 'months'> & {
    readonly isReached: boolean;
    readonly missing: string;
  };
  readonly atDemands: readonly Omit<AtDemand, 'months'>[];
  /** Days above full time, counted as full time. */
  readonly overFullTime: readonly string[];
  readonly reading: string;
};

function asTraining(question: TimeQuestion): TrainingFacts {
  return {
    ...NOTHING_RECORDED,
    trainee: { personId: '', protection: 'none', licensedOn: null, earlierBtApprovals: [] },
    post: {
      id: '',
      kind: question.kind,
      specialty: null,
      form: null,
      regulation: question.regulation ?? HSLF_2021,
      regulationVersion: '',
      from: '0001-01-01',
      to: null,
      licenceRoute: 'swedish-degree',
      principalSupervisorId: null,
      stStartedOn: null,
    },
    servicePeriods: question.rows.map((row, index) => ({
      id: `row-${index + 1}`,
      postId: '',
      alsoForPostIds: [],
      careUnitId: '',
      careUnitName: '',
      from: row.from,
      to: row.to,
      percent: row.percent,
      area: 'other',
      atSection: row.atSection ?? null,
    })),
    interruptions: (question.interruptions ?? []).map((one, index) => ({
      id: `interruption-${index + 1}`,
      from: one.from,
      to: one.to,
      kind: one.kind ?? 'other',
    })),
    credits: (question.credits ?? []).map((one, index) => ({
      id: `credit-${index + 1}`,
      kind: one.kind,
      what: one.what ?? '',
      fromWhere: '',
      months: one.months,
      goals: [],
      areas: [],
      evidence: '',
      decidedBy: '',
      decidedOn: '0001-01-01',
      reason: '',
    })),
  };
}

/** The public time calculator: the same counting as in the portfolio, over rows that nobody keeps. Pure. */
export function calculateTime(question: TimeQuestion): TimeAnswer {
  const training = asTraining(question);
  const { interruptions, servicePeriods } = training;
  const through = question.through ?? '9999-12-31';
  const { service, total, explanation } = trainingTime(training, through);
  const required = requiredMonthsFor({
    kind: question.kind,
    regulation: training.post.regulation,
    hasDoctorate: question.hasDoctorate ?? false,
    isThirdCountrySpecialist: false,
    exceptions: [],
  });
  const { months: needed, ...shownRequired } = required;
  const left = subtract(needed, total);
  const isReached = compare(left, ZERO) <= 0;
  return {
    rows: servicePeriods.map((row) => {
      const own = fullTimeMonths({ service: [row], interruptions, through });
      return shownMonths(own.total, own.days);
    }),
    total: shownMonths(total, service.days),
    explanation,
    required: {
      ...shownRequired,
      isReached,
      missing: isReached ? '0' : asFraction(left),
    },
    atDemands: question.kind === 'at' ? atDemands(training, through).map(withoutFraction) : [],
    overFullTime: service.overFullTime.map(({ from, to }) => `${swedishDate(from)}–${swedishDate(to)}`),
    reading: MONTHS_READING,
  };
}

/** An answer is JSON: the exact fraction stands in it as text. */
function withoutFraction({
  sections,
  label,
  shown,
  exact,
  required,
  isMet,
}: AtDemand): TimeAnswer['atDemands'][number] {
  return { sections, label, shown, exact, required, isMet };
}
