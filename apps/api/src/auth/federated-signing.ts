import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { SignInAttempts } from '@specialistvagen/identity';
import type { SignInAttempt } from '@specialistvagen/identity';
import { AskSigningService, CompleteSigningAct } from '@specialistvagen/intyg';
import type { AskedAct, ServiceAnswer } from '@specialistvagen/intyg';
import { Clock, DomainError } from '@specialistvagen/platform';
import { DssExtService, loadSigningServices, openRequestKey } from '@specialistvagen/signing';
import type { PostForm } from '@specialistvagen/signing';
import { API_SETTINGS } from '../settings.js';
import type { ApiRequest } from '../http/request.js';
import type { ApiSettings, DssExtSettings } from '../settings.js';
import { OidcSigning } from './oidc-signing.js';
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
    private readonly oidc: OidcSigning,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** The form that takes the person there; null when the instance signs by itself, as it does what no person signs. */
  async ask(http: ApiRequest, personId: string, ticketId: string): Promise<PostForm | null> {
    const way = this.settings.signingService;
    if (!way) return null;
    const acts = this.modules.get(AskSigningService, { strict: false });
    // One row for each way out, used up by its first answer: what comes twice or too late finds nothing.
    const requestId = await this.attempts.begin({ ticketId, personId });
    const request = await orFault(() =>
      acts.ask(personId, ticketId, { requestId, signService: way.id, ...this.namesOf(way) }),
    );
    if (!request) return null;
    if (way.kind === 'oidc-sweden') return this.oidc.form(http, request, this.clock.now());
    return this.dssExt(way).form(request);
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
    const way = this.settings.signingService;
    if (way?.kind !== 'dss-ext') throw new SignInFault('already-used');
    const asked = await this.take(requestId, attempt.personId);
    const judged = this.dssExt(way).judge(answer, asked.request, this.clock.now());
    await this.complete(attempt, asked, { judged, bytes: Buffer.from(answer, 'base64') });
  }

  /** Whether somebody comes back from a provider that was to sign, and not only to say who they are. */
  isWayBack(http: ApiRequest, attempt: SignInAttempt, state: string): boolean {
    return attempt.ticketId !== null && this.oidc.isWayBack(http, state);
  }

  async receiveCode(http: ApiRequest, attempt: SignInAttempt, state: string): Promise<void> {
    const { id, personId } = attempt;
    if (!personId || http.session.signedIn?.personId !== personId) throw new SignInFault('session-ended');
    const asked = await this.take(state, personId);
    const answer = await this.oidc.receive(http, asked.request, this.clock.now());
    await this.complete({ id, personId }, asked, answer);
  }

  private async take(requestId: string, personId: string): Promise<AskedAct> {
    const asked = await this.modules.get(AskSigningService, { strict: false }).take(personId, requestId);
    if (!asked) throw new SignInFault('already-used');
    return asked;
  }

  private async complete(
    attempt: { id: string; personId: string },
    asked: AskedAct,
    { judged, bytes }: ServiceAnswer,
  ): Promise<void> {
    const { personId } = attempt;
    const acts = this.modules.get(CompleteSigningAct, { strict: false });
    await orFault(() => acts.completeAnswered({ personId }, asked, { judged, bytes }));
    const outcome = judged.ok ? 'signed' : (judged.reasons[0]?.code ?? 'refused');
    await this.attempts.conclude(attempt.id, outcome);
  }

  private namesOf(way: NonNullable<ApiSettings['signingService']>) {
    const { publicUrl, oidc } = this.settings;
    if (way.kind === 'dss-ext') {
      const { identityProvider, requester: signRequester } = way;
      return { identityProvider, signRequester, returnTo: `${publicUrl}${ANSWER_PATH}` };
    }
    const returnTo = `${publicUrl}/api/auth/callback`;
    return { identityProvider: way.id, signRequester: oidc.clientId, returnTo, most: 1 };
  }

  private dssExt(way: DssExtSettings): DssExtService {
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
    const code = error instanceof DomainError ? error.code : '';
    if (code === 'ticket-ended' || code === 'one-at-a-time') throw new SignInFault(code);
    throw error;
  }
}
