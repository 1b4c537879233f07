import type { Reason } from '@specialistvagen/platform/contract';
import type { PlainDate } from '@specialistvagen/regulations';
import { isOn, type Assignment } from './assignment.js';

/** A supervision meeting; `written` is open to the two who held it and to nobody else. */
export type Meeting = {
  readonly id: string;
  readonly traineeId: string;
  readonly supervisorId: string;
  readonly heldOn: PlainDate;
  readonly revision: number | null;
  readonly sealed: Buffer | null;
  readonly changedById: string | null;
  readonly changedAt: Date | null;
};

type Held = Pick<Meeting, 'supervisorId' | 'heldOn'>;
type Known = { readonly assignments: readonly Assignment[]; readonly today: PlainDate };

/** Why the meeting cannot have been held that day by those two; all faults at once. */
export function heldReasons({ supervisorId, heldOn }: Held, { assignments, today }: Known): Reason[] {
  const own = assignments.filter(({ personId }) => personId === supervisorId);
  const reasons: Reason[] = [];
  if (heldOn > today) {
    reasons.push({ text: 'Samtalet ligger framåt i tiden. Skriv det när det har hållits.', field: 'heldOn' });
  } else if (own.length > 0 && !own.some((one) => isOn(one, heldOn))) {
    reasons.push({ text: 'Den dagen var personen inte handledare för läkaren.', field: 'heldOn' });
  }
  return reasons;
}

/** Only with somebody who supervises today: nobody else can read what is written. */
export function recordReasons(held: Held, known: Known): Reason[] {
  const isSupervisor = supervisorsOf(known).includes(held.supervisorId);
  return [
    ...(isSupervisor
      ? []
      : [{ text: 'Personen är inte handledare för läkaren i dag.', field: 'supervisorId' }]),
    ...heldReasons(held, known),
  ];
}

export function supervisorsOf({ assignments, today }: Known): string[] {
  return [...new Set(assignments.filter((one) => isOn(one, today)).map(({ personId }) => personId))];
}
