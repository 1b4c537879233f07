import { Injectable } from '@nestjs/common';
import { Mandates } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import { Clock, DomainError, Transactions, newId, refuseIf } from '@specialistvagen/platform';
import type { RecordSent, SuspicionChanged } from '../contract/acts.js';
import type { EmployerNoticeList } from '../contract/hearing.js';
import type { SendingGround } from '../contract/states.js';
import { sendingGroundOf } from '../domain/legal-grounds.js';
import { addOpening, addSent, sentToProviders } from '../storage/checklist.repository.js';
import { employersOf } from '../storage/concerned.repository.js';
import { notify } from './notices.js';
import { RoomDesk } from './room-desk.js';
import type { SuspicionAct } from './room-desk.js';
import { SealedSuspicionTexts } from './sealed-texts.js';

/** An employer's people who are told: the heads of its departments, and who administers its mandates. */
const EMPLOYERS_PEOPLE = ['head_of_department', 'mandate_administrator'] as const;

/**
 * What was told, to whom, on which ground and after which weighing. An employer is told inside the system, so that a warning
 * from one region reaches another that has the same doctor.
 */
@Injectable()
export class SendFromCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly desk: RoomDesk,
    private readonly mandates: Mandates,
    private readonly organisations: Organisations,
    private readonly sealed: SealedSuspicionTexts,
    private readonly clock: Clock,
  ) {}

  record(act: SuspicionAct<RecordSent>): Promise<SuspicionChanged> {
    const { recipient, careProviderId, ground, what, weighing, sentOn } = act.body;
    return this.desk.act('record-sent', act, async ({ id: caseId, doctorId }) => {
      const text = 'Dagen har inte varit än.';
      refuseIf('day-refused', 'refused', sentOn > this.clock.today() ? [{ field: 'sentOn', text }] : []);
      if (careProviderId) await this.mustEmploy(caseId, careProviderId);
      const id = newId();
      await addSent(caseId, {
        id,
        recipient,
        careProviderId: careProviderId || null,
        ground,
        whatSealed: this.sealed.seal('what', id, what),
        weighingSealed: this.sealed.seal('weighing', id, weighing),
        sentOn,
        byPerson: act.actor.personId,
      });
      if (careProviderId) await this.tellEmployer(careProviderId, { id, except: doctorId });
      return { reason: `${recipient}: ${sendingGroundOf(ground).citation}`, subjectId: id };
    });
  }

  /** What the person's own care providers have been sent; opening it is seen in the case. */
  toMyProviders(actor: Actor): Promise<EmployerNoticeList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const mine = actor.mandates.flatMap(({ role, careProviderId }) =>
        careProviderId && (EMPLOYERS_PEOPLE as readonly string[]).includes(role) ? [careProviderId] : [],
      );
      const rows = await sentToProviders([...new Set(mine)]);
      for (const { id } of rows) await addOpening(id, actor.personId);
      const names = await this.providerNames();
      return {
        items: rows.map((row) => ({
          id: row.id,
          careProvider: names.get(row.careProviderId ?? '') ?? '',
          sentOn: row.sentOn,
          ground: sendingGroundOf(row.ground as SendingGround),
          what: this.sealed.open('what', row.id, row.whatSealed),
        })),
      };
    });
  }

  /** Nobody is told who has never had the doctor. */
  private async mustEmploy(caseId: string, careProviderId: string): Promise<void> {
    const employers = await employersOf(caseId);
    if (employers.some((one) => one.careProviderId === careProviderId)) return;
    const text = 'Läkaren har ingen tjänst hos den vårdgivaren.';
    throw new DomainError('no-employer', 'refused', { text, field: 'careProviderId' });
  }

  private async tellEmployer(
    careProviderId: string,
    { id, except }: { id: string; except: string | null },
  ): Promise<void> {
    const told = new Set<string>();
    for (const role of EMPLOYERS_PEOPLE) {
      for (const to of await this.mandates.holdersAtProvider(role, careProviderId)) told.add(to);
    }
    for (const to of told) {
      if (to === except) continue;
      await notify({ kind: 'suspicion-employer-told', to, subject: { kind: 'employer-notices', id } });
    }
  }

  private async providerNames(): Promise<Map<string, string>> {
    const providers = await this.organisations.careProviders();
    return new Map(providers.map(({ id, name }) => [id, name]));
  }
}
