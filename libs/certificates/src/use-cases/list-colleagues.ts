import { Injectable } from '@nestjs/common';
import { Mandates, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Transactions } from '@specialistvagen/platform';
import type { ColleagueList } from '../contract/lawful-casework.js';
import { takingRefusals } from '../domain/impartiality.js';
import { BiasRepository } from '../storage/bias.repository.js';
import { CaseDesk } from './case-desk.js';

/** The officers with a mandate today, by name (decision 11), for the one who has the case and wants to hand it over. */
@Injectable()
export class ListColleagues {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: CaseDesk,
    private readonly mandates: Mandates,
    private readonly people: People,
    private readonly bias: BiasRepository,
  ) {}

  /** Without the reader and the applicant; who has said that they are biased is marked so. */
  of(actor: Actor, id: string): Promise<ColleagueList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { row } = await this.desk.openOwn(actor, id, 'såg vem ärendet kan lämnas åt');
      const held = await this.mandates.holdersAnywhere('case_officer');
      const others = held.filter((one) => one !== actor.personId && one !== row.traineeId);
      const names = await this.people.names(others);
      const items: ColleagueList['items'] = [];
      for (const one of others) {
        const said = await this.bias.latest(row.id, one);
        items.push({
          id: one,
          displayName: names.get(one)?.displayName ?? '',
          isBiased: takingRefusals(said).length > 0,
        });
      }
      return { items: items.sort((a, b) => a.displayName.localeCompare(b.displayName, 'sv')) };
    });
  }
}
