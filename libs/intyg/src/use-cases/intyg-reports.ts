import { Injectable } from '@nestjs/common';
import { AccessGrants, People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { ReportView, Reported } from '../contract/revocation.js';
import { freeTextReasons } from '../domain/check-content.js';
import type { DraftActor } from '../domain/intyg-states.js';
import { mayTake } from '../domain/intyg-states.js';
import { REASON_WORDS } from '../domain/revocation.js';
import type { Report } from '../domain/revocation.js';
import { changeIntyg } from '../storage/change-intyg.js';
import { notify } from '../storage/notices.js';
import { findReport, insertRevocation, reportsOf } from '../storage/revocations.js';
import { CloseReports } from './close-reports.js';
import { DocumentUses } from './document-uses.js';
import { EndDocument } from './end-document.js';
import { FindOwnIntyg } from './find-own-intyg.js';
import type { Standing } from './find-own-intyg.js';
import { notFound } from './open-portfolio.js';

type Decide = { id: string; revision: number };

/** Reports as their readers see them, and what is decided of each: revoked, or rejected with a reason. */
@Injectable()
export class IntygReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly uses: DocumentUses,
    private readonly grants: AccessGrants,
    private readonly ending: EndDocument,
    private readonly closing: CloseReports,
    private readonly people: People,
  ) {}

  /** In the running transaction: what its person may see of each document, oldest first. */
  async of(actor: Actor, documentIds: readonly string[]): Promise<ReportView[]> {
    const reports = await reportsOf(documentIds);
    const names = await this.people.names(reports.map(({ by }) => by));
    const views: ReportView[] = [];
    for (const report of reports) {
      const { id, intygId, documentId, kind, note, by, at, state, revision, answer, decidedAt } = report;
      views.push({
        id,
        intygId,
        documentId,
        kind,
        note,
        state,
        revision,
        answer,
        reason: REASON_WORDS[report.reason],
        by: { id: by, displayName: names.get(by)?.displayName ?? '' },
        at: at.toISOString(),
        decidedAt: decidedAt?.toISOString() ?? null,
        isMine: state === 'open' && (await this.mayDecide(actor, report)),
      });
    }
    return views;
  }

  accept(actor: Actor, move: Decide, key: string): Promise<Reported> {
    return this.decide({ actor, move, key, operation: 'accept-report' }, async (report) => {
      const standing = await this.finding.find(actor, report.intygId);
      await this.revoke(actor, report, standing);
      await this.closing.close(report, {
        state: 'accepted',
        by: actor.personId,
        at: this.clock.now(),
        answer: null,
      });
      return 'accepted';
    });
  }

  reject(actor: Actor, move: Decide & { reason: string }, key: string): Promise<Reported> {
    return this.decide({ actor, move, key, operation: 'reject-report' }, async (report) => {
      refuseIf('text-refused', 'refused', freeTextReasons('reason', move.reason));
      await this.closing.close(report, {
        state: 'rejected',
        by: actor.personId,
        at: this.clock.now(),
        answer: move.reason,
      });
      return 'rejected';
    });
  }

  private decide(
    act: { actor: Actor; move: Decide; key: string; operation: string },
    effect: (report: Report) => Promise<Reported['state']>,
  ): Promise<Reported> {
    const { actor, move, key, operation } = act;
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: `${operation} ${move.id}`,
        bodyHash: hashBody(move),
      };
      await withIdempotency(key, scope, async () => {
        const report = await findReport(move.id);
        if (!report) throw notFound();
        if (!(await this.mayDecide(actor, report))) throw notYours();
        await effect({ ...report, revision: move.revision });
        return move.id;
      });
      const state = (await findReport(move.id))?.state;
      if (!state) throw notFound();
      return { id: move.id, state };
    });
  }

  /** The officer's, once the intyg is in an application that has come in; before that the unit's head's, never one's own. */
  private async mayDecide(actor: Actor, report: Report): Promise<boolean> {
    if (report.by === actor.personId || report.traineeId === actor.personId) return false;
    return (await this.decidesAs(actor, report)) !== null;
  }

  private async decidesAs(actor: Actor, report: Report): Promise<DraftActor | null> {
    if ((await this.uses.casesWith(report.documentId)).length > 0) {
      if (!actor.roles.includes('case_officer')) return null;
      const purposes = await this.grants.purposes(actor.personId, report.traineeId);
      return purposes.includes('case-officer') ? 'case-officer' : null;
    }
    const { actors } = await this.finding.find(actor, report.intygId);
    return actors.includes('unit-head') ? 'unit-head' : null;
  }

  private async revoke(actor: Actor, report: Report, { intyg }: Standing): Promise<void> {
    const as = await this.decidesAs(actor, report);
    if (as === null || !mayTake(intyg.state, 'accept-report', [as])) throw notYours();
    const at = this.clock.now();
    const { reason, note, documentId, traineeId } = report;
    const words = REASON_WORDS[reason];
    await changeIntyg(intyg, {
      action: 'accept-report',
      to: 'revoked',
      by: actor.personId,
      at,
      reason: words,
    });
    await this.ending.end({ intyg, status: 'revoked', by: actor.personId, at, reason: words });
    const by = actor.personId;
    await insertRevocation({ intygId: intyg.id, documentId, traineeId, reason, note, by, at });
    const signers = intyg.participants.map((one) => one.personId).filter((id) => id !== report.by);
    for (const to of new Set([traineeId, ...signers])) {
      if (to === by) continue;
      await notify({ kind: 'intyg-revoked', to, subject: { kind: 'intyg', id: intyg.id }, actor: by });
    }
  }
}

function notYours(): DomainError {
  return new DomainError('not-possible', 'refused', 'Anmälan är redan avgjord, eller inte din att avgöra.');
}
