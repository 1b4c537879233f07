import type { AssessorFacts, RuleFacts } from '../facts/index.js';
import {
  intersect,
  mergeRanges,
  subtractRanges,
  swedishDate,
  type DayRange,
  type PlainDate,
} from '../time/index.js';
import { BASE_COMPETENCE_INTYG } from './documents.js';

export const INDEPENDENCE_CITATION = 'HSLF-FS 2021:8 1 kap. 5–6 §§';

export const INDEPENDENCE_ANSWERS = {
  hindrance: 'hinder (1 kap. 5–6 §§)',
  'no-hindrance': 'inget hinder i uppgifterna',
  'not-checkable': 'kunde inte kontrolleras – bedömarens försäkran gäller',
} as const;
export type IndependenceAnswer = keyof typeof INDEPENDENCE_ANSWERS;

export type IndependenceReason = { readonly text: string; readonly source: string };

export type Independence = {
  readonly answer: IndependenceAnswer;
  readonly label: string;
  readonly citation: string;
  readonly reasons: readonly IndependenceReason[];
};

const SOURCE_WORDS: Readonly<Record<AssessorFacts['service'][number]['source'], string>> = {
  HOSP: 'HOSP',
  'care-provider': 'enligt vårdgivaren',
  portfolio: 'portföljens tjänstgöringsuppgifter',
  unchecked: 'ej kontrollerad uppgift',
};

type Served = DayRange & { readonly careUnitId: string; readonly careUnitName: string };

/** The days the trainee served at each unit; days of leave are not served. */
function traineeService({ training }: RuleFacts, through: PlainDate): Served[] {
  const gaps = training.interruptions.map((i) => ({ from: i.from, to: i.to ?? through }));
  return training.servicePeriods.flatMap((period) => {
    const whole = intersect(
      { from: period.from, to: period.to ?? through },
      { from: period.from, to: through },
    );
    const days = whole ? subtractRanges(whole, gaps) : [];
    return days.map((range) => ({
      ...range,
      careUnitId: period.careUnitId,
      careUnitName: period.careUnitName,
    }));
  });
}

function sameUnitSameDay(
  served: readonly Served[],
  assessor: AssessorFacts,
  through: PlainDate,
): IndependenceReason[] {
  return assessor.service.flatMap((own) =>
    served
      .filter((period) => period.careUnitId === own.careUnitId)
      .flatMap((period) => {
        const both = intersect(period, { from: own.from, to: own.to ?? through });
        if (!both) return [];
        const text = `Tjänstgjorde samtidigt vid ${own.careUnitName} ${swedishDate(both.from)}–${swedishDate(both.to)}.`;
        return [{ text, source: SOURCE_WORDS[own.source] }];
      }),
  );
}

function samePerson(facts: RuleFacts, assessor: AssessorFacts): IndependenceReason[] {
  const { trainee, post } = facts.training;
  const reasons: IndependenceReason[] = [];
  if (assessor.personId === trainee.personId) {
    reasons.push({ text: 'Bedömaren är BT-läkaren själv.', source: 'portföljen' });
  }
  if (assessor.personId === post.principalSupervisorId) {
    reasons.push({ text: 'Bedömaren är huvudansvarig handledare.', source: 'portföljens handledaruppdrag' });
  }
  return reasons;
}

/** Whoever has signed anything but Bilaga 4 has had a part, also when that intyg was later replaced or revoked. */
function otherParts(facts: RuleFacts, assessor: AssessorFacts): IndependenceReason[] {
  const signed = facts.intyg.filter(
    (one) =>
      one.type !== BASE_COMPETENCE_INTYG &&
      one.signers.some((signer) => signer.personId === assessor.personId && signer.signedAt !== null),
  );
  return [
    ...signed.map((one) => ({
      text: `Har undertecknat intyg i denna bastjänstgöring: ${one.goals.length > 0 ? one.goals.join(', ') : one.type}.`,
      source: 'portföljens intyg',
    })),
    ...assessor.partsInBt.map((part) => ({ text: part.text, source: 'portföljen' })),
  ];
}

/** Days of the BT for which nothing is known of where the assessor served. */
function unknownDays(served: readonly Served[], assessor: AssessorFacts, through: PlainDate): DayRange[] {
  const known = assessor.service
    .filter((own) => own.source !== 'unchecked')
    .map((own) => ({ from: own.from, to: own.to ?? through }));
  return mergeRanges(served).flatMap((range) => subtractRanges(range, known));
}

function answer(given: IndependenceAnswer, reasons: readonly IndependenceReason[]): Independence {
  return { answer: given, label: INDEPENDENCE_ANSWERS[given], citation: INDEPENDENCE_CITATION, reasons };
}

/**
 * Same unit on the same day during the BT, any other part in it, or the same person is a hindrance; an earlier acquaintance
 * is not. Where the assessor's own service is unknown for some day, the assessor's declaration is what there is.
 */
export function assessIndependence(
  facts: RuleFacts,
  assessor: AssessorFacts,
  through: PlainDate = facts.today,
): Independence {
  const served = traineeService(facts, through);
  const hindrances = [
    ...samePerson(facts, assessor),
    ...sameUnitSameDay(served, assessor, through),
    ...otherParts(facts, assessor),
  ];
  if (hindrances.length > 0) return answer('hindrance', hindrances);
  const gaps = unknownDays(served, assessor, through);
  if (gaps.length === 0 && served.length > 0) {
    const sources = [...new Set(assessor.service.map((own) => SOURCE_WORDS[own.source]))].join(', ');
    return answer('no-hindrance', [
      {
        text: 'Inget gemensamt tjänsteställe någon dag och ingen annan del i bastjänstgöringen.',
        source: sources,
      },
    ]);
  }
  const reasons = gaps.map(({ from, to }) => ({
    text: `Bedömarens tjänsteställe är okänt ${swedishDate(from)}–${swedishDate(to)}.`,
    source: assessor.service.length === 0 ? 'inga uppgifter' : 'ofullständiga uppgifter',
  }));
  const none = { text: 'Ingen tjänstgöring att jämföra med är registrerad än.', source: 'portföljen' };
  return answer('not-checkable', reasons.length > 0 ? reasons : [none]);
}
