import type { CreditFacts, RuleFacts, ServicePeriodFacts, TrainingFacts } from '../facts/index.js';
import {
  add,
  fullTimeMonths,
  NO_MONTHS,
  parseDecimal,
  sum,
  ZERO,
  type FullTimeMonths,
  type PlainDate,
  type Rational,
} from '../time/index.js';
import { countingCitation, HSLF_2021 } from './counting.js';
import {
  explainBtPart,
  explainCredit,
  explainInterruption,
  explainService,
  type TimeExplanation,
} from './time-explanation.js';

export type TrainingTime = {
  readonly through: PlainDate;
  /** All service that counts, percentages summed day by day and never above full time. */
  readonly service: FullTimeMonths;
  /** The part of it that was approved as BT; nothing outside ST. */
  readonly bt: FullTimeMonths;
  readonly credit: Rational;
  readonly total: Rational;
  readonly explanation: readonly TimeExplanation[];
};

type CountedCredit = { readonly credit: CreditFacts; readonly kind: 'credit' | 'bt-credit' | 'not-counted' };

/** In ST only earlier specialist education and research education; in BT also other merits (PSF 4 kap. 1 §). */
export function isCreditableInSt(credit: CreditFacts): boolean {
  return credit.kind === 'specialist-education' || credit.kind === 'research-education';
}

/** An ST under HSLF-FS 2021:8 begins with BT; under the older regulation there is none (PSF 4 kap. 1 §). */
function approvedBt({ post, btApproval }: TrainingFacts): TrainingFacts['btApproval'] {
  return post.kind === 'st' && post.regulation === HSLF_2021 ? btApproval : null;
}

/** Every period that counts, each once: a BT period may be marked for the ST too. */
export function countedService(training: TrainingFacts): ServicePeriodFacts[] {
  const all = [...(approvedBt(training)?.service ?? []), ...training.servicePeriods];
  return [...new Map(all.map((period) => [period.id, period])).values()];
}

function countedCredits(training: TrainingFacts): CountedCredit[] {
  const isSt = training.post.kind === 'st';
  const own = training.credits.map((credit): CountedCredit => ({
    credit,
    kind: isSt && !isCreditableInSt(credit) ? 'not-counted' : 'credit',
  }));
  const bt = approvedBt(training)?.credits ?? [];
  return [...bt.map((credit) => ({ credit, kind: 'bt-credit' as const })), ...own];
}

export function creditMonths(credits: readonly CreditFacts[]): Rational {
  return sum(credits.map((credit) => parseDecimal(credit.months) ?? ZERO));
}

/** All service together: what the total is made of, beside credit. */
function allService(training: TrainingFacts, through: PlainDate): FullTimeMonths {
  return fullTimeMonths({
    service: countedService(training),
    interruptions: training.interruptions,
    through,
  });
}

function allCredit(training: TrainingFacts): Rational {
  return creditMonths(
    countedCredits(training)
      .filter((one) => one.kind !== 'not-counted')
      .map((one) => one.credit),
  );
}

/** The total alone, for those who ask day after day. */
export function totalMonths(training: TrainingFacts, through: PlainDate): Rational {
  return add(allService(training, through).total, allCredit(training));
}

/** Days after `through` never count. Sums only, without their explanation. */
export function timeTotals(training: TrainingFacts, through: PlainDate): Omit<TrainingTime, 'explanation'> {
  const service = allService(training, through);
  const approved = approvedBt(training);
  const { interruptions } = training;
  const bt = approved ? fullTimeMonths({ service: approved.service, interruptions, through }) : NO_MONTHS;
  const credit = allCredit(training);
  return { through, service, bt, credit, total: add(service.total, credit) };
}

/** The time of a training of any kind, with every step explained. */
export function trainingTime(training: TrainingFacts, through: PlainDate): TrainingTime {
  const totals = timeTotals(training, through);
  const approved = approvedBt(training);
  const { kind, regulation } = training.post;
  return {
    ...totals,
    explanation: [
      ...explainService(totals.service, countingCitation(kind, regulation)),
      ...(approved ? explainBtPart(totals.bt, approved) : []),
      ...training.interruptions
        .filter((one) => one.from <= through)
        .map((one) => explainInterruption(one, through)),
      ...countedCredits(training).map((one) =>
        explainCredit(one.credit, parseDecimal(one.credit.months) ?? ZERO, one.kind),
      ),
    ],
  };
}

/** ST service, the approved BT and credits apart, up to and including `through`. */
export function stTime({ training }: RuleFacts, through: PlainDate): TrainingTime {
  return trainingTime(training, through);
}
