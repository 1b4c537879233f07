import type { CompetenceSnapshot, CompetenceStatement } from '../facts/index.js';
import { specialtyById } from '../law-data/index.js';
import { isWithin, type PlainDate } from '../time/index.js';

export function holdsOn(statement: CompetenceStatement, day: PlainDate): boolean {
  return isWithin(day, statement.from ?? '0001-01-01', statement.to);
}

/** Licence and specialty must have a source: what is unchecked cannot carry a signature. */
export function isCheckedOn(statement: CompetenceStatement | null, day: PlainDate): boolean {
  return statement !== null && statement.source !== 'unchecked' && holdsOn(statement, day);
}

export function isLicensedOn(competence: CompetenceSnapshot, day: PlainDate): boolean {
  return isCheckedOn(competence.licence, day);
}

export function isSpecialistOn(competence: CompetenceSnapshot, day: PlainDate): boolean {
  return competence.specialties.some((one) => isCheckedOn(one, day));
}

/** HOSP names a specialty in words, a post by id. */
export function isSameSpecialty(stated: string, id: string): boolean {
  return stated === id || stated === specialtyById(id)?.name;
}

export function isSpecialistIn(competence: CompetenceSnapshot, id: string, day: PlainDate): boolean {
  return competence.specialties.some((one) => isSameSpecialty(one.specialty, id) && isCheckedOn(one, day));
}
