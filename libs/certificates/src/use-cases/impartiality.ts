import { Injectable } from '@nestjs/common';
import { refuseIf } from '@specialistvagen/platform';
import type { ActingRole, ApplicationAction } from '../domain/application-states.js';
import { biasRefusals, takingRefusals } from '../domain/impartiality.js';
import { BiasRepository } from '../storage/bias.repository.js';

/** Asked before every act of an officer, and again before a decision is sealed. Runs inside a transaction. */
@Injectable()
export class Impartiality {
  constructor(private readonly bias: BiasRepository) {}

  async mustAllow(asked: {
    applicationId: string;
    personId: string;
    role: ActingRole | null;
    action: ApplicationAction;
  }): Promise<void> {
    const { applicationId, personId, role, action } = asked;
    if (role !== 'officer' && role !== 'second-officer') return;
    const said = await this.bias.latest(applicationId, personId);
    refuseIf('bias-not-stated', 'refused', biasRefusals(action, role, said));
  }

  async mayTake(applicationId: string, personId: string): Promise<void> {
    refuseIf('bias-stated', 'refused', takingRefusals(await this.bias.latest(applicationId, personId)));
  }
}
