import { Injectable } from '@nestjs/common';
import { appendEvidence } from '@specialistvagen/evidence-log';
import { ConfirmedActs } from '@specialistvagen/identity';
import type { Actor, SigningActSummary, SigningAuthentication } from '@specialistvagen/identity';
import { authenticationReasons } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions, refuseIf } from '@specialistvagen/platform';
import { PublicationActRepository } from '../storage/publication-act.repository.js';
import type { ActProof, PublicationAct } from '../storage/publication-act.repository.js';
import { RegulationVersionRepository } from '../storage/regulation-version.repository.js';
import { PublishedVersions } from './published-versions.js';
import { PublishRegulationVersionUseCase } from './publish-regulation-version.js';

/** Publishes after the fresh sign-in, in one transaction with the evidence of who did it; once, whoever asks again. */
@Injectable()
export class ConfirmPublication extends ConfirmedActs {
  constructor(
    private readonly transactions: Transactions,
    private readonly acts: PublicationActRepository,
    private readonly versions: RegulationVersionRepository,
    private readonly published: PublishedVersions,
    private readonly publishing: PublishRegulationVersionUseCase,
    private readonly clock: Clock,
  ) {
    super();
  }

  async describe(ticketId: string, personId: string): Promise<SigningActSummary | null> {
    const act = await this.own(ticketId, personId);
    if (act?.state !== 'open' || act.expiresAt <= this.clock.now()) return null;
    return { createdAt: act.createdAt, expiresAt: act.expiresAt, message: act.statement };
  }

  async pageOf(ticketId: string, personId: string): Promise<string | null> {
    const act = await this.own(ticketId, personId);
    return act && `/foreskrifter/${act.versionId}`;
  }

  async complete(actor: Actor, ticketId: string, authentication: SigningAuthentication): Promise<void> {
    const { authTime, acr, idpIssuer: identityProvider, assertionRef } = authentication;
    const by = { authTime, acr, identityProvider, assertionRef };
    const run = <T>(work: () => Promise<T>) => this.transactions.run({ person: actor.personId }, work);
    try {
      await run(() => this.publish(actor, ticketId, by));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await run(() => this.acts.close(ticketId, this.clock.now(), error.reasons));
      return;
    }
    // Known here before the page is shown; the other processes, and the verifier's folder, follow by themselves.
    await run(() => this.published.install());
  }

  private own(ticketId: string, personId: string): Promise<PublicationAct | null> {
    return this.transactions.run({ person: personId }, () => this.acts.find(ticketId));
  }

  private async publish({ personId }: Actor, ticketId: string, by: ActProof): Promise<void> {
    await this.versions.lockPublications();
    await this.published.install();
    const act = await this.acts.find(ticketId);
    if (act?.personId !== personId) throw ended();
    const now = this.clock.now();
    refuseIf('not-authenticated', 'refused', authenticationReasons(act, by, now));
    const { versionId, fromOn, note } = act;
    const { designation, version, sha256 } = await this.publishing.publishable(versionId, { fromOn, note });
    if (!(await this.acts.use(ticketId, now, by))) throw ended();
    await this.versions.publish({
      versionId,
      designation,
      version,
      fromOn,
      note,
      publishedBy: personId,
      actId: ticketId,
    });
    const facts = { actId: ticketId, versionId, sha256, fromOn, ...by };
    await appendEvidence({ ...facts, type: 'regulation-published', at: now.toISOString() }, { personId });
  }
}

function ended(): DomainError {
  return new DomainError(
    'ticket-ended',
    'conflict',
    'Publiceringen är redan gjord eller har gått ut. Börja om.',
  );
}
