import { Injectable } from '@nestjs/common';
import { AccessGrants, Affiliations, Competences } from '@specialistvagen/identity';
import { Clock, newId, type Reason } from '@specialistvagen/platform';
import { later } from '@specialistvagen/regulations';
import { RegisterFacts, Trainees, type TrainingPost } from '@specialistvagen/trainees';
import { handOver, type Assignment } from '../domain/assignment.js';
import { checkSupervisor, type Candidate } from '../domain/check-supervisor.js';
import { workplaceOf } from '../domain/workplace.js';
import {
  endAssignment,
  findAssignments,
  insertAssignment,
  rememberTold,
  withdrawAssignment,
} from '../storage/assignment.repository.js';

type Told = { readonly retracts?: string | null; readonly outcome?: 'removed' };
type PostOfAssignment = Pick<TrainingPost, 'id' | 'traineeId' | 'startsOn' | 'endsOn' | 'headOfDepartmentId'>;

/** Puts a supervisor in place, with what it opens: the portfolio, from the first day of the assignment. */
@Injectable()
export class Assign {
  constructor(
    private readonly competences: Competences,
    private readonly grants: AccessGrants,
    private readonly trainees: Trainees,
    private readonly affiliations: Affiliations,
    private readonly facts: RegisterFacts,
    private readonly clock: Clock,
  ) {}

  async check(
    post: Omit<PostOfAssignment, 'id'> & { readonly id?: string },
    candidate: Candidate,
    field = '',
  ): Promise<Reason[]> {
    const assigned = await assignmentsOf(post);
    const snapshot = await this.competences.snapshot(candidate.personId, this.clock.today());
    return checkSupervisor(candidate, { post, assigned, snapshot }, field);
  }

  async write(post: TrainingPost, candidate: Candidate, appointedById: string): Promise<Assignment> {
    const before = await assignmentsOf(post);
    if (candidate.kind === 'principal') await this.handOver(before, candidate, appointedById);
    const assignment: Assignment = {
      ...candidate,
      id: newId(),
      traineeId: post.traineeId,
      postId: post.id,
      appointedById,
      onBehalfOfId: post.headOfDepartmentId,
    };
    await this.open(assignment);
    await insertAssignment(assignment, await this.tell(post, assignment));
    return assignment;
  }

  /** An assignment that lies wholly in the past is recorded and opens nothing. */
  private async open(assignment: Assignment): Promise<void> {
    const today = this.clock.today();
    if (assignment.to !== null && assignment.to < today) return;
    await this.grants.grant({
      person: assignment.personId,
      portfolio: assignment.traineeId,
      purpose: purposeOf(assignment),
      from: later(assignment.from, today),
      to: assignment.to,
    });
  }

  /** Ends the assignment and what it opened; tells whether it still ran. */
  async end(assignment: Assignment, lastDay: string, by: string): Promise<boolean> {
    const told = await endAssignment(assignment.id, lastDay, by);
    if (!told) return false;
    await this.tellAgain({ ...assignment, to: lastDay }, { retracts: told.factId });
    await this.close(assignment, lastDay);
    return true;
  }

  /** As if it had never been; what it opened is seen through today. */
  async withdraw(assignment: Assignment, by: string): Promise<void> {
    const lastDay = this.clock.today();
    const told = await withdrawAssignment(assignment.id, lastDay, by);
    if (told?.factId) await this.tellAgain(assignment, { retracts: told.factId, outcome: 'removed' });
    await this.close(assignment, lastDay);
  }

  /** The unit is the supervisor's workplace at the care provider of the post (F10: trainees a supervisor, by unit). */
  private async tell(
    post: TrainingPost,
    { personId: supervisorId, from, to }: Assignment,
    change: Told = {},
  ): Promise<string> {
    const careUnitId = workplaceOf(await this.affiliations.of(supervisorId), post.careProviderId, from);
    return this.facts.supervision(post, { supervisorId, careUnitId, from, to }, change);
  }

  private async tellAgain(assignment: Assignment, change: Told): Promise<void> {
    const post = await this.trainees.post(assignment.postId);
    if (!post) throw new Error('An assignment in a post that is not there');
    await rememberTold(assignment.id, await this.tell(post, assignment, change));
  }

  /** Whoever supervises in another post of the same doctor goes on seeing the portfolio. */
  private async close(assignment: Assignment, lastDay: string): Promise<void> {
    const purpose = purposeOf(assignment);
    const others = await findAssignments(assignment.traineeId);
    const stays = others.some(
      (one) =>
        one.id !== assignment.id &&
        one.personId === assignment.personId &&
        purposeOf(one) === purpose &&
        (one.to === null || one.to > lastDay),
    );
    if (stays) return;
    await this.grants.end({ person: assignment.personId, portfolio: assignment.traineeId, purpose, lastDay });
  }

  private async handOver(before: readonly Assignment[], next: Candidate, by: string): Promise<void> {
    for (const { id, to } of handOver(before, next).ends) {
      const ended = before.find((one) => one.id === id);
      if (ended) await this.end(ended, to, by);
    }
  }
}

/** Each post has its own principal supervisor: a gren or tillägg runs beside its base. */
async function assignmentsOf(post: {
  readonly id?: string;
  readonly traineeId: string;
}): Promise<Assignment[]> {
  return (await findAssignments(post.traineeId)).filter((one) => one.postId === post.id);
}

function purposeOf({ kind }: Pick<Assignment, 'kind'>): 'principal-supervisor' | 'supervisor' {
  return kind === 'principal' ? 'principal-supervisor' : 'supervisor';
}
