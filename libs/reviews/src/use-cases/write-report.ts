import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { checkAttachment } from '@specialistvagen/assessments';
import { Mandates } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  hashBody,
  refuseIf,
  Secrets,
  Transactions,
  withIdempotency,
} from '@specialistvagen/platform';
import type { SaveReportBody } from '../contract/index.js';
import { lackingReasons, savedReasons } from '../domain/check-report.js';
import { checklistOf } from '../domain/checklists/index.js';
import type { UnitReview } from '../domain/review.js';
import { findReport, keepFile, removeFile, saveReport } from '../storage/report.repository.js';
import { appendReviewEvent, changeReview, findReview } from '../storage/review.repository.js';
import { notify } from './review-notices.js';
import { partiesOf, refuseClosed } from './review-parties.js';
import { fileContext } from './sealed-file.js';

/** The reviewer writes, lays a PDF beside it, and hands it in: then it stands. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly mandates: Mandates,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  save(actor: Actor, id: string, { revision, ...content }: SaveReportBody): Promise<void> {
    return this.asReviewer(actor, id, async (review) => {
      refuseClosed(review.state, 'write', 'reviewer');
      const checklist = checklistOf(review.checklist, review.checklistVersion);
      refuseIf('report-refused', 'refused', savedReasons(content, checklist));
      await changeReview({ ...review, revision });
      await saveReport(id, content, this.clock.now());
    });
  }

  submit(actor: Actor, id: string, revision: number, key: string): Promise<void> {
    return this.asReviewer(actor, id, async (review) => {
      const scope = { person: actor.personId, operation: `submit ${id}`, bodyHash: hashBody({ revision }) };
      await withIdempotency(key, scope, async () => {
        const to = refuseClosed(review.state, 'submit', 'reviewer');
        const report = (await findReport(id)) ?? { points: [], conclusion: '' };
        refuseIf('report-refused', 'refused', lackingReasons(report));
        await changeReview({ ...review, revision }, { state: to, submitted_at: this.clock.now() });
        const event = { reviewId: id, personId: actor.personId, action: 'submit' };
        await appendReviewEvent({ ...event, fromState: review.state, toState: to });
        await this.tellUnit(review);
        return id;
      });
    });
  }

  async addFile(actor: Actor, id: string, bytes: Buffer, key: string): Promise<void> {
    // Judging a large PDF takes its time: no transaction waits for it.
    const check = await checkAttachment(bytes);
    await this.asReviewer(actor, id, async (review) => {
      if (check.mediaType === null) throw new DomainError('file-refused', 'refused', check.reasons);
      const text = 'Rapporten ska vara en PDF.';
      const isPdf = check.mediaType === 'application/pdf';
      refuseIf('file-refused', 'refused', isPdf ? [] : [{ text, field: 'file' }]);
      const digest = createHash('sha256').update(bytes).digest();
      const scope = { person: actor.personId, operation: `report-file ${id}`, bodyHash: digest };
      await withIdempotency(key, scope, async () => {
        refuseClosed(review.state, 'write', 'reviewer');
        await changeReview(review);
        const sealed = this.secrets.sealBytes(bytes, fileContext(id));
        const sha256 = digest.toString('hex');
        await keepFile(id, { size: bytes.length, sha256, sealed, at: this.clock.now() });
        return id;
      });
    });
  }

  removeFile(actor: Actor, id: string, key: string): Promise<void> {
    return this.asReviewer(actor, id, async (review) => {
      const scope = { person: actor.personId, operation: `remove-file ${id}`, bodyHash: hashBody({ id }) };
      await withIdempotency(key, scope, async () => {
        refuseClosed(review.state, 'write', 'reviewer');
        await changeReview(review);
        await removeFile(id);
        return id;
      });
    });
  }

  /** Whether the state allows it is asked under the key, so that a repeated call is answered as the first. */
  private asReviewer(actor: Actor, id: string, work: (review: UnitReview) => Promise<void>): Promise<void> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const review = await findReview(id);
      const parties = await partiesOf(actor, review);
      if (!review || !parties.includes('reviewer'))
        throw new DomainError('not-your-task', 'forbidden', 'Det här kan du inte göra i din roll.');
      await work(review);
    });
  }

  private async tellUnit({ id, careUnitId, careProviderId }: UnitReview): Promise<void> {
    const told = new Set([
      ...(await this.mandates.holders('head_of_department', careUnitId)),
      ...(await this.mandates.holders('study_director', careUnitId)),
      ...(await this.mandates.holdersAtProvider('mandate_administrator', careProviderId)),
    ]);
    for (const to of told)
      await notify({ kind: 'review-submitted', to, subject: { kind: 'unit-review', id } });
  }
}
