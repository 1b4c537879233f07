import { personalIdentityNumberReasons, type Reason } from '@specialistvagen/platform/contract';
import type { PlainDate } from '@specialistvagen/regulations';
import type { ProcedureRole } from '../contract/index.js';

export type LogbookEntry = {
  readonly id: string;
  readonly traineeId: string;
  readonly doneOn: PlainDate;
  readonly procedure: string;
  readonly role: ProcedureRole;
  readonly count: number;
  readonly supervisorId: string | null;
  readonly goals: readonly string[];
  /** Something has been written on the strength of it: an intyg that was sent, an assessment. */
  readonly isUsed: boolean;
};

export const ENTRY_IN_USE = 'Anteckningen ligger till grund för något annat och står kvar.';

export const PROCEDURE_ROLE_LABELS: Readonly<Record<ProcedureRole, string>> = {
  performed: 'utförde själv',
  'under-supervision': 'under handledning',
  assisted: 'assisterade',
};

/** A name needs few digits (*sutur 3-0*); more than these could be a number that somebody has. */
const MAX_DIGITS_IN_A_NAME = 4;

/** The same procedure, however it was spelt: letters' size and white space tell nothing. */
export function procedureKey(name: string): string {
  return procedureName(name).toLocaleLowerCase('sv');
}

export function procedureName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

type Wanted = Pick<LogbookEntry, 'doneOn' | 'procedure' | 'supervisorId'>;
type Known = {
  readonly today: PlainDate;
  /** Who supervised the doctor on the day. */
  readonly supervisorIds: readonly string[];
};

/** All faults at once. */
export function entryReasons({ doneOn, procedure, supervisorId }: Wanted, known: Known): Reason[] {
  const reasons = nameReasons(procedure);
  if (doneOn > known.today) reasons.push({ text: 'Dagen ligger framåt i tiden.', field: 'doneOn' });
  if (supervisorId !== null && !known.supervisorIds.includes(supervisorId))
    reasons.push({ text: 'Personen var inte din handledare den dagen.', field: 'supervisorId' });
  return reasons;
}

/** Why a procedure cannot bear the name: it could point out a patient. */
export function nameReasons(procedure: string): Reason[] {
  const numbers = personalIdentityNumberReasons('procedure', procedure);
  if (numbers.length > 0) return numbers;
  if (procedure.replace(/\P{Nd}/gu, '').length <= MAX_DIGITS_IN_A_NAME) return [];
  return [
    {
      text: 'Skriv bara vad åtgärden heter. Siffror som kan peka ut en patient hör inte hemma i loggen.',
      field: 'procedure',
    },
  ];
}
