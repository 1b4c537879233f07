import { Injectable } from '@nestjs/common';
import {
  DomainError,
  Transactions,
  personalIdentityNumberReasons,
  refuseIf,
} from '@specialistvagen/platform';
import type { Actor, ChangeProtection, ProtectionChanged } from '../contract/index.js';
import { whatNow } from '../domain/protection-words.js';
import { personChangeRepository } from '../storage/person-change.repository.js';
import { AccessLog } from './access-log.js';

/** Sekretessmarkering comes and goes: lists, pages, mail and statistics follow from the very next request (R27). */
@Injectable()
export class ChangeProtectionUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly accessLog: AccessLog,
  ) {}

  change(actor: Actor, personId: string, request: ChangeProtection): Promise<ProtectionChanged> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await mustAdminister(personId);
      refuseIf('text-refused', 'refused', personalIdentityNumberReasons('basis', request.basis));
      const former = await personChangeRepository.protection(personId, request.protection, request.basis);
      if (former === request.protection) {
        throw new DomainError('protection-unchanged', 'conflict', 'Personen har redan den skyddsuppgiften.');
      }
      const what = `ändrade skyddsuppgift till: ${request.protection === 'none' ? 'inget skydd' : request.protection}`;
      await this.accessLog.record({ trainee: personId, what, purpose: 'Behörighetsadministratör' });
      return { personId, protection: request.protection, whatNow: whatNow(request.protection) };
    });
  }
}

/** Someone at another care provider, someone who does not exist and the administrator themself get one answer (T-20). */
export async function mustAdminister(personId: string): Promise<void> {
  if (await personChangeRepository.administers(personId)) return;
  throw new DomainError('not-found', 'not-found', 'Personen finns inte bland dem du administrerar.');
}
