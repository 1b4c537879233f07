import type { Overview } from '../../client/intyg.js';
import type { TraineeListItem } from '../../client/trainees.js';
import { dayOf, today } from '../../parts/dates.js';
import { intygName } from '../../portfolio/intyg-name.js';
import { everywhere } from '../../words/everywhere.js';
import { doctors as t } from '../../words/doctors.js';

const FINAL = { service: 'SOS-2021-B3', competence: 'SOS-2021-B4' } as const;
type Final = keyof typeof FINAL;

/** The last day has passed and nothing is approved. */
export const isLate = (item: TraineeListItem) => item.state === 'ongoing' && item.endsOn < today();

const standsIn = (view: Overview, final: Final, states: readonly string[]) =>
  view.records.some((record) => record.type === FINAL[final] && states.includes(record.state));
const isSigned = (view: Overview, final: Final) => standsIn(view, final, ['signed']);
const isAsked = (view: Overview, final: Final) =>
  standsIn(view, final, ['sent', 'signing', 'awaiting-cosignature', 'signed']);

/** What is left before the doctor can apply, in words; nothing when every intyg is signed. */
export function whatIsLeft(view: Overview, item: TraineeListItem): string[] {
  const { counts, months } = view;
  const open = counts.total - counts.signed;
  return [
    open > 0 && t.left.goals(open),
    months && !months.enough && t.left.months(months.shown, months.needed),
    item.kind === 'bt' && !isSigned(view, 'service') && t.left.service,
    item.kind === 'bt' && !isSigned(view, 'competence') && t.left.competence,
    item.plan !== 'agreed' && everywhere.planState[item.plan],
  ].filter((words) => typeof words === 'string');
}

/** Every goal is signed and Bilaga 4 is not asked for: that is when an external assessor must have been appointed. */
export const needsAssessor = (view: Overview, item: TraineeListItem) =>
  item.kind === 'bt' && view.counts.signed === view.counts.total && !isAsked(view, 'competence');

export type Awaited = { id: string; name: string; what: string; since: string };

/** Each person once, with what lies there; who has waited longest first, as the api has it. */
export function awaitedPeople(view: Overview): Awaited[] {
  const ids = [...new Set(view.waitingFor.map(({ person }) => person.id))];
  return ids.flatMap((id) => {
    const items = view.waitingFor.filter(({ person }) => person.id === id);
    const [first] = items;
    if (!first) return [];
    const goalsOf = view.records.find((record) => record.id === first.intygId)?.goals ?? [];
    const what = items.length === 1 ? intygName(goalsOf, first.title) : t.intygCount(items.length);
    return [{ id, name: first.person.displayName, what, since: dayOf(first.since) }];
  });
}
