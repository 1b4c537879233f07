import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Transactions, refuseIf } from '@specialistvagen/platform';
import { personalIdentityNumberReasons } from '@specialistvagen/platform';
import { APPOINTABLE_ROLES } from '../contract/index.js';
import type { Actor, EndMandate } from '../contract/index.js';
import { mandateRepository } from '../storage/mandate.repository.js';
import { administers } from './appoint-mandate.js';

const DAY = 86_400_000;

/** Ends a mandate: after its last day, or at once – then the very next request is refused. */
@Injectable()
export class EndMandateUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async end(actor: Actor, mandateId: string, request: EndMandate): Promise<void> {
    await this.transactions.run({ person: actor.personId }, async () => {
      const mandate = await mandateRepository.byId(mandateId);
      const isAppointable = APPOINTABLE_ROLES.some((role) => role === mandate?.role);
      if (!mandate || !isAppointable || !administers(actor, mandate.careProviderId)) {
        throw new DomainError('not-found', 'not-found', 'Uppdraget finns inte bland dem du administrerar.');
      }
      refuseIf('text-refused', 'refused', personalIdentityNumberReasons('reason', request.reason));
      const today = this.clock.today();
      if (request.lastDay !== null && request.lastDay < today) {
        throw new DomainError('mandate-refused', 'refused', {
          field: 'lastDay',
          text: 'Sista dagen kan inte ligga bakåt i tiden: det som gjordes med uppdraget gäller.',
        });
      }
      const ended = await mandateRepository.end({
        id: mandateId,
        lastDay: request.lastDay ?? dayBefore(today),
        by: actor.personId,
        at: this.clock.now(),
        reason: request.reason,
      });
      if (ended === 0) {
        throw new DomainError('mandate-already-ended', 'conflict', 'Uppdraget är redan avslutat.');
      }
    });
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}
