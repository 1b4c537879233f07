import { Injectable } from '@nestjs/common';
import { Mandates } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reported, RevocationReason } from '../contract/revocation.js';
import { freeTextReasons } from '../domain/check-content.js';
import { mayTake } from '../domain/intyg-states.js';
import type { ReportKind } from '../domain/revocation.js';
import { writtenOn } from '../domain/written.js';
import { recordEvidence } from '../storage/evidence.js';
import { notify } from '../storage/notices.js';
import { insertReport, studyDirectorsOf } from '../storage/revocations.js';
import { DocumentUses } from './document-uses.js';
import { FindOwnIntyg, staleRevision } from './find-own-intyg.js';
import type { Standing } from './find-own-intyg.js';

export type ReportMove = { id: string; revision: number; reason: RevocationReason; note: string };
type Said = { actor: Actor; kind: ReportKind; move: ReportMove };

/**
 * Said of an intyg that somebody else is to decide about: that what a decision rests on should be revoked, or, by the
 * signer at any time, *inte undertecknat av mig*. Nothing ceases to hold by it.
 */
@Injectable()
export class ReportIntyg {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly finding: FindOwnIntyg,
    private readonly uses: DocumentUses,
    private readonly mandates: Mandates,
  ) {}

  report(actor: Actor, move: ReportMove, key: string): Promise<Reported> {
    return this.say({ actor, kind: 'revocation', move }, key);
  }

  dispute(actor: Actor, move: Omit<ReportMove, 'reason'>, key: string): Promise<Reported> {
    return this.say({ actor, kind: 'dispute', move: { ...move, reason: 'not-signed-by-me' } }, key);
  }

  private say(said: Said, key: string): Promise<Reported> {
    const { actor, kind, move } = said;
    return this.transactions.run({ person: actor.personId }, async () => {
      refuseIf('text-refused', 'refused', freeTextReasons('note', move.note));
      const operation = `${kind} report ${move.id}`;
      const scope = { person: actor.personId, operation, bodyHash: hashBody(move) };
      const { resourceId } = await withIdempotency(key, scope, () => this.add(said));
      return { id: resourceId, state: 'open' };
    });
  }

  private async add({ actor, kind, move }: Said): Promise<string> {
    const standing = await this.finding.find(actor, move.id);
    const { intyg } = standing;
    if (intyg.revision !== move.revision) throw staleRevision();
    const { documentId } = intyg;
    if (!documentId || !(await this.mayReport(standing, kind))) throw notPossible();
    const at = this.clock.now();
    const id = newId();
    const evidenceEntryId = await recordEvidence('document-reported', at, {
      documentId,
      reportId: id,
      kind,
      reason: move.reason,
      personId: actor.personId,
    });
    const isFirst = await insertReport({
      id,
      intygId: intyg.id,
      documentId,
      traineeId: intyg.traineeId,
      kind,
      reason: move.reason,
      note: move.note || null,
      by: actor.personId,
      at,
      evidenceEntryId,
    });
    if (!isFirst) {
      throw new DomainError(
        'reported-already',
        'conflict',
        'Intyget är redan anmält, och inget är beslutat än.',
      );
    }
    await this.uses.reported(documentId);
    if (kind === 'dispute') await this.tell(actor, standing);
    return id;
  }

  private async mayReport({ intyg, actors }: Standing, kind: ReportKind): Promise<boolean> {
    if (intyg.state !== 'signed') return false;
    if (kind === 'dispute') return actors.includes('signed-signer');
    const isDecided = intyg.documentId !== null && (await this.uses.isDecidedOn(intyg.documentId));
    return isDecided && mayTake(intyg.state, 'revoke', actors);
  }

  /** The doctor, the head of the unit whose name it carries, and who directs the studies. */
  private async tell(actor: Actor, { intyg }: Standing): Promise<void> {
    const unit = writtenOn(intyg.content).careUnitId;
    const heads = unit ? await this.mandates.holders('head_of_department', unit) : [];
    const directors = await studyDirectorsOf(intyg.id);
    for (const to of new Set([intyg.traineeId, ...heads, ...directors])) {
      if (to === actor.personId) continue;
      await notify({
        kind: 'intyg-disputed',
        to,
        subject: { kind: 'intyg', id: intyg.id },
        actor: actor.personId,
      });
    }
  }
}

function notPossible(): DomainError {
  return new DomainError(
    'not-possible',
    'refused',
    'Det går inte som intyget ligger till nu. Läs in sidan igen.',
  );
}
