import { isCourseForm } from '../course-types.js';
import { itself, numberIn } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';

export const rk4: PlausibilityCheck = {
  id: 'RK4',
  name: 'Ömsesidiga underskrifter',
  looksFor: 'Två läkare undertecknar intyg om varandra.',
  threshold: 'Ett intyg åt vardera hållet som gäller. Kursintyg räknas inte.',
  why: 'Den som intygar någon annans utbildning är specialist och sällan själv under utbildning för den som den handleder. Två som båda är specialister och utbildar sig vidare kan göra det ärligt.',
  check: (facts) => {
    if (isCourseForm(facts.type)) return null;
    const count = facts.returned.filter(({ type }) => !isCourseForm(type)).length;
    return count === 0 ? null : { occasion: 'pair', documents: [itself(facts)], facts: { count } };
  },
  text: (facts) =>
    `Läkaren som intyget gäller har själv undertecknat ${numberIn(facts, 'count')} intyg om den som undertecknar detta.`,
};
