import { Injectable } from '@nestjs/common';
import { Affiliations } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { isWithin } from '@specialistvagen/regulations';
import type { RuleFacts } from '@specialistvagen/regulations';
import type { Intyg } from '../domain/intyg.js';
import { placeInstead } from '../domain/protected-place.js';
import { writtenOn } from '../domain/written.js';

/** *Tjänsteställe* in a signature block. */
@Injectable()
export class KnownWorkplaces {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly organisations: Organisations,
  ) {}

  /** The signer's own unit on the day, else the unit the intyg speaks about; nothing for a protected person (R27). */
  async of(personId: string, intyg: Pick<Intyg, 'content'>, facts: RuleFacts): Promise<string> {
    const instead = placeInstead(facts.training);
    if (instead !== null) return instead;
    const places = await this.affiliations.of(personId);
    const own = places.find(({ careUnitId, from, to }) => careUnitId && isWithin(facts.today, from, to));
    const unitId = own?.careUnitId ?? writtenOn(intyg.content).careUnitId;
    if (unitId) return (await this.organisations.unit(unitId))?.name ?? '';
    const provider = places.find(({ from, to }) => isWithin(facts.today, from, to));
    return provider ? ((await this.organisations.careProvider(provider.careProviderId))?.name ?? '') : '';
  }
}
