import { Injectable } from '@nestjs/common';
import { Clock, DomainError, Transactions, refuseIf, swedishDay } from '@specialistvagen/platform';
import { personalIdentityNumberReasons } from '@specialistvagen/platform';
import { competenceSourceLabel } from '@specialistvagen/regulations';
import type { CompetenceSnapshot } from '@specialistvagen/regulations';
import type { Actor, CompetenceAnswer, StateCompetence } from '../contract/index.js';
import { KIND_LABELS, snapshotOf } from '../domain/competence.js';
import { Hosp } from '../domain/hosp.js';
import { competenceRepository } from '../storage/competence.repository.js';
import { personRepository } from '../storage/person.repository.js';
import { People } from './people.js';

/** What is known about a doctor's competence, always with its source (decision 12). */
@Injectable()
export class Competences {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly hosp: Hosp,
    private readonly clock: Clock,
  ) {}

  /** What held on the day, to be stored with what is signed; never recomputed afterwards. */
  snapshot(personId: string, on: string = this.clock.today()): Promise<CompetenceSnapshot> {
    return this.transactions.run({}, async () =>
      snapshotOf(personId, await competenceRepository.current(personId), on, this.clock.now()),
    );
  }

  /**
   * Asks HOSP and stores the answer with the time it was checked. HOSP is asked outside any transaction; when it does
   * not answer nothing changes, and the older answer stands with its older time.
   */
  async refreshFromHosp(actor: Actor, personId: string): Promise<void> {
    const number = await this.transactions.run({ person: actor.personId }, async () => {
      await mustHaveReason(actor, personId);
      return this.people.numberForRegister(personId);
    });
    if (!number)
      throw new DomainError('not-found', 'not-found', 'Personen finns inte bland dem du kan kontrollera.');
    const answer = await this.hosp.lookup(number).catch(() => {
      throw new DomainError(
        'hosp-unavailable',
        'unavailable',
        'HOSP svarar inte just nu. Inget är ändrat; den senaste kontrollen gäller. Försök igen om en stund.',
      );
    });
    await this.transactions.run({ person: actor.personId }, () =>
      competenceRepository.storeHospAnswer(personId, answer, this.clock.now(), actor.personId),
    );
  }

  /** A statement by the care provider where the actor has the mandate; nobody states their own competence. */
  async state(actor: Actor, personId: string, request: StateCompetence): Promise<void> {
    const mandate = actor.mandates.find(
      ({ role, careProviderId }) =>
        (role === 'mandate_administrator' || role === 'study_director') && careProviderId !== null,
    );
    if (!mandate)
      throw new DomainError('role-missing', 'forbidden', 'Du har inget uppdrag som ger rätt till detta.');
    refuseIf('competence-refused', 'refused', [
      ...personalIdentityNumberReasons('basis', request.basis),
      ...(personId === actor.personId ? [{ text: 'Ingen intygar sin egen kompetens.' }] : []),
      ...(request.validTo !== null && request.validTo < request.validFrom
        ? [{ field: 'validTo', text: 'Sista dagen ligger före den första.' }]
        : []),
    ]);
    await this.transactions.run({ person: actor.personId }, async () => {
      await mustHaveReason(actor, personId);
      await competenceRepository.state({
        ...request,
        personId,
        source: 'care-provider',
        statedBy: actor.personId,
        statedFor: mandate.careProviderId,
      });
    });
  }

  async of(actor: Actor, personId: string): Promise<CompetenceAnswer> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await mustHaveReason(actor, personId);
      return this.recorded(personId);
    });
  }

  /** One's own, which nobody needs a reason to read. */
  ofActor({ personId }: Actor): Promise<CompetenceAnswer> {
    return this.transactions.run({ person: personId }, () => this.recorded(personId));
  }

  private async recorded(personId: string): Promise<CompetenceAnswer> {
    const rows = await competenceRepository.current(personId);
    const check = await competenceRepository.newestCheck(personId);
    const names = await this.people.names([personId, ...rows.flatMap((row) => row.statedBy ?? [])]);
    return {
      personId,
      displayName: names.get(personId)?.displayName ?? '',
      items: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        kindLabel: KIND_LABELS[row.kind],
        specialty: row.specialty,
        validFrom: row.validFrom,
        validTo: row.validTo,
        source: row.source,
        checkedAt: row.checkedAt?.toISOString() ?? null,
        statedByName: row.statedBy ? (names.get(row.statedBy)?.displayName ?? null) : null,
        sourceLabel: competenceSourceLabel(row.source, row.checkedAt ? swedishDay(row.checkedAt) : null),
      })),
      hospCheckedAt: check?.checkedAt.toISOString() ?? null,
      hospFound: check?.wasFound ?? null,
    };
  }
}

/**
 * A person who does not exist, one who is hidden and one whom the asker has nothing to do with get the same answer
 * (T-20): another region's doctors are not looked up out of curiosity. Those who register doctors go on to the licence of
 * one who is hidden from lists (R27): they have the id from the registration.
 */
async function mustHaveReason(actor: Actor, personId: string): Promise<void> {
  const registers = actor.mandates.some(
    ({ role }) => role === 'mandate_administrator' || role === 'study_director',
  );
  const isOpen = registers || (await personRepository.name(personId)) !== null;
  if (isOpen && (await competenceRepository.mayAsk(personId))) return;
  throw new DomainError('not-found', 'not-found', 'Personen finns inte bland dem du kan se.');
}
