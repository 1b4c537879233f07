import { intyg } from '../words/intyg.js';

/** *INTYG om genomförd utbildningsaktivitet … – Kurs*: in a list the part that tells them apart is enough. */
export const shortTitle = (title: string) => title.split(' – ').at(-1) ?? title;

/** *Intyg: BT1, BT9* tells a reader more than the form's own title; a form without goals keeps its own. */
export const intygName = (goals: readonly string[], title: string) =>
  goals.length > 0 ? intyg.titleOf(goals.join(', ')) : title;
