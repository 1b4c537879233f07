import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  ConfirmedActs,
  InvitedAssessorSignIn,
  InvitedSignIn,
  People,
  SignInAttempts,
  SigningActCompletion,
} from '@specialistvagen/identity';
import type { Actor, SignInAttempt } from '@specialistvagen/identity';
import { Clock } from '@specialistvagen/platform';
import type { NextFunction, Response } from 'express';
import type { ApiRequest } from '../http/request.js';
import { IdentityProvider } from './identity-provider.js';
import type { ProvenIdentity } from './identity-provider.js';
import { SessionPerson } from './session-person.js';
import type { SignedInSession } from './session.js';
import { SignInFault } from './sign-in-fault.js';

/** What the way to the provider was for; `ticketId` when it was to sign. */
export type Returned = { ticketId: string | null; returnTo: string };

/** Signs people in, and lets them sign: two ways to the provider, one way back. */
@Injectable()
export class SignIn {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly attempts: SignInAttempts,
    private readonly people: People,
    private readonly person: SessionPerson,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
  ) {}

  async toLogin(
    request: ApiRequest,
    response: Response,
    next: NextFunction,
    returnTo: string,
  ): Promise<void> {
    const state = await this.attempts.begin();
    request.session.returnTo = { ...newest(request.session.returnTo), [state.slice(0, 16)]: returnTo };
    await this.provider.send(request, response, next, { state, loa: 'loa2', fresh: false });
  }

  /** A sign-in for exactly one act: the ticket's id is in the nonce (decision 16). */
  async toSign(
    request: ApiRequest,
    response: Response,
    next: NextFunction,
    signing: { actor: Actor; ticketId: string },
  ) {
    const { actor, ticketId } = signing;
    const { act } = await this.actOf(ticketId, actor.personId);
    if (!act || act.expiresAt <= this.clock.now()) throw new SignInFault('ticket-ended');
    const state = await this.attempts.begin({ ticketId, personId: actor.personId });
    const way = { state, loa: 'loa3' as const, fresh: true, boundTo: ticketId, message: act.message };
    await this.provider.send(request, response, next, way);
  }

  /** Uses the attempt up before anything else is looked at. */
  async begun(state: string | undefined): Promise<SignInAttempt> {
    const attempt = state ? await this.attempts.use(state) : null;
    if (!attempt) throw new SignInFault('already-used');
    return attempt;
  }

  async back(
    request: ApiRequest,
    response: Response,
    attempt: SignInAttempt,
    state: string,
  ): Promise<Returned> {
    const returnTo = request.session.returnTo?.[state.slice(0, 16)] ?? '/';
    try {
      const proven = await this.provider.receive(request, response, state);
      if (attempt.ticketId) await this.sign(request, attempt, attempt.ticketId, proven);
      else await this.login(request, proven, returnTo);
      await this.attempts.conclude(attempt.id, attempt.ticketId ? 'signed' : 'signed-in');
      return { ticketId: attempt.ticketId, returnTo };
    } catch (error) {
      await this.attempts.conclude(attempt.id, error instanceof SignInFault ? error.code : 'failed');
      throw error;
    }
  }

  private async login(request: ApiRequest, proven: ProvenIdentity, returnTo: string): Promise<void> {
    const personId =
      (await this.invited(proven, returnTo)) ??
      (await this.people.byPersonalIdentityNumber(proven.personalIdentityNumber)) ??
      (await this.invitedToAssess(request, proven));
    if (!personId) throw new SignInFault('unknown-person');
    const now = this.clock.now().getTime();
    const csrf = randomBytes(24).toString('base64url');
    await this.rotate(request, { ...level(proven), personId, csrf, signedInAt: now, seenAt: now });
  }

  /** Who comes by the address of an invitation is the invited course leader; an unknown person is registered by it. */
  private async invited(proven: ProvenIdentity, returnTo: string): Promise<string | null> {
    const invitation = INVITATION.exec(returnTo)?.[1];
    if (!invitation || proven.givenName === '' || proven.surname === '') return null;
    return this.modules.get(InvitedSignIn, { strict: false }).personFor(invitation, proven);
  }

  /** Only somebody who is not known yet is registered by a link to assess; what it leads to is taken on afterwards. */
  private async invitedToAssess(request: ApiRequest, proven: ProvenIdentity): Promise<string | null> {
    const hash = request.session.invitedToAssess;
    if (!hash || proven.givenName === '' || proven.surname === '') return null;
    return this.modules.get(InvitedAssessorSignIn, { strict: false }).personFor(hash, proven);
  }

  private async sign(request: ApiRequest, attempt: SignInAttempt, ticketId: string, proven: ProvenIdentity) {
    const signedIn = request.session.signedIn;
    const actor = await this.person.actorOf(request);
    if (!signedIn || !actor || actor.personId !== attempt.personId) throw new SignInFault('session-ended');
    const personId = await this.people.byPersonalIdentityNumber(proven.personalIdentityNumber);
    if (personId !== actor.personId) throw new SignInFault('other-person');
    if (proven.loa !== 'loa3') throw new SignInFault('loa-too-low');
    if (!proven.nonce.startsWith(`${ticketId}.`)) throw new SignInFault('idp-answer-invalid');
    const { completion, act } = await this.actOf(ticketId, personId);
    if (!act) throw new SignInFault('ticket-ended');
    // The provider tells whole seconds: the ticket's second counts as fresh.
    const wholeSecond = Math.floor(act.createdAt.getTime() / 1000) * 1000;
    if (proven.authTime.getTime() < wholeSecond) throw new SignInFault('not-fresh');
    await this.rotate(request, { ...signedIn, ...level(proven), seenAt: this.clock.now().getTime() });
    const fresh: Actor = { ...actor, ...level(proven) };
    await completion.complete(fresh, ticketId, {
      authTime: proven.authTime.toISOString(),
      acr: proven.acr,
      idpIssuer: proven.issuer,
      assertionRef: proven.assertionRef,
    });
  }

  /** A new session id at every sign-in (fixation, T-17). */
  private rotate(request: ApiRequest, signedIn: SignedInSession): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error: unknown, then: () => void) =>
        error ? reject(new Error('The session could not be stored', { cause: error })) : then();
      request.session.regenerate((error: unknown) =>
        settle(error, () => {
          request.session.signedIn = signedIn;
          request.session.save((saveError: unknown) => settle(saveError, resolve));
        }),
      );
    });
  }

  /** Where the person reads what became of the act. */
  async pageOf(ticketId: string, personId: string | undefined): Promise<string> {
    const confirmed = personId ? await this.confirmed().pageOf(ticketId, personId) : null;
    return confirmed ?? `/signera/klar/${ticketId}`;
  }

  /** Documents are signed, other acts confirmed: one way to the provider for both. */
  private async actOf(ticketId: string, personId: string) {
    const signing = this.modules.get(SigningActCompletion, { strict: false });
    const act = await signing.describe(ticketId, personId);
    if (act) return { completion: signing, act };
    const completion = this.confirmed();
    return { completion, act: await completion.describe(ticketId, personId) };
  }

  /** Others implement it; found when needed, since sign-in must not know who does what. */
  private confirmed(): ConfirmedActs {
    return this.modules.get(ConfirmedActs, { strict: false });
  }
}

function level(proven: ProvenIdentity) {
  return { loa: proven.loa, authTime: proven.authTime.toISOString() };
}

const KEPT = 4;
const INVITATION = /^\/kursintyg\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function newest(addresses: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(addresses ?? {}).slice(-KEPT));
}
