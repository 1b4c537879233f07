import { createHash } from 'node:crypto';
import type { LevelOfAssurance, SessionDatabase } from '@specialistvagen/identity';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { ApiSettings } from '../settings.js';

/** What a session holds about the person. Everything else is read anew at each request. */
export type SignedInSession = {
  personId: string;
  loa: LevelOfAssurance;
  /** ISO instant, from the identity provider. */
  authTime: string;
  csrf: string;
  /** Milliseconds. */
  signedInAt: number;
  seenAt: number;
};

declare module 'express-session' {
  interface SessionData {
    signedIn?: SignedInSession;
    /** Where to go after signing in, by the beginning of the attempt's state. */
    returnTo?: Record<string, string>;
    /** PKCE and nonce of the ways to a provider that signs, by the beginning of the request's id. */
    signing?: Record<string, { verifier: string; nonce: string }>;
    /** Hash of the link by which a visitor came to assess; an unknown person is registered by it at sign-in. */
    invitedToAssess?: string;
  }
}

export const IDLE_MS = 60 * 60_000;
export const LONGEST_MS = 12 * 3_600_000;
/** The session is saved again at most this often, so that reading does not write. */
const SEEN_EVERY_MS = 60_000;

/** Session in PostgreSQL behind a signed, host-only cookie. Lax, since people come back from the identity provider. */
export function sessionMiddleware(settings: ApiSettings, database: SessionDatabase): RequestHandler {
  const isHttps = settings.publicUrl.startsWith('https:');
  return session({
    name: isHttps ? '__Host-specialistvagen' : 'specialistvagen',
    secret: settings.secrets.derivedKey('session-cookie').toString('base64url'),
    store: database.store(session, LONGEST_MS / 1000),
    resave: false,
    saveUninitialized: false,
    proxy: true,
    cookie: { httpOnly: true, secure: isHttps, sameSite: 'lax', path: '/' },
  });
}

/** The signed-in session if it has neither rested nor lasted too long; seen now. */
export function liveSession(data: session.SessionData | undefined, now: number): SignedInSession | null {
  const signedIn = data?.signedIn;
  if (!signedIn || now >= endsAt(signedIn)) return null;
  if (now - signedIn.seenAt > SEEN_EVERY_MS) signedIn.seenAt = now;
  return signedIn;
}

export function endsAt(signedIn: SignedInSession): number {
  return Math.min(signedIn.seenAt + IDLE_MS, signedIn.signedInAt + LONGEST_MS);
}

/** A name for the session that is safe to log and store: the id itself is a key. */
export function publicSessionId(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex').slice(0, 32);
}
