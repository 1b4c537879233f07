import { Injectable } from '@nestjs/common';
import { AccessGrants, Mandates, People } from '@specialistvagen/identity';
import { DomainError } from '@specialistvagen/platform';
import type { ApplicationChanged } from '../contract/application.js';
import type { AssignCase, ReassignCase } from '../contract/casework.js';
import type { HandOverCase } from '../contract/lawful-casework.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { Impartiality } from './impartiality.js';
import { tell } from './tell.js';

/** An officer reads a case only after taking it; the grant that opens the portfolio is written here (decision 9). */
@Injectable()
export class TakeCase {
  constructor(
    private readonly desk: CaseDesk,
    private readonly grants: AccessGrants,
    private readonly people: People,
    private readonly mandates: Mandates,
    private readonly impartiality: Impartiality,
  ) {}

  take(act: CaseAct<AssignCase>): Promise<ApplicationChanged> {
    const person = act.actor.personId;
    if (act.body.as === 'second') return this.takeSecond(act);
    return this.desk.act('take', act, async ({ row }) => {
      await this.impartiality.mayTake(row.id, person);
      await this.mustBeFree(row.officerId, person, 'Ta över det med skäl om det ska vara ditt.');
      await this.openFor(row.traineeId, person);
      return {
        set: {
          officer_id: person,
          handed_to: null,
          ...(row.secondOfficerId === person ? { second_officer_id: null } : {}),
        },
      };
    });
  }

  /** A colleague's case: the reason stands in the history, the colleague is told and no longer reads it. */
  reassign(act: CaseAct<ReassignCase>): Promise<ApplicationChanged> {
    const person = act.actor.personId;
    return this.desk.act('reassign', act, async ({ row }) => {
      await this.impartiality.mayTake(row.id, person);
      const former = row.officerId;
      await this.openFor(row.traineeId, person);
      if (former) await this.close(row.traineeId, former);
      await tell('case-reassigned', former, { kind: 'case', id: row.id });
      const isSecond = row.secondOfficerId === person;
      return {
        note: act.body.reason,
        set: { officer_id: person, handed_to: null, ...(isSecond ? { second_officer_id: null } : {}) },
      };
    });
  }

  /**
   * Let go for a colleague, who is told and takes it: nobody opens a portfolio for somebody else (decision 9). Until then it
   * stands among those that nobody has taken, and first among what the colleague has to do.
   */
  handOver(act: CaseAct<HandOverCase>): Promise<ApplicationChanged> {
    const { officerId, reason } = act.body;
    return this.desk.act('hand-over', act, async ({ row }) => {
      await this.mustBeColleague(officerId, row.traineeId, act.actor.personId);
      await this.impartiality.mayTake(row.id, officerId);
      const { displayName } = await this.people.name(officerId);
      await this.close(row.traineeId, act.actor.personId);
      await tell('case-handed-over', officerId, { kind: 'case', id: row.id });
      const isSecond = row.secondOfficerId === officerId;
      return {
        note: `Till ${displayName}: ${reason}`,
        set: { officer_id: null, handed_to: officerId, ...(isSecond ? { second_officer_id: null } : {}) },
      };
    });
  }

  private async mustBeColleague(officerId: string, traineeId: string | null, giver: string): Promise<void> {
    const held = await this.mandates.active(officerId);
    const isOfficer = held.some(({ role }) => role === 'case_officer');
    if (isOfficer && officerId !== traineeId && officerId !== giver) return;
    throw new DomainError('not-an-officer', 'refused', {
      text: 'Välj en annan handläggare som har uppdraget i dag och inte själv är sökande.',
      field: 'officerId',
    });
  }

  private takeSecond(act: CaseAct<AssignCase>): Promise<ApplicationChanged> {
    const person = act.actor.personId;
    return this.desk.act('take-second', act, async ({ row }) => {
      await this.impartiality.mayTake(row.id, person);
      const instead = 'Ärendets handläggare kan återuppta ärendet, så att en annan kan delta.';
      await this.mustBeFree(row.secondOfficerId, person, instead);
      await this.openFor(row.traineeId, person);
      return { set: { second_officer_id: person } };
    });
  }

  /** Says who has it: colleagues' names are no secret from each other, and the officer can ask. */
  private async mustBeFree(holder: string | null, person: string, instead: string): Promise<void> {
    if (holder === null || holder === person) return;
    const { displayName } = await this.people.name(holder);
    throw new DomainError('case-taken', 'conflict', `${displayName} har ärendet. ${instead}`);
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
