import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Clock } from '@specialistvagen/platform';
import type { DelegationFacts, MandateFacts, SignedPlatform } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import type { Intyg } from '../domain/intyg.js';

type Asked = Pick<Intyg, 'traineeId' | 'postId' | 'participants'>;

/** The head of department's written delegation to the doctor who is asked to sign (SOSFS 2015:8 4 kap. 4 §). */
@Injectable()
export class DelegationsOf {
  constructor(
    private readonly clock: Clock,
    private readonly supervisors: Supervisors,
    private readonly people: People,
  ) {}

  /** The one to the appointed doctor of this intyg; null when nobody signs as appointed, or nothing is in writing. */
  async facts(intyg: Asked): Promise<DelegationFacts | null> {
    const appointed = intyg.participants.find(({ role }) => role === 'appointed-doctor');
    if (!appointed) return null;
    return this.supervisors.delegation(intyg.postId, appointed.personId, this.clock.today());
  }

  async mandates(intyg: Asked, personId: string): Promise<MandateFacts[]> {
    const facts = await this.facts(intyg);
    if (facts?.to !== personId) return [];
    return [{ basis: `Utsedd av verksamhetschefen (${facts.citation})`, from: facts.on, to: facts.until }];
  }

  /** As it stands in the signed bytes: names instead of ids. */
  async printed(facts: DelegationFacts | null): Promise<SignedPlatform['delegation']> {
    if (!facts) return undefined;
    const names = await this.people.names([facts.by, facts.to]);
    const name = (id: string) => names.get(id)?.displayName ?? '';
    const { on, text, citation } = facts;
    return { by: name(facts.by), to: name(facts.to), on, text, citation };
  }
}
