import { Injectable } from '@nestjs/common';
import { Competences, Mandates, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  refuseIf,
  swedishDay,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import { competenceSourceLabel, swedishDate } from '@specialistvagen/regulations';
import { checkText } from '@specialistvagen/signing';
import { checkTexts } from '@specialistvagen/trainees';
import type { AddPoolMemberBody, PoolMemberView } from '../contract/index.js';
import type { PoolMember } from '../domain/appointment.js';
import { checkPoolMember } from '../domain/check-pool-member.js';
import { endPoolMember, findMemberships, findPool, insertPoolMember } from '../storage/pool.repository.js';

const APPOINTING_ROLES: readonly string[] = ['study_director', 'bt_coordinator'];

/** Who a region has attested as external assessor, on which basis and day. People with protected identity are not listed. */
@Injectable()
export class KeepPool {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly competences: Competences,
    private readonly mandates: Mandates,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  list(
    actor: Actor,
    query: { region?: string | undefined; query?: string | undefined },
  ): Promise<PoolMemberView[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const wanted = query.query?.toLocaleLowerCase('sv') ?? '';
      const views = await this.views(actor, await findPool(query.region));
      return views.filter((view) => view.person.displayName.toLocaleLowerCase('sv').includes(wanted));
    });
  }

  add(actor: Actor, body: AddPoolMemberBody, key: string): Promise<PoolMemberView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'attest-assessor', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        await this.refuseFaults(actor, body);
        const member = { ...body, id: newId(), attestedBy: actor.personId };
        await insertPoolMember(member);
        return member.id;
      });
      const member = (await findMemberships(body.personId)).filter((one) => one.id === resourceId);
      const [view] = await this.views(actor, member);
      if (!view) throw new DomainError('not-found', 'not-found', 'Bedömaren finns inte i listan.');
      return view;
    });
  }

  end(actor: Actor, personId: string, on: string, key: string): Promise<void> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'end-assessor',
        bodyHash: hashBody({ personId, on }),
      };
      await withIdempotency(key, scope, async () => {
        const regions = await this.regionsOf(actor);
        const members = await findMemberships(personId);
        const member = members.find((one) => one.endedOn === null && regions.includes(one.regionCode));
        if (!member)
          throw new DomainError('not-found', 'not-found', 'Bedömaren finns inte bland regionens bedömare.');
        if (on < member.attestedOn) {
          throw new DomainError('pool-refused', 'refused', {
            text: 'Dagen ligger före intygandet.',
            field: 'on',
          });
        }
        await endPoolMember(member.id, on, actor.personId);
        return member.id;
      });
    });
  }

  private async refuseFaults(actor: Actor, body: AddPoolMemberBody): Promise<void> {
    const memberships = await findMemberships(body.personId);
    const isProtected = await this.people.isProtected(body.personId);
    refuseIf('pool-refused', 'refused', [
      ...checkPoolMember(body, {
        attestedById: actor.personId,
        regionsOfAttester: await this.regionsOf(actor),
        snapshot: await this.competences.snapshot(body.personId, this.clock.today()),
        today: this.clock.today(),
        isMemberAlready: memberships.some(
          (one) => one.endedOn === null && one.regionCode === body.regionCode,
        ),
      }),
      ...(isProtected
        ? [{ text: 'Personen kan inte föras upp i listan.', field: 'personId', rule: 'R27' }]
        : []),
      ...checkTexts([['basis', body.basis]], checkText),
    ]);
  }

  /** The regions where the person appoints today: of the mandate itself, or of its care provider. */
  private async regionsOf(actor: Actor): Promise<string[]> {
    const mandates = await this.mandates.active(actor.personId);
    const appointing = mandates.filter((mandate) => APPOINTING_ROLES.includes(mandate.role));
    const providers = await this.organisations.careProviders(
      appointing.flatMap((one) => one.careProviderId ?? []),
    );
    const regions = [...appointing.map((one) => one.regionCode), ...providers.map((one) => one.regionCode)];
    return [...new Set(regions.filter((code) => code !== null))];
  }

  private async views(actor: Actor, members: readonly PoolMember[]): Promise<PoolMemberView[]> {
    const names = await this.people.names(members.flatMap((one) => [one.personId, one.attestedBy]));
    const regions = new Map((await this.organisations.regions()).map((region) => [region.code, region.name]));
    const own = await this.regionsOf(actor);
    const views: PoolMemberView[] = [];
    for (const member of members) {
      if (names.get(member.personId)?.protection !== 'none') continue;
      const person = (id: string) => ({ id, displayName: names.get(id)?.displayName ?? '' });
      views.push({
        regionCode: member.regionCode,
        basis: member.basis,
        attestedOn: member.attestedOn,
        endedOn: member.endedOn,
        person: person(member.personId),
        attestedBy: person(member.attestedBy),
        regionName: regions.get(member.regionCode) ?? member.regionCode,
        ...(await this.competence(member.personId)),
        actions: own.includes(member.regionCode) ? [{ name: 'end', enabled: true, reasons: [] }] : [],
      });
    }
    return views.sort((a, b) => a.person.displayName.localeCompare(b.person.displayName, 'sv'));
  }

  private async competence(
    personId: string,
  ): Promise<Pick<PoolMemberView, 'specialties' | 'competenceSource'>> {
    const { specialties } = await this.competences.snapshot(personId, this.clock.today());
    const [first] = specialties;
    const checkedOn = first?.checkedAt ? swedishDate(swedishDay(new Date(first.checkedAt))) : null;
    return {
      specialties: specialties.map((one) => one.specialty),
      competenceSource: competenceSourceLabel(first?.source ?? 'unchecked', checkedOn),
    };
  }
}
