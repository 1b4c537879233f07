import { swedishDate } from '@specialistvagen/regulations';
import { isCourseForm } from '../course-types.js';
import { itself, textIn } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';

export const rk6: PlausibilityCheck = {
  id: 'RK6',
  name: 'Undertecknat under uppehåll',
  looksFor: 'Den som undertecknar har själv uppehåll i sin utbildning den dagen.',
  threshold:
    'Underskriftens dag ligger i ett registrerat uppehåll. Ledighet är bara känd för läkare under utbildning; för andra prövas det inte.',
  why: 'Den som är ledig följer ingen läkare i tjänst. Ett intyg om tiden innan kan ändå undertecknas ärligt.',
  check: (facts) => {
    const leave = facts.leave.find(({ from, to }) => from <= facts.day && (to ?? facts.day) >= facts.day);
    if (!leave || isCourseForm(facts.type)) return null;
    return { occasion: facts.intygId, documents: [itself(facts)], facts: { day: facts.day } };
  },
  // The reason of a leave is nobody's business here.
  text: (facts) =>
    `Den som undertecknar har uppehåll i sin egen utbildning ${swedishDate(textIn(facts, 'day'))}.`,
};
