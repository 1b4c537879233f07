import { Injectable } from '@nestjs/common';
import { Transactions } from '@specialistvagen/platform';
import type { DelegationFacts, PlainDate } from '@specialistvagen/regulations';
import { Trainees } from '@specialistvagen/trainees';
import { isOn, type Assignment } from '../domain/assignment.js';
import { delegationFacts } from '../domain/delegation.js';
import { latestMeetings } from '../storage/meeting.repository.js';
import { findAssignments, findAssignmentsOf } from '../storage/assignment.repository.js';
import { findDelegations } from '../storage/delegation.repository.js';

/** Who supervises whom. Read in the running transaction; row level security answers for who may know. */
@Injectable()
export class Supervisors {
  constructor(
    private readonly transactions: Transactions,
    private readonly trainees: Trainees,
  ) {}

  /** Everybody who ever supervised the trainee; with `on`, those of that day. */
  of(traineeId: string, on?: PlainDate): Promise<Assignment[]> {
    return this.transactions.run({}, async () => {
      const all = await findAssignments(traineeId);
      return on === undefined ? all : all.filter((assignment) => isOn(assignment, on));
    });
  }

  /** Of the post; left out, of the doctor's present one, else of any (posts may run side by side). */
  principal(traineeId: string, on: PlainDate, postId?: string): Promise<Assignment | null> {
    return this.transactions.run({}, async () => {
      const principals = (await this.of(traineeId, on)).filter(({ kind }) => kind === 'principal');
      const post = postId ?? (await this.trainees.currentPost(traineeId))?.id;
      const ofPost = principals.find((assignment) => assignment.postId === post);
      return ofPost ?? (postId === undefined ? (principals[0] ?? null) : null);
    });
  }

  /** What the head of department has delegated to the person for the post on the day (SOSFS 2015:8 4 kap. 4 §). */
  delegation(postId: string, personId: string, on: PlainDate): Promise<DelegationFacts | null> {
    return this.transactions.run({}, async () => {
      const all = await findDelegations(postId);
      const found = all.find((one) => one.toId === personId && isOn(one, on));
      return found ? delegationFacts(found) : null;
    });
  }

  /** Everybody the head of department has delegated to for the post on the day. */
  delegates(postId: string, on: PlainDate): Promise<DelegationFacts[]> {
    return this.transactions.run({}, async () =>
      (await findDelegations(postId)).filter((one) => isOn(one, on)).map(delegationFacts),
    );
  }

  /** The last supervision meeting of each doctor, as far as the reader may know that it was held. */
  async latestMeetings(traineeIds: readonly string[]): Promise<ReadonlyMap<string, PlainDate>> {
    const rows = await this.transactions.run({}, () => latestMeetings(traineeIds));
    return new Map(rows.map(({ traineeId, heldOn }) => [traineeId, heldOn]));
  }

  traineesOf(personId: string): Promise<Assignment[]> {
    return this.transactions.run({}, () => findAssignmentsOf(personId));
  }
}
