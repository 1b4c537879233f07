import { Injectable } from '@nestjs/common';
import { Secrets, Transactions } from '@specialistvagen/platform';
import type { Actor, ChangeEmail } from '../contract/index.js';
import { personChangeRepository } from '../storage/person-change.repository.js';
import { contextOf } from '../storage/sealed-fields.js';

/** The person's own address. An administrator cannot move it: mail leads to what waits for a signature. */
@Injectable()
export class ChangeEmailUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
  ) {}

  change(actor: Actor, { email }: ChangeEmail): Promise<void> {
    const context = contextOf.email(actor.personId);
    const sealed = email === null ? null : this.secrets.sealBytes(Buffer.from(email, 'utf8'), context);
    return this.transactions.run({ person: actor.personId }, async () => {
      await personChangeRepository.email(sealed);
    });
  }
}
