import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
import type { ApplicationChanged } from '../contract/application.js';
import type { AssignCase } from '../contract/casework.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';

/** An officer reads a case only after taking it; the grant that opens the portfolio is written here (decision 9). */
@Injectable()
export class TakeCase {
  constructor(
    private readonly desk: CaseDesk,
    private readonly grants: AccessGrants,
  ) {}

  take(act: CaseAct<AssignCase>): Promise<ApplicationChanged> {
    const person = act.actor.personId;
    if (act.body.as === 'second') return this.takeSecond(act);
    return this.desk.act('take', act, async ({ row }) => {
      // Changing officers: the one who leaves the case no longer reads it.
      if (row.officerId && row.officerId !== person) await this.close(row.traineeId, row.officerId);
      await this.openFor(row.traineeId, person);
      return {
        set: { officer_id: person, ...(row.secondOfficerId === person ? { second_officer_id: null } : {}) },
      };
    });
  }

  private takeSecond(act: CaseAct<AssignCase>): Promise<ApplicationChanged> {
    const person = act.actor.personId;
    return this.desk.act('take-second', act, async ({ row }) => {
      if (row.secondOfficerId && row.secondOfficerId !== person)
        await this.close(row.traineeId, row.secondOfficerId);
      await this.openFor(row.traineeId, person);
      return { set: { second_officer_id: person } };
    });
  }

  private async openFor(traineeId: string | null, person: string): Promise<void> {
    if (!traineeId) return;
    const purposes = await this.grants.purposes(person, traineeId);
    if (!purposes.includes('case-officer')) {
      await this.grants.grant({ person, portfolio: traineeId, purpose: 'case-officer' });
    }
  }

  private async close(traineeId: string | null, person: string): Promise<void> {
    if (traineeId) await this.grants.end({ person, portfolio: traineeId, purpose: 'case-officer' });
  }
}
