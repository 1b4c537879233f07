import { Injectable } from '@nestjs/common';
import { AccessGrants, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Organisations } from '@specialistvagen/organisations';
import type { CareUnit } from '@specialistvagen/organisations/contract';
import {
  Clock,
  DomainError,
  hashBody,
  newId,
  personalIdentityNumberReasons,
  refuseIf,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform/contract';
import { earlier, type PlainDate } from '@specialistvagen/regulations';
import type { AppointReviewerBody, WithdrawReviewBody } from '../contract/index.js';
import { checkReviewer } from '../domain/check-reviewer.js';
import { currentChecklist } from '../domain/checklists/index.js';
import {
  appendReviewEvent,
  changeReview,
  findReview,
  findReviews,
  findTies,
  insertReview,
} from '../storage/review.repository.js';
import { notify } from './review-notices.js';
import { administersAt, refuseClosed } from './review-parties.js';

/** A mandate administrator lets a reviewer from outside in to one unit, for a time, and may take it back. */
@Injectable()
export class AppointReviewer {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly grants: AccessGrants,
    private readonly clock: Clock,
  ) {}

  appoint(actor: Actor, body: AppointReviewerBody, key: string): Promise<string> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const unit = await this.ownUnit(actor, body.careUnitId);
      const scope = { person: actor.personId, operation: 'appoint-reviewer', bodyHash: hashBody(body) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        refuseIf('reviewer-refused', 'refused', await this.faults(actor, body, unit));
        return this.open(actor, body, unit);
      });
      return resourceId;
    });
  }

  /** The unit is closed to the reviewer at once; what was written stays, unread. */
  withdraw(actor: Actor, id: string, body: WithdrawReviewBody, key: string): Promise<void> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: `withdraw ${id}`, bodyHash: hashBody(body) };
      await withIdempotency(key, scope, async () => {
        const review = await findReview(id);
        if (!review || !administersAt(actor, review.careProviderId)) throw missing();
        const to = refuseClosed(review.state, 'withdraw', 'administrator');
        refuseIf('review-refused', 'refused', personalIdentityNumberReasons('reason', body.reason));
        await changeReview(
          { ...review, revision: body.revision },
          { state: to, withdrawn_at: this.clock.now(), withdrawn_by: actor.personId, reason: body.reason },
        );
        await this.grants.closeUnit(review.reviewerId, review.careUnitId);
        const event = { reviewId: id, personId: actor.personId, action: 'withdraw', reason: body.reason };
        await appendReviewEvent({ ...event, fromState: review.state, toState: to });
        await notify({
          kind: 'review-withdrawn',
          to: review.reviewerId,
          subject: { kind: 'unit-review', id },
        });
        return id;
      });
    });
  }

  private async ownUnit(actor: Actor, unitId: string): Promise<CareUnit> {
    const unit = await this.organisations.unit(unitId);
    if (unit && administersAt(actor, unit.careProviderId)) return unit;
    throw new DomainError('not-found', 'not-found', 'Enheten finns inte bland dem du administrerar.');
  }

  private async faults(actor: Actor, body: AppointReviewerBody, unit: CareUnit): Promise<Reason[]> {
    const { reviewerId, from, to } = body;
    const today: PlainDate = this.clock.today();
    const reviews = await findReviews({ unitIds: [unit.id] });
    const ties = await findTies({
      personId: reviewerId,
      careProviderId: unit.careProviderId,
      // Who works there today does not review it next month.
      from: earlier(today, from),
      to,
    });
    return [
      ...checkReviewer(body, {
        appointedById: actor.personId,
        isKnown: !(await this.people.isProtected(reviewerId)),
        isOpenAlready: reviews.some((one) => one.reviewerId === reviewerId && one.state === 'open'),
        ties: ties ?? [],
        today,
      }),
      ...personalIdentityNumberReasons('basis', body.basis),
    ];
  }

  private async open(actor: Actor, body: AppointReviewerBody, unit: CareUnit): Promise<string> {
    const { reviewerId, from, to, basis } = body;
    const id = newId();
    const { checklist, version } = currentChecklist();
    const place = { careUnitId: unit.id, careProviderId: unit.careProviderId };
    await insertReview({
      ...place,
      id,
      reviewerId,
      from,
      to,
      basis,
      checklist,
      checklistVersion: version,
      appointedById: actor.personId,
    });
    const { careProviderId: careProvider } = place;
    await this.grants.openUnit({ person: reviewerId, unit: unit.id, careProvider, from, to });
    const event = { reviewId: id, personId: actor.personId, action: 'appoint' };
    await appendReviewEvent({ ...event, fromState: null, toState: 'open' });
    await notify({ kind: 'review-appointed', to: reviewerId, subject: { kind: 'unit-review', id } });
    return id;
  }
}

const missing = () => new DomainError('not-found', 'not-found', 'Granskningen finns inte.');
