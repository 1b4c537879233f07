import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import type { CareUnit } from '@specialistvagen/organisations/contract';
import { Clock, DomainError, Secrets, Transactions } from '@specialistvagen/platform';
import type { NextReview, ReviewItem, ReviewList, ReviewView } from '../contract/index.js';
import { checklistOf } from '../domain/checklists/index.js';
import { nextReview } from '../domain/next-review.js';
import type { UnitReview } from '../domain/review.js';
import type { ReviewParty } from '../domain/review-states.js';
import { reviewActions, reviewStatus } from '../domain/review-words.js';
import {
  appendReading,
  findFile,
  findReadings,
  findReport,
  findSealedFile,
} from '../storage/report.repository.js';
import { findReview, findReviews, opensUnit } from '../storage/review.repository.js';
import { administersAt, isOfUnit, partiesOf } from './review-parties.js';
import { fileContext } from './sealed-file.js';

const READINGS_SHOWN = 100;
type Names = ReadonlyMap<string, { readonly displayName: string }>;

/** What a reviewer has to do, and what is reviewed at the units where somebody has a mandate. */
@Injectable()
export class ViewReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<ReviewList> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const units = await this.unitsOf(actor);
      const own = await this.openTo(actor);
      const reviews = await findReviews({ unitIds: units.map(({ id }) => id) });
      const all = [...own, ...reviews];
      const names = await this.namesOf(all);
      const places = new Map(
        [...units, ...(await this.organisations.units(own.map((one) => one.careUnitId)))].map((unit) => [
          unit.id,
          unit.name,
        ]),
      );
      const item = (review: UnitReview) => this.item(review, places.get(review.careUnitId) ?? '', names);
      return {
        tasks: own.map(item),
        units: units.map((unit) => {
          const there = reviews.filter(({ careUnitId }) => careUnitId === unit.id);
          return {
            unit: { id: unit.id, name: unit.name },
            mayAppoint: administersAt(actor, unit.careProviderId),
            next: this.next(there),
            reviews: there.map(item),
          };
        }),
      };
    });
  }

  one(actor: Actor, id: string): Promise<ReviewView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const { review, parties } = await this.opened(actor, id, 'öppnade granskningen');
      const report = await findReport(id);
      const file = await findFile(id);
      const unit = await this.organisations.unit(review.careUnitId);
      const names = await this.namesOf([review]);
      const isWriting = parties.includes('reviewer') && review.state === 'open';
      const shown = report ?? (isWriting ? { points: [], conclusion: '', savedAt: null } : null);
      return {
        ...this.item(review, unit?.name ?? '', names),
        revision: review.revision,
        basis: review.basis,
        appointedBy: this.person(review.appointedById, names),
        withdrawalReason: review.reason,
        checklist: checklistOf(review.checklist, review.checklistVersion),
        report: shown && { ...shown, savedAt: shown.savedAt?.toISOString() ?? null },
        file: file && { size: file.size, uploadedAt: file.uploadedAt.toISOString() },
        next: this.next(await findReviews({ unitIds: [review.careUnitId] })),
        actions: reviewActions(review.state, parties),
        readings: parties.includes('unit') ? await this.readings(id) : null,
      };
    });
  }

  file(actor: Actor, id: string): Promise<Buffer> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.opened(actor, id, 'öppnade rapportens fil');
      const sealed = await findSealedFile(id);
      if (!sealed) throw new DomainError('not-found', 'not-found', 'Filen finns inte.');
      return this.secrets.openBytes(sealed, fileContext(id));
    });
  }

  /** The door: who comes in, and the reviewer's trace for the unit to see, in the running transaction. */
  async opened(
    actor: Actor,
    id: string,
    what: string,
  ): Promise<{ review: UnitReview; parties: ReviewParty[] }> {
    const review = await findReview(id);
    const parties = await partiesOf(actor, review);
    if (!review) throw new DomainError('not-found', 'not-found', 'Granskningen finns inte.');
    if (parties.includes('reviewer')) await appendReading(id, actor.personId, what);
    return { review, parties };
  }

  private async openTo(actor: Actor): Promise<UnitReview[]> {
    const own = await findReviews({ reviewerId: actor.personId });
    const open: UnitReview[] = [];
    for (const one of own) if (await opensUnit(one.careUnitId)) open.push(one);
    return open.filter(({ reviewerId }) => reviewerId === actor.personId);
  }

  private async unitsOf(actor: Actor): Promise<CareUnit[]> {
    const providers = new Set(actor.mandates.flatMap(({ careProviderId }) => careProviderId ?? []));
    const units: CareUnit[] = [];
    for (const provider of providers) units.push(...(await this.organisations.unitsOfProvider(provider)));
    return units.filter((unit) => isOfUnit(actor, unit.careProviderId, unit.id));
  }

  private async readings(id: string) {
    const rows = await findReadings(id, READINGS_SHOWN);
    return rows.map((row) => ({ id: row.id, at: row.at.toISOString(), what: row.what }));
  }

  private next(reviews: readonly UnitReview[]): NextReview {
    const days = reviews.flatMap(({ submittedOn }) => submittedOn ?? []).toSorted();
    return nextReview(days.at(-1) ?? null, this.clock.today());
  }

  private item(review: UnitReview, unitName: string, names: Names): ReviewItem {
    const { id, careUnitId, reviewerId, from, to, state } = review;
    return {
      id,
      unit: { id: careUnitId, name: unitName },
      reviewer: this.person(reviewerId, names),
      from,
      to,
      state,
      statusLine: reviewStatus(review, this.clock.today()),
    };
  }

  private person(id: string, names: Names) {
    return { id, displayName: names.get(id)?.displayName ?? '' };
  }

  private namesOf(reviews: readonly UnitReview[]): Promise<Names> {
    return this.people.names(reviews.flatMap((one) => [one.reviewerId, one.appointedById]));
  }
}
