import { Injectable } from '@nestjs/common';
import { AccessGrants, AccessLog } from '@specialistvagen/identity';
import type { AccessPurpose, Actor } from '@specialistvagen/identity';
import { DomainError } from '@specialistvagen/platform';

/** The door to a portfolio: who comes in today, and the access-log row in the same transaction (T-30). */
@Injectable()
export class OpenPortfolio {
  constructor(
    private readonly grants: AccessGrants,
    private readonly accessLog: AccessLog,
  ) {}

  /** Outside the reader's scope the portfolio does not exist; who is only asked to sign has that document and no more. */
  async open(
    actor: Actor,
    traineeId: string,
    what: string,
    allowed?: readonly AccessPurpose[],
  ): Promise<AccessPurpose[]> {
    const purposes = await this.grants.purposes(actor.personId, traineeId);
    const [reader] = purposes.filter((purpose) => purpose !== 'signer');
    if (!reader) throw notFound();
    const fitting = allowed ? purposes.find((purpose) => allowed.includes(purpose)) : reader;
    if (!fitting) throw new DomainError('not-your-task', 'forbidden', 'Det här kan du inte göra i din roll.');
    await this.accessLog.record({ trainee: traineeId, what, purpose: fitting });
    return purposes;
  }

  async log(actor: Actor, traineeId: string, what: string): Promise<void> {
    const [purpose] = await this.grants.purposes(actor.personId, traineeId);
    await this.accessLog.record({ trainee: traineeId, what, purpose: purpose ?? 'signer' });
  }
}

export function notFound(): DomainError {
  return new DomainError('not-found', 'not-found', 'Sidan finns inte.');
}
