import { Injectable } from '@nestjs/common';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, Transactions } from '@specialistvagen/platform';
import { APPOINTABLE_ROLES, ROLE_LABELS } from '../contract/index.js';
import type { Actor, MandateItem } from '../contract/index.js';
import { stateOf } from '../domain/mandate.js';
import { mandateRepository } from '../storage/mandate.repository.js';
import type { MandateRow } from '../storage/mandate.repository.js';
import { administers } from './appoint-mandate.js';
import { People } from './people.js';

/** The mandates at the care providers that the actor administers or has a mandate at. */
@Injectable()
export class ListMandates {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: { careProvider?: string; state: 'active' | 'all' }): Promise<MandateItem[]> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const own = [...new Set(actor.mandates.flatMap((mandate) => mandate.careProviderId ?? []))];
      const asked = own.filter((id) => query.careProvider === undefined || id === query.careProvider);
      const rows = await mandateRepository.ofProviders(asked);
      const items = await this.describe(actor, rows);
      return items.filter((item) => query.state === 'all' || item.state !== 'ended');
    });
  }

  /** The actor's own, those that have ended too, wherever they are held. */
  ofActor(actor: Actor): Promise<MandateItem[]> {
    return this.transactions.run({ person: actor.personId }, async () =>
      this.describe(actor, await mandateRepository.ofPerson(actor.personId)),
    );
  }

  /** One mandate, for the answer to the call that made or ended it. */
  one(actor: Actor, id: string): Promise<MandateItem> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const row = await mandateRepository.byId(id);
      const [item] = await this.describe(actor, row ? [row] : []);
      if (!item) throw new Error('A mandate that was just written is missing');
      return item;
    });
  }

  private async describe(actor: Actor, rows: readonly MandateRow[]): Promise<MandateItem[]> {
    const names = await this.people.names(
      rows.flatMap((row) => [row.personId, row.appointedBy ?? []].flat()),
    );
    const units = await this.organisations.units(rows.flatMap((row) => row.careUnitId ?? []));
    const providers = await this.organisations.careProviders(rows.flatMap((row) => row.careProviderId ?? []));
    return rows.map((row) => {
      const { appointedBy, ...rest } = row;
      const state = stateOf(row, this.clock.today());
      return {
        ...rest,
        personName: names.get(row.personId)?.displayName ?? '',
        roleLabel: ROLE_LABELS[row.role],
        careProviderName: providers.find((one) => one.id === row.careProviderId)?.name ?? null,
        careUnitName: units.find((one) => one.id === row.careUnitId)?.name ?? null,
        state,
        appointedByName: appointedBy ? (names.get(appointedBy)?.displayName ?? null) : null,
        actions: [endAction(actor, row, state)],
      };
    });
  }
}

function endAction(
  actor: Actor,
  row: MandateRow,
  state: MandateItem['state'],
): MandateItem['actions'][number] {
  const reasons: { text: string }[] = [];
  if (state === 'ended') reasons.push({ text: 'Uppdraget är redan avslutat.' });
  if (!administers(actor, row.careProviderId)) {
    reasons.push({ text: 'Bara vårdgivarens behörighetsadministratör kan avsluta uppdraget.' });
  }
  if (!APPOINTABLE_ROLES.some((role) => role === row.role)) {
    reasons.push({ text: 'Uppdraget hanteras av systemförvaltningen.' });
  }
  return { name: 'end', enabled: reasons.length === 0, reasons };
}
