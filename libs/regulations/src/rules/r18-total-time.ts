import type { RuleFacts } from '../facts/index.js';
import { atDemands, AT_CITATION } from '../time-account/at-time.js';
import { requiredMonths } from '../time-account/required-months.js';
import { timeTotals, totalMonths } from '../time-account/training-time.js';
import { isAtLeast, swedishDate, truncatedToOneDecimal, type PlainDate } from '../time/index.js';
import { finalForms, inForce, isKind, isSigning, serviceFormOf } from './documents.js';
import type { Moment, Rule, RuleFault } from './rule.js';

/** Documents that state the whole time: the service table, and in 2015 the final intyg (”minst fem års tjänstgöring”). */
function timeForms({ training }: RuleFacts): string[] {
  return [
    serviceFormOf(training.post),
    ...(training.post.regulation === 'SOSFS 2015:8' ? finalForms(training) : []),
  ];
}

/** Months count up to and including the day of signing; afterwards up to the day the service was attested. */
function countedThrough(facts: RuleFacts): PlainDate {
  if (facts.signing !== null || facts.training.post.kind === 'at') return facts.today;
  const [serviceForm] = timeForms(facts);
  const attestedAt = inForce(facts.intyg, serviceForm ?? '').at(-1)?.signedAt;
  return attestedAt?.slice(0, 10) ?? facts.application?.signedOn ?? facts.today;
}

/** A BT that was approved outside the system counts with what was registered out of the decision, or not at all. */
function btRemark(training: RuleFacts['training'], through: PlainDate): string {
  const { btApproval } = training;
  if (btApproval === null) return '';
  const { service, credits } = btApproval;
  if ([...service, ...credits].some((one) => one.isFromDecision)) {
    return ' Bastjänstgöringen är registrerad ur beslutet, inte signerad här.';
  }
  if (credits.length > 0 || timeTotals(training, through).bt.days > 0) return '';
  return ' Bastjänstgöringens tjänstgöring är inte registrerad och räknas därför inte.';
}

function totalFaults(facts: RuleFacts, through: PlainDate): RuleFault[] {
  const { training } = facts;
  const required = requiredMonths(facts);
  const total = totalMonths(training, through);
  if (isAtLeast(total, required.months)) return [];
  const shown = truncatedToOneDecimal(total);
  const unknownBt = btRemark(training, through);
  const undecided = training.exceptions.some((one) => one.months === null);
  const text = `Tiden är ${shown} månader på heltid till och med ${swedishDate(through)}; ${required.shown} krävs. ${required.text}${unknownBt}`;
  return [
    {
      text,
      field: 'totalMonths',
      citation: required.citation,
      confidence: required.confidence,
      mendedBy: 'study-director',
      // An exception whose length is not recorded leaves the judgement to the officer.
      ...(required.confidence !== 'EX' || undecided ? { level: 'warn' } : {}),
    },
  ];
}

function atFaults({ training, today }: RuleFacts): RuleFault[] {
  const short = atDemands(training, today)
    .filter((demand) => !demand.isMet)
    .map((demand): RuleFault => ({
      text: `${demand.label}: ${demand.shown} månader, minst ${demand.required} krävs.`,
      field: 'servicePeriods',
      citation: AT_CITATION,
      mendedBy: 'study-director',
    }));
  const passedOn = training.atExamPassedOn;
  if (passedOn !== null && passedOn <= today) return short;
  const text = 'Det kunskapsprov som avslutar allmäntjänstgöringen är inte registrerat som godkänt.';
  return [...short, { text, field: 'atExam', citation: AT_CITATION, mendedBy: 'trainee' }];
}

function applies(facts: RuleFacts, moment: Moment): boolean {
  if (isKind(facts, 'bt')) return false;
  if (moment === 'before-signing') return timeForms(facts).some((type) => isSigning(facts, type));
  if (isKind(facts, 'at')) return moment !== 'nightly' || facts.training.atExamPassedOn !== null;
  return facts.application !== null;
}

export const r18: Rule = {
  id: 'R18',
  name: 'Hela tiden',
  description:
    'Minst 66 månader (2021), 60 månader (2015), 54 månader (2015 med doktorsexamen) eller 18 månader AT med sina avsnitt. Ett undantag är ett eget beslut.',
  citation: 'PSF 3 kap. 5 § och 4 kap. 1 och 3 §§; SOSFS 2015:8 6 kap. 2 §',
  confidence: 'EX',
  effectiveFrom: null,
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding', 'nightly'],
  applies,
  check: (facts) => [
    ...totalFaults(facts, countedThrough(facts)),
    ...(isKind(facts, 'at') ? atFaults(facts) : []),
  ],
};
