import { Inject, Injectable } from '@nestjs/common';
import { SessionDatabase, rolesOf } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock } from '@specialistvagen/platform';
import { SignedInPerson } from '../http/access.guard.js';
import type { ApiRequest } from '../http/request.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { liveSession, publicSessionId } from './session.js';

/** The person behind the session cookie, with the mandates and roles of this moment. */
@Injectable()
export class SessionPerson extends SignedInPerson {
  readonly publicOrigin: string;

  constructor(
    private readonly database: SessionDatabase,
    private readonly clock: Clock,
    @Inject(API_SETTINGS) settings: ApiSettings,
  ) {
    super();
    this.publicOrigin = new URL(settings.publicUrl).origin;
  }

  override async actorOf(request: ApiRequest): Promise<Actor | null> {
    const signedIn = liveSession(request.session, this.clock.now().getTime());
    if (!signedIn) return null;
    const facts = await this.database.actorFacts(signedIn.personId);
    if (!facts) return null;
    return {
      personId: signedIn.personId,
      displayName: `${facts.givenName} ${facts.surname}`,
      sessionId: publicSessionId(request.sessionID),
      loa: signedIn.loa,
      authTime: signedIn.authTime,
      mandates: facts.mandates,
      roles: rolesOf(facts.mandates, facts.purposes),
    };
  }

  override csrfTokenOf(request: ApiRequest): string | undefined {
    return request.session?.signedIn?.csrf;
  }
}
