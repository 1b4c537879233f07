import type { ExceptionFacts, RuleFacts } from '../facts/index.js';
import type { Confidence } from '../rules/rule.js';
import {
  asFraction,
  parseDecimal,
  rational,
  subtract,
  sum,
  swedishDate,
  truncatedToOneDecimal,
  ZERO,
  type Rational,
} from '../time/index.js';
import type { PostKind } from '../vocabulary/index.js';
import { SOSFS_2015 } from './counting.js';

export type Requirement = {
  readonly kind: PostKind;
  readonly regulation: string;
  readonly hasDoctorate: boolean;
  readonly isThirdCountrySpecialist: boolean;
  readonly exceptions: readonly ExceptionFacts[];
};

export type RequiredMonths = {
  readonly months: Rational;
  readonly shown: string;
  readonly exact: string;
  /** The law's own words, then every reason why this doctor's figure is another. */
  readonly text: string;
  readonly citation: string;
  readonly confidence: Confidence;
};

type Base = { months: number; text: string; citation: string; confidence: Confidence };

const AT_BASE: Base = {
  months: 18,
  text: 'Allmäntjänstgöring: minst 18 månader på heltid.',
  citation: 'PSF 3 kap. 5 §',
  confidence: 'EX',
};
const BT_BASE: Base = {
  months: 6,
  text: 'Bastjänstgöring: minst sex månader på heltid.',
  citation: 'PSF 4 kap. 1 §; HSLF-FS 2021:8 3 kap. 2 §',
  confidence: 'EX',
};
const ST_2021: Base = {
  months: 66,
  text: 'Specialiseringstjänstgöring: minst fem år och sex månader, bastjänstgöringen inräknad.',
  citation: 'PSF 4 kap. 1 §',
  confidence: 'EX',
};
/** Nothing was read about the time of a specialist from a third country under the regulation of 2021. */
const ST_2021_THIRD_COUNTRY: Base = {
  ...ST_2021,
  text: 'Specialiseringstjänstgöring: minst fem år och sex månader. Vad som gäller för specialistläkare från tredjeland är inte läst.',
  confidence: 'BG',
};
const ST_2015: Base = {
  months: 60,
  text: 'Specialiseringstjänstgöring enligt äldre bestämmelser: minst fem år.',
  citation: 'PSF 4 kap. 1 § i äldre lydelse; övergångsbestämmelserna till SFS 2020:1098 p. 2–3',
  confidence: 'EX',
};
const ST_2015_DOCTORATE: Base = {
  months: 54,
  text: 'Specialiseringstjänstgöring enligt äldre bestämmelser: minst fyra och ett halvt år med doktorsexamen.',
  citation: 'SOSFS 2015:8 6 kap. 2 § och bilaga 2',
  confidence: 'EX',
};
const ST_2015_THIRD_COUNTRY: Base = {
  months: 12,
  text: 'Specialistläkare från tredjeland: minst ett år av specialiseringstjänstgöring i Sverige.',
  citation: 'SOSFS 2015:8 bilaga 8 b',
  confidence: 'EX',
};

function base({ kind, regulation, hasDoctorate, isThirdCountrySpecialist }: Requirement): Base {
  if (kind === 'at') return AT_BASE;
  if (kind === 'bt') return BT_BASE;
  if (regulation !== SOSFS_2015) return isThirdCountrySpecialist ? ST_2021_THIRD_COUNTRY : ST_2021;
  if (isThirdCountrySpecialist) return ST_2015_THIRD_COUNTRY;
  return hasDoctorate ? ST_2015_DOCTORATE : ST_2015;
}

/** A decision on an exception shortens the time by what it says; without a number it shortens nothing by itself. */
export function requiredMonthsFor(requirement: Requirement): RequiredMonths {
  const { months, text, citation, confidence } = base(requirement);
  const shortened = requirement.exceptions.filter((one) => parseDecimal(one.months ?? '') !== null);
  const by = sum(shortened.map((one) => parseDecimal(one.months ?? '') ?? ZERO));
  const required = subtract(rational(months), by);
  const words = shortened.map(
    (one) =>
      ` Undantag enligt PSF 4 kap. 3 § ${swedishDate(one.decidedOn)} (${one.decidedBy}): ${one.months ?? ''} månader kortare.`,
  );
  return {
    months: required,
    shown: truncatedToOneDecimal(required),
    exact: asFraction(required),
    text: text + words.join(''),
    citation: shortened.length > 0 ? `${citation}; PSF 4 kap. 3 §` : citation,
    confidence,
  };
}

/** 66, 60, 54, 18 or 6 months on full time, with the paragraph it comes from (R18). */
export function requiredMonths({ training }: RuleFacts): RequiredMonths {
  const { post, doctorate, isThirdCountrySpecialist, exceptions } = training;
  return requiredMonthsFor({
    kind: post.kind,
    regulation: post.regulation,
    hasDoctorate: doctorate !== null,
    isThirdCountrySpecialist,
    exceptions,
  });
}
