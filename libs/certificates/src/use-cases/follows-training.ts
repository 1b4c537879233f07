import { Injectable } from '@nestjs/common';
import { AccessGrants, AccessLog } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { DomainError } from '@specialistvagen/platform';

const MAY_FOLLOW = ['own', 'principal-supervisor', 'study-director', 'bt-coordinator'] as const;

/** Who may ask how near an application is; each reading of another's is logged. Runs inside a transaction. */
@Injectable()
export class FollowsTraining {
  constructor(
    private readonly grants: AccessGrants,
    private readonly accessLog: AccessLog,
  ) {}

  async mustFollow(actor: Actor, traineeId: string, what: string): Promise<void> {
    const purposes = await this.grants.purposes(actor.personId, traineeId);
    const purpose = MAY_FOLLOW.find((one) => purposes.includes(one));
    if (!purpose) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
    await this.accessLog.record({ trainee: traineeId, what, purpose });
  }
}
