import { Injectable } from '@nestjs/common';
import { Competences, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import { competenceSourceLabel, swedishDate, type CompetenceSnapshot } from '@specialistvagen/regulations';
import { PortfolioAccess, Trainees } from '@specialistvagen/trainees';
import { swedishDay } from '@specialistvagen/platform';
import type { AssignmentView } from '../contract/index.js';
import { isOn, type Assignment } from '../domain/assignment.js';
import { supervisorRemarks } from '../domain/check-supervisor.js';
import { findAssignments } from '../storage/assignment.repository.js';

@Injectable()
export class ViewSupervisors {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
    private readonly access: PortfolioAccess,
    private readonly people: People,
    private readonly competences: Competences,
    private readonly clock: Clock,
  ) {}

  view(actor: Actor, postId: string): Promise<AssignmentView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const post = await this.trainees.post(postId);
      if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
      await this.access.open(actor, { traineeId: post.traineeId, what: 'läste vilka som handleder' });
      return this.build(postId);
    });
  }

  /** In the running transaction, whose person already stands inside the portfolio. */
  async build(postId: string): Promise<AssignmentView[]> {
    const post = await this.trainees.post(postId);
    if (!post) throw new DomainError('not-found', 'not-found', 'Tjänsten finns inte.');
    const assignments = (await findAssignments(post.traineeId)).filter((one) => one.postId === postId);
    const names = await this.people.names(
      assignments.flatMap((one) => [one.personId, one.appointedById, one.onBehalfOfId]),
    );
    const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
    const views: AssignmentView[] = [];
    for (const assignment of assignments) {
      const snapshot = await this.competences.snapshot(assignment.personId, this.clock.today());
      views.push(this.row(assignment, snapshot, person));
    }
    return views;
  }

  private row(
    assignment: Assignment,
    snapshot: CompetenceSnapshot,
    person: (id: string) => { id: string; displayName: string },
  ): AssignmentView {
    return {
      id: assignment.id,
      postId: assignment.postId,
      kind: assignment.kind,
      person: person(assignment.personId),
      from: assignment.from,
      to: assignment.to,
      isToday: isOn(assignment, this.clock.today()),
      appointedBy: person(assignment.appointedById),
      onBehalfOf: person(assignment.onBehalfOfId),
      competence: {
        specialties: snapshot.specialties.map((one) => one.specialty),
        supervisorTraining: snapshot.supervisorTraining !== null,
        source: sourceOf(snapshot),
      },
      remarks: supervisorRemarks(snapshot),
    };
  }
}

function sourceOf(snapshot: CompetenceSnapshot): string {
  const stated = snapshot.specialties[0] ?? snapshot.licence;
  if (!stated) return competenceSourceLabel('unchecked', null);
  const checkedOn = stated.checkedAt ? swedishDate(swedishDay(new Date(stated.checkedAt))) : null;
  return competenceSourceLabel(stated.source, checkedOn);
}
