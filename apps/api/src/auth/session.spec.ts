import type { SessionData } from 'express-session';
import { IDLE_MS, LONGEST_MS, endsAt, liveSession, publicSessionId } from './session.js';

const signedInAt = Date.parse('2026-11-22T08:00:00Z');
const session = (seenAt = signedInAt) =>
  ({
    signedIn: { personId: 'p', loa: 'loa2', authTime: '2026-11-22T08:00:00Z', csrf: 'x', signedInAt, seenAt },
  }) as unknown as SessionData;

describe('a session', () => {
  it.each([
    ['lives while it is used', signedInAt, IDLE_MS - 1, true],
    ['ends after an hour of rest', signedInAt, IDLE_MS, false],
    ['ends after twelve hours, however much it is used', signedInAt + LONGEST_MS - 1000, LONGEST_MS, false],
  ])('%s', (_what, seenAt, after, lives) => {
    expect(liveSession(session(seenAt), signedInAt + after) !== null).toBe(lives);
  });

  it('is written again only when a minute has passed', () => {
    const data = session();
    liveSession(data, signedInAt + 59_000);
    expect(data.signedIn?.seenAt).toBe(signedInAt);
    liveSession(data, signedInAt + 61_000);
    expect(data.signedIn?.seenAt).toBe(signedInAt + 61_000);
  });

  it('tells when it ends', () => {
    const { signedIn } = session();
    expect(signedIn && endsAt(signedIn)).toBe(signedInAt + IDLE_MS);
  });

  it('has a name that is not its key', () => {
    expect(publicSessionId('key')).toHaveLength(32);
    expect(publicSessionId('key')).not.toContain('key');
    expect(liveSession(undefined, 0)).toBeNull();
  });
});
