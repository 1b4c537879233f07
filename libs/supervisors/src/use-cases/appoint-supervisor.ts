import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError, refuseIf, Transactions } from '@specialistvagen/platform';
import { PostChange } from '@specialistvagen/trainees';
import type { AppointSupervisorBody, AssignmentView } from '../contract/index.js';
import { findAssignments } from '../storage/assignment.repository.js';
import { Assign } from './assign.js';
import { ViewSupervisors } from './view-supervisors.js';

type At = { readonly actor: Actor; readonly postId: string };

/** Appoints for the head of department; ends an assignment after its last day. */
@Injectable()
export class AppointSupervisor {
  constructor(
    private readonly transactions: Transactions,
    private readonly change: PostChange,
    private readonly assign: Assign,
    private readonly views: ViewSupervisors,
  ) {}

  appoint({ actor, postId }: At, body: AppointSupervisorBody, key: string): Promise<AssignmentView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const request = { actor, postId, action: 'change', verb: 'appoint-supervisor', body, key } as const;
      await this.change.run({ ...request, what: 'utsåg en handledare' }, async ({ post }) => {
        const candidate = { personId: body.personId, kind: body.kind, from: body.from, to: body.to ?? null };
        refuseIf('supervisor-refused', 'refused', await this.assign.check(post, candidate));
        const assignment = await this.assign.write(post, candidate, actor.personId);
        return { id: assignment.id };
      });
      return this.views.build(postId);
    });
  }

  end({ actor, postId }: At, assignmentId: string, on: string, key: string): Promise<AssignmentView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const body = { assignmentId, on };
      const request = { actor, postId, action: 'change', verb: 'end-supervisor', body, key } as const;
      await this.change.run({ ...request, what: 'avslutade ett handledaruppdrag' }, async ({ post }) => {
        const assignments = await findAssignments(post.traineeId);
        const assignment = assignments.find((one) => one.id === assignmentId && one.postId === postId);
        if (!assignment) throw new DomainError('not-found', 'not-found', 'Uppdraget finns inte.');
        if (on < assignment.from) {
          const text = 'Sista dagen ligger före uppdragets första dag.';
          throw new DomainError('supervisor-refused', 'refused', { text, field: 'on' });
        }
        if (!(await this.assign.end(assignment, on, actor.personId))) {
          throw new DomainError('already-ended', 'conflict', 'Uppdraget är redan avslutat.');
        }
        return { id: assignment.id };
      });
      return this.views.build(postId);
    });
  }
}
