import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { SigningActCompletion } from '@specialistvagen/identity';
import type { Actor, SigningActSummary, SigningAuthentication } from '@specialistvagen/identity';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { inLanes } from '../domain/in-lanes.js';
import { authenticationReasons } from '../domain/signing-act.js';
import type { ActAuthentication, SigningAct, SigningActItem } from '../domain/signing-act.js';
import { recordEvidence } from '../storage/evidence.js';
import { notify } from '../storage/notices.js';
import { closeAct, failWaitingItems, findAct, settleItem, useTicket } from '../storage/signing-acts.js';
import { DocumentSubjects } from './document-subjects.js';
import { SignDocument } from './sign-document.js';

/** As many documents at a time as keep two signing threads busy while others are read and stored. */
const LANES = 3;
/** A short act is done when the person is back; a longer one goes on while the page tells how far it has come. */
const SHORT_ACT = 5;
const PATIENCE_MS = 1_000;

/** Runs an act after the fresh sign-in: each item by itself, so that one that fails stops no other (decision 16). */
@Injectable()
export class CompleteSigningAct extends SigningActCompletion implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly subjects: DocumentSubjects,
    private readonly signDocument: SignDocument,
  ) {
    super();
  }

  async describe(ticketId: string, personId: string): Promise<SigningActSummary | null> {
    const act = await this.transactions.run({ person: personId }, () => findAct(ticketId));
    if (!act || act.personId !== personId || act.state !== 'open') return null;
    if (act.expiresAt.getTime() <= this.clock.now().getTime()) return null;
    return { createdAt: act.createdAt, expiresAt: act.expiresAt, message: act.statement };
  }

  async complete(actor: Actor, ticketId: string, authentication: SigningAuthentication): Promise<void> {
    const by: ActAuthentication = {
      authTime: authentication.authTime,
      acr: authentication.acr,
      identityProvider: authentication.idpIssuer,
      assertionRef: authentication.assertionRef,
    };
    const act = await this.begin(actor, ticketId, by);
    if (!act) return;
    const work = this.signAll(actor, act, by);
    if (act.items.length <= SHORT_ACT) return work;
    await Promise.race([this.kept(work), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  /** What has begun is finished before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async signAll(actor: Actor, act: SigningAct, by: ActAuthentication): Promise<void> {
    await inLanes(act.items, LANES, (item) => this.signOne(actor, act, item, by));
    await this.transactions.run({ person: actor.personId }, async () => {
      await closeAct(act.id, 'authenticated', 'done', this.clock.now());
    });
  }

  /** Goes on by itself. What a lost database leaves half done, the sweep over ended acts puts right. */
  private kept(work: Promise<void>): Promise<void> {
    const going: Promise<void> = work
      .catch((error: unknown) => void reasonsOf(error))
      .finally(() => void this.underWay.delete(going));
    this.underWay.add(going);
    return going;
  }

  /** Uses the ticket in a transaction of its own: whatever happens later, it is never used again. */
  private async begin(actor: Actor, ticketId: string, by: ActAuthentication): Promise<SigningAct | null> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const now = this.clock.now();
      const act = await findAct(ticketId);
      if (!act || act.personId !== actor.personId) throw endedTicket();
      const reasons = authenticationReasons(act, by, now);
      if (reasons.length > 0) {
        await this.closeRefused(act, reasons, now);
        return null;
      }
      if (!(await useTicket(ticketId, now, by))) throw endedTicket();
      await recordEvidence('act-authenticated', now, {
        ticketId,
        personId: actor.personId,
        authTime: by.authTime,
        acr: by.acr,
        identityProvider: by.identityProvider,
        assertionRef: by.assertionRef,
      });
      return act;
    });
  }

  private async closeRefused(act: SigningAct, reasons: readonly Reason[], now: Date): Promise<void> {
    if (!(await closeAct(act.id, 'open', 'not-completed', now))) throw endedTicket();
    await failWaitingItems(act.id, reasons);
    await recordEvidence('act-not-completed', now, { ticketId: act.id, personId: act.personId });
    await notify({
      kind: 'act-not-completed',
      to: act.personId,
      subject: { kind: 'signing-act', id: act.id },
    });
  }

  private async signOne(
    actor: Actor,
    act: SigningAct,
    item: SigningActItem,
    by: ActAuthentication,
  ): Promise<void> {
    try {
      await this.signDocument.sign({ actor, act, item, authentication: by });
    } catch (error) {
      const reasons = reasonsOf(error);
      await this.transactions.run({ person: actor.personId }, async () => {
        if (!(await settleItem(act.id, item.ordinal, { result: 'failed', reasons }))) return;
        await this.subjects.of(item.subject.kind).onNotSigned({
          subjectId: item.subject.id,
          ticketId: act.id,
          personId: actor.personId,
          at: this.clock.now(),
        });
      });
    }
  }
}

function endedTicket(): DomainError {
  return new DomainError(
    'ticket-ended',
    'conflict',
    'Underskriften är redan använd eller har gått ut. Öppna intyget och börja om.',
  );
}

/** Unknown errors are told without their words: those may hold anything. */
function reasonsOf(error: unknown): readonly Reason[] {
  if (error instanceof DomainError) return error.reasons;
  process.emitWarning(error instanceof Error ? `${error.name}: ${codeOf(error)}` : 'unknown', {
    type: 'SigningFailed',
  });
  return [{ text: 'Underskriften kunde inte göras just nu. Inget är signerat. Försök igen om en stund.' }];
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'no code';
}
