import { Injectable } from '@nestjs/common';
import { newId } from '@specialistvagen/platform';
import { licenceDay } from '../domain/licence-day.js';
import type { TrainingPost } from '../domain/training-post.js';
import { findBackground } from '../storage/background-record.repository.js';
import { findToldLicence, putToldLicence } from '../storage/told-licence.repository.js';
import { findPosts } from '../storage/training-record.repository.js';
import { RegisterFacts } from './register-facts.js';

/** Statistics knows one licence of a person. Told when it is first known, told anew when another day turns out to be right. */
@Injectable()
export class TellLicence {
  constructor(private readonly facts: RegisterFacts) {}

  /** In the transaction that changed something, the trainee locked. `withdrawn`: a post that is about to be nobody's. */
  async tell(traineeId: string, withdrawn?: TrainingPost): Promise<void> {
    const posts = (await findPosts([traineeId])).filter(({ id }) => id !== withdrawn?.id);
    const at = posts.find(({ kind }) => kind === 'at') ?? posts[0] ?? withdrawn;
    if (!at) return;
    const licensedOn = licenceDay(await findBackground([traineeId]), posts);
    const told = await findToldLicence(traineeId);
    if ((told?.licensedOn ?? null) === licensedOn) return;
    const retracts = told?.factId ? { retracts: told.factId } : {};
    const factId = newId();
    if (licensedOn === null) {
      const on = told?.licensedOn ?? at.startsOn;
      await this.facts.licensed(at, on, { factId, ...retracts, outcome: 'removed' });
      await putToldLicence(traineeId, { licensedOn: null, factId: null });
      return;
    }
    await this.facts.licensed(at, licensedOn, { factId, ...retracts });
    await putToldLicence(traineeId, { licensedOn, factId });
  }
}
