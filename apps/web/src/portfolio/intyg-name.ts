import { sv } from '../words/sv.js';

/** *Intyg: BT1, BT9* tells a reader more than the form's own title; Bilaga 3 and 4 have no goals and keep theirs. */
export const intygName = (goals: readonly string[], title: string) =>
  goals.length > 0 ? sv.intyg.titleOf(goals.join(', ')) : title;
