import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Transactions } from '@specialistvagen/platform';
import { PROTECTED_VALUE } from '@specialistvagen/regulations';
import type { IssuedList } from '../contract/issued.js';
import { reasonChoices } from '../domain/revocation.js';
import { issuedByUnits, signedBy } from '../storage/issued.js';
import type { IssuedRow } from '../storage/issued.js';
import { OpenPortfolio } from './open-portfolio.js';

const SHOWN = 500;

/** What was signed in one's own name, and all that carries one's unit's: nothing falls off these lists. */
@Injectable()
export class ListIssued {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly portfolio: OpenPortfolio,
  ) {}

  inMyName(actor: Actor): Promise<IssuedList> {
    return this.transactions.run({ person: actor.personId }, async () =>
      this.list(await signedBy(actor.personId, SHOWN + 1), (row) => row.state === 'signed'),
    );
  }

  /** That the head of the issuing unit looked is logged like any other reading (R28). */
  ofMyUnits(actor: Actor): Promise<IssuedList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const rows = await issuedByUnits(unitsHeadedBy(actor), SHOWN + 1);
      for (const trainee of new Set(rows.map(({ traineeId }) => traineeId))) {
        await this.portfolio.log(actor, trainee, 'såg intyg som bär enhetens namn');
      }
      return this.list(rows, (row) => row.state === 'signed');
    });
  }

  private async list(rows: IssuedRow[], mayAct: (row: IssuedRow) => boolean): Promise<IssuedList> {
    const shown = rows.slice(0, SHOWN);
    const names = await this.people.names(
      shown.flatMap(({ traineeId, signerIds }) => [traineeId, ...signerIds]),
    );
    const units = await this.organisations.units(shown.flatMap(({ unitId }) => unitId ?? []));
    const nameOf = (id: string) => names.get(id)?.displayName ?? PROTECTED_VALUE;
    return {
      items: shown.map((row) => ({
        documentId: row.documentId,
        intygId: row.intygId,
        title: row.title,
        about: { id: row.traineeId, displayName: nameOf(row.traineeId) },
        goals: [...row.goals],
        unit: units.find(({ id }) => id === row.unitId)?.name ?? null,
        signers: row.signerIds.map(nameOf),
        signedAt: row.signedAt.toISOString(),
        status: row.status,
        isQuestioned: row.isQuestioned,
        revision: mayAct(row) && !row.isQuestioned ? row.revision : null,
      })),
      hasMore: rows.length > SHOWN,
      revocationReasons: reasonChoices(),
    };
  }
}

function unitsHeadedBy({ mandates }: Actor): string[] {
  return mandates.flatMap(({ role, careUnitId }) =>
    role === 'head_of_department' && careUnitId ? [careUnitId] : [],
  );
}
