import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { SigningActCompletion } from '@specialistvagen/identity';
import type { Actor, SigningActSummary, SigningAuthentication } from '@specialistvagen/identity';
import { Clock, DomainError, Secrets, Transactions } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { sha256Hex } from '@specialistvagen/signing';
import type { FederatedAnswer } from '@specialistvagen/signing';
import { taskIdOf } from '../domain/asked-act.js';
import type { AskedAct } from '../domain/asked-act.js';
import { inLanes } from '../domain/in-lanes.js';
import { authenticationReasons } from '../domain/signing-act.js';
import type { ActAuthentication, SigningAct } from '../domain/signing-act.js';
import { AskedActs } from '../storage/asked-acts.js';
import { recordEvidence } from '../storage/evidence.js';
import { notify } from '../storage/notices.js';
import { closeAct, failWaitingItems, findAct, settleItem, useTicket } from '../storage/signing-acts.js';
import { endedTicket } from './ask-signing-service.js';
import { DocumentSubjects } from './document-subjects.js';
import { SignDocument } from './sign-document.js';
import type { AnsweredPart, OneSignature } from './sign-document.js';

/** A person known by sign-in, or by the answer of a signing service to a request about them. */
type Person = Pick<Actor, 'personId'>;
/** What a signing service answered: judged, and as it came. */
export type ServiceAnswer = { judged: FederatedAnswer; bytes: Uint8Array };

/** As many documents at a time as keep two signing threads busy while others are read and stored. */
const LANES = 3;
/** A short act is done when the person is back; a longer one goes on while the page tells how far it has come. */
const SHORT_ACT = 5;
const PATIENCE_MS = 1_000;

/** Runs an act after the fresh sign-in: each item by itself, so that one that fails stops no other (decision 16). */
@Injectable()
export class CompleteSigningAct extends SigningActCompletion implements BeforeApplicationShutdown {
  private readonly underWay = new Set<Promise<void>>();
  private readonly asked: AskedActs;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly subjects: DocumentSubjects,
    private readonly signDocument: SignDocument,
    secrets: Secrets,
  ) {
    super();
    this.asked = new AskedActs(secrets);
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
    if (act) await this.run(act, this.signAll(actor, act, by));
  }

  /**
   * The same end by another way: the signatures were made by a signing service, which authenticated the person. An answer that
   * is not to be used closes the act with every reason; what was prepared stays, so that the person can begin anew.
   */
  async completeAnswered(person: Person, asked: AskedAct, { judged, bytes }: ServiceAnswer): Promise<void> {
    if (!judged.ok) return this.refuse(person, asked.ticketId, judged.reasons);
    const { authentication, signatures } = judged;
    const by: ActAuthentication = {
      authTime: authentication.authenticationInstant,
      acr: authentication.authnContextClassRef,
      identityProvider: authentication.identityProvider,
      assertionRef: authentication.assertionRef,
    };
    const answered = new Map<number, AnsweredPart>();
    for (const part of asked.parts) {
      const signature = signatures.get(taskIdOf(part.ordinal));
      if (signature) answered.set(part.ordinal, { ...part, signature });
    }
    const kept = { service: asked.request.signService, bytes };
    const act = await this.begin(person, asked.ticketId, by, kept);
    if (act) await this.run(act, this.signAll(person, act, by, answered));
  }

  private async refuse(
    { personId }: Person,
    ticketId: string,
    reasons: readonly { text: string }[],
  ): Promise<void> {
    await this.transactions.run({ person: personId }, async () => {
      const act = await findAct(ticketId);
      if (!act || act.personId !== personId) throw endedTicket();
      const told = reasons.map(({ text }) => ({ text }));
      await this.closeRefused(act, told, this.clock.now());
    });
  }

  private async run(act: SigningAct, work: Promise<void>): Promise<void> {
    if (act.items.length <= SHORT_ACT) return work;
    await Promise.race([this.kept(work), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  /** What has begun is finished before the process ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async signAll(
    actor: Person,
    act: SigningAct,
    authentication: ActAuthentication,
    answered?: ReadonlyMap<number, AnsweredPart>,
  ): Promise<void> {
    await inLanes(act.items, LANES, (item) =>
      this.signOne({ actor, act, item, authentication, answered: answered?.get(item.ordinal) }),
    );
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
  private async begin(
    actor: Person,
    ticketId: string,
    by: ActAuthentication,
    answer?: { service: string; bytes: Uint8Array },
  ): Promise<SigningAct | null> {
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
      const answerSha256 = answer && sha256Hex(answer.bytes);
      if (answer && answerSha256) {
        const { service, bytes } = answer;
        const kept = { ticketId, service, answer: bytes, sha256: answerSha256, at: now };
        await this.asked.keepAnswer(actor.personId, kept);
      }
      await recordEvidence('act-authenticated', now, {
        ticketId,
        personId: actor.personId,
        authTime: by.authTime,
        acr: by.acr,
        identityProvider: by.identityProvider,
        assertionRef: by.assertionRef,
        ...(answer && answerSha256 ? { signService: answer.service, answerSha256 } : {}),
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

  private async signOne(one: OneSignature): Promise<void> {
    const { actor, act, item } = one;
    try {
      await this.signDocument.sign(one);
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
