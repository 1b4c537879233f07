import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { SignInAttempts } from '@specialistvagen/identity';
import type { SignInAttempt } from '@specialistvagen/identity';
import { AskSigningService, CompleteSigningAct } from '@specialistvagen/intyg';
import { Clock, DomainError } from '@specialistvagen/platform';
import { DssExtService, loadSigningServices, openRequestKey } from '@specialistvagen/signing';
import type { PostForm } from '@specialistvagen/signing';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { SignInFault } from './sign-in-fault.js';

export const ANSWER_PATH = '/api/auth/sign-response';

/** Personal signatures by a signing service outside the instance: out with the person's browser, and back with it. */
@Injectable()
export class FederatedSigning {
  private service: DssExtService | undefined;

  constructor(
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** The form that takes the person there; null when the instance signs by itself, as it does what no person signs. */
  async ask(personId: string, ticketId: string): Promise<PostForm | null> {
    const way = this.settings.signingService;
    if (!way) return null;
    const acts = this.modules.get(AskSigningService, { strict: false });
    // One row for each way out, used up by its first answer: what comes twice or too late finds nothing.
    const requestId = await this.attempts.begin({ ticketId, personId });
    const request = await orFault(() =>
      acts.ask(personId, ticketId, {
        requestId,
        signService: way.id,
        identityProvider: way.identityProvider,
        signRequester: way.requester,
        returnTo: `${this.settings.publicUrl}${ANSWER_PATH}`,
      }),
    );
    return request && this.dssExt(way).form(request);
  }

  /** Uses the way up before anything of the answer is looked at. */
  async begun(requestId: string): Promise<SignInAttempt & { ticketId: string; personId: string }> {
    const attempt = await this.attempts.use(requestId);
    if (!attempt?.ticketId || !attempt.personId) throw new SignInFault('already-used');
    return { ...attempt, ticketId: attempt.ticketId, personId: attempt.personId };
  }

  /**
   * No session comes with a form that another site posts, and none is needed: the request's id belongs to one act of one
   * person, and the service has authenticated that person for it. What became of it stands on the act's page.
   */
  async receive(requestId: string, attempt: { id: string; personId: string }, answer: string): Promise<void> {
    const { personId } = attempt;
    const way = this.settings.signingService;
    const asked =
      way && (await this.modules.get(AskSigningService, { strict: false }).take(personId, requestId));
    if (!way || !asked) throw new SignInFault('already-used');
    const judged = this.dssExt(way).judge(answer, asked.request, this.clock.now());
    const bytes = Buffer.from(answer, 'base64');
    const acts = this.modules.get(CompleteSigningAct, { strict: false });
    await orFault(() => acts.completeAnswered({ personId }, asked, { judged, bytes }));
    const outcome = judged.ok ? 'signed' : (judged.reasons[0]?.code ?? 'refused');
    await this.attempts.conclude(attempt.id, outcome);
  }

  private dssExt(way: NonNullable<ApiSettings['signingService']>): DssExtService {
    const { dataDir } = this.settings;
    this.service ??= new DssExtService({
      address: way.address,
      requestKey: openRequestKey(dataDir, this.clock.now()),
      responseCertificates: way.responseCertificates,
      services: () => loadSigningServices(join(dataDir, 'trust')),
    });
    return this.service;
  }
}

/** A person in the middle of a redirect reads a page: a ticket that has ended is told as at the identity provider. */
async function orFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'ticket-ended') throw new SignInFault('ticket-ended');
    throw error;
  }
}
