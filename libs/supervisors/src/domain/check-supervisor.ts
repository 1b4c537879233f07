import { isWithin, swedishDate, type CompetenceSnapshot, type PlainDate } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';
import type { SupervisorKind } from '../contract/index.js';
import { handOver, isOn, type Assignment } from './assignment.js';

export type Candidate = {
  readonly personId: string;
  readonly kind: SupervisorKind;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
};

type Post = {
  readonly traineeId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};

/** `field` is the path in front of `personId`, `from` and `to`; `assigned` is who supervises in the post already. */
export function checkSupervisor(
  candidate: Candidate,
  context: {
    readonly post: Post;
    readonly assigned: readonly Assignment[];
    readonly snapshot: CompetenceSnapshot;
  },
  field = '',
): Reason[] {
  return [
    ...selfReasons(candidate, context.post, field),
    ...licenceReasons(context.snapshot, field),
    ...dayReasons(candidate, context.post, field),
    ...clashReasons(candidate, context.assigned, field),
  ];
}

/** R11: nobody supervises, and so signs about, themselves. */
function selfReasons(candidate: Candidate, post: Post, field: string): Reason[] {
  if (candidate.personId !== post.traineeId) return [];
  return [{ text: 'Ingen är sin egen handledare.', field: `${field}personId`, rule: 'R11' }];
}

/** A supervisor is a doctor; whether they are a specialist is tested when they sign (R12), and shown here. */
function licenceReasons(snapshot: CompetenceSnapshot, field: string): Reason[] {
  if (snapshot.licence) return [];
  return [
    {
      text: 'Handledarens legitimation är inte kontrollerad. Hämta uppgiften ur HOSP först.',
      field: `${field}personId`,
      rule: 'R12',
      mendedBy: 'studierektor',
    },
  ];
}

function dayReasons(candidate: Candidate, post: Post, field: string): Reason[] {
  const reasons: Reason[] = [];
  if (candidate.to !== null && candidate.to < candidate.from) {
    reasons.push({ text: 'Sista dagen ligger före första dagen.', field: `${field}to` });
  }
  if (!isWithin(candidate.from, post.startsOn, post.endsOn) || (candidate.to ?? post.endsOn) > post.endsOn) {
    reasons.push({
      text: `Uppdraget ligger utanför tjänsten ${swedishDate(post.startsOn)}–${swedishDate(post.endsOn)}.`,
      field: `${field}from`,
    });
  }
  return reasons;
}

function clashReasons(candidate: Candidate, assigned: readonly Assignment[], field: string): Reason[] {
  const same = assigned.some(
    (one) => one.personId === candidate.personId && one.kind === candidate.kind && isOn(one, candidate.from),
  );
  if (same) return [{ text: 'Personen har redan uppdraget den dagen.', field: `${field}personId` }];
  if (candidate.kind !== 'principal') return [];
  return handOver(assigned, candidate).clashes.map((clash) => ({
    text: `Det finns redan en huvudansvarig handledare från ${swedishDate(clash.from)}.`,
    field: `${field}from`,
  }));
}

/** What is not required by an exact source is shown and stops nothing (decision 24). */
export function supervisorRemarks(snapshot: CompetenceSnapshot): string[] {
  const unchecked = snapshot.specialties.filter((one) => one.source === 'unchecked');
  return [
    ...(snapshot.specialties.length === 0
      ? ['Specialistkompetens saknas i uppgifterna; intyg kan inte signeras.']
      : []),
    ...(unchecked.length > 0 ? ['Specialistkompetensen är inte kontrollerad; intyg kan inte signeras.'] : []),
    ...(snapshot.supervisorTraining
      ? []
      : ['Handledarutbildning är inte registrerad (ej kontrollerad mot föreskriften).']),
  ];
}
