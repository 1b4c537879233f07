import type { CompetenceSnapshot, CompetenceStatement } from '@specialistvagen/regulations';
import type { CompetenceLine } from '../contract/parts.js';

const sourced = ({ source, checkedAt }: CompetenceStatement) => ({ source, checkedAt });

/** A snapshot as people read it: what, from which source, checked when. */
export function competenceLine(snapshot: CompetenceSnapshot | null): CompetenceLine | null {
  if (!snapshot) return null;
  return {
    licence: snapshot.licence && sourced(snapshot.licence),
    specialties: snapshot.specialties.map((one) => ({ name: one.specialty, ...sourced(one) })),
    supervisorTraining: snapshot.supervisorTraining && sourced(snapshot.supervisorTraining),
  };
}
