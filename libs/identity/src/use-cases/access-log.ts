import { Injectable } from '@nestjs/common';
import { Transactions, currentScope } from '@specialistvagen/platform';
import type { AccessLogAnswer, Actor } from '../contract/index.js';
import { labelOfPurpose } from '../domain/purpose-labels.js';
import { accessRepository } from '../storage/access.repository.js';

const SHOWN = 500;

/** Who read what about whom. No row, no reading: it is written in the reading's own transaction (T-30). */
@Injectable()
export class AccessLog {
  constructor(private readonly transactions: Transactions) {}

  /** Does nothing when people read about themselves. `what` is a short Swedish phrase without personal data. */
  async record(entry: { trainee: string; what: string; purpose: string }): Promise<void> {
    const { person } = currentScope();
    if (!person) throw new Error('Reading is logged for a person: the transaction has none');
    if (person === entry.trainee) return;
    await accessRepository.log({
      personId: person,
      traineeId: entry.trainee,
      purpose: entry.purpose,
      what: entry.what,
    });
  }

  /** What others have read about the signed-in person, newest first. */
  async ofActor(actor: Actor): Promise<AccessLogAnswer> {
    const rows = await this.transactions.run({ person: actor.personId }, () =>
      accessRepository.logOf(actor.personId, SHOWN),
    );
    return {
      items: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        personName: row.personName ?? 'Person med skyddade uppgifter',
        purpose: row.purpose,
        purposeLabel: labelOfPurpose(row.purpose),
        what: row.what,
      })),
    };
  }
}
