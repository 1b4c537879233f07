import { Injectable } from '@nestjs/common';
import { InvitedPeople } from '@specialistvagen/identity';
import type { Reason } from '@specialistvagen/platform';
import type { AskedOf } from '../contract/index.js';
import type { Assessment } from '../domain/assessment.js';
import { appendAssessmentEvent, insertAssessment } from '../storage/assessment.repository.js';
import { notify } from './assessment-notices.js';
import { AssessorChecks } from './assessor-checks.js';
import { InviteAssessor } from './invite-assessor.js';

export type NewAssessment = Parameters<typeof insertAssessment>[0];
export type Reached = Pick<Assessment, 'assessorId' | 'addresseeId'>;

/** The way to the one who is asked: by name, by mail, or by a code that is shown afterwards. In the running transaction. */
@Injectable()
export class SendRequest {
  constructor(
    private readonly checks: AssessorChecks,
    private readonly invited: InvitedPeople,
    private readonly inviting: InviteAssessor,
  ) {}

  faultsOf(of: AskedOf, asking: string): Promise<Reason[]> {
    if (of.kind !== 'person') return Promise.resolve([]);
    return this.checks.faultsOf(of.personId, { traineeId: asking, asking, field: 'of.personId' });
  }

  async reach(of: AskedOf, asking: string): Promise<Reached> {
    if (of.kind === 'code') return { assessorId: null, addresseeId: null };
    if (of.kind === 'person') return { assessorId: of.personId, addresseeId: null };
    return { assessorId: null, addresseeId: await this.invited.address(of, asking) };
  }

  async send(assessment: NewAssessment, by: string): Promise<void> {
    await insertAssessment(assessment);
    const { id, assessorId, addresseeId, startedBy, askedAt } = assessment;
    const action = startedBy === 'trainee' ? 'ask' : 'start';
    const moved = { fromState: null, toState: 'asked' } as const;
    await appendAssessmentEvent({ assessment, at: askedAt, personId: by, action, ...moved });
    if (addresseeId) await this.inviting.mail(assessment, addresseeId);
    if (assessorId && startedBy === 'trainee') {
      await notify({ kind: 'assessment-asked', to: assessorId, subject: { kind: 'assessment', id } });
    }
  }
}
