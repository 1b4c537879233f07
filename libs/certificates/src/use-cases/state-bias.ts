import { Injectable } from '@nestjs/common';
import { AccessGrants } from '@specialistvagen/identity';
import type { ApplicationChanged } from '../contract/application.js';
import type { StateBias as Body } from '../contract/lawful-casework.js';
import { BiasRepository } from '../storage/bias.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';

/** The officer's own word on bias, once the parties are known. With bias the case is let go in the same transaction. */
@Injectable()
export class StateBias {
  constructor(
    private readonly desk: CaseDesk,
    private readonly bias: BiasRepository,
    private readonly grants: AccessGrants,
  ) {}

  state(act: CaseAct<Body>): Promise<ApplicationChanged> {
    const { body } = act;
    const officerId = act.actor.personId;
    const action = body.hasBias ? 'state-bias' : 'state-no-bias';
    return this.desk.act(action, act, async ({ row, role }) => {
      const text = body.hasBias ? body.text : '';
      await this.bias.add({ applicationId: row.id, officerId, hasBias: body.hasBias, text });
      if (!body.hasBias) return {};
      if (row.traineeId) {
        await this.grants.end({ person: officerId, portfolio: row.traineeId, purpose: 'case-officer' });
      }
      return { note: text, set: role === 'officer' ? { officer_id: null } : { second_officer_id: null } };
    });
  }
}
