import { Injectable } from '@nestjs/common';
import { Transactions } from '@specialistvagen/platform';
import type { PlainDate } from '@specialistvagen/regulations';
import { isOn, type Assignment } from '../domain/assignment.js';
import { findAssignments, findAssignmentsOf } from '../storage/assignment.repository.js';

/** Who supervises whom. Read in the running transaction; row level security answers for who may know. */
@Injectable()
export class Supervisors {
  constructor(private readonly transactions: Transactions) {}

  /** Everybody who ever supervised the trainee; with `on`, those of that day. */
  of(traineeId: string, on?: PlainDate): Promise<Assignment[]> {
    return this.transactions.run({}, async () => {
      const all = await findAssignments(traineeId);
      return on === undefined ? all : all.filter((assignment) => isOn(assignment, on));
    });
  }

  async principal(traineeId: string, on: PlainDate): Promise<Assignment | null> {
    return (await this.of(traineeId, on)).find((assignment) => assignment.kind === 'principal') ?? null;
  }

  traineesOf(personId: string): Promise<Assignment[]> {
    return this.transactions.run({}, () => findAssignmentsOf(personId));
  }
}
