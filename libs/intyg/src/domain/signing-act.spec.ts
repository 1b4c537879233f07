import { authenticationReasons } from './signing-act.js';

const act = { createdAt: new Date('2026-11-22T10:00:00.700Z') };
const now = new Date('2026-11-22T10:00:30Z');
const loa3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const count = (authTime: string, acr = loa3) => authenticationReasons(act, { authTime, acr }, now).length;

describe('the sign-in that a signature rests on', () => {
  it('from before the ticket is refused', () => expect(count('2026-11-22T09:59:59Z')).toBe(1));
  it('on level 2 is refused', () => expect(count('2026-11-22T10:00:20Z', loa3.replace('3', '2'))).toBe(1));
  it('from the future is refused', () => expect(count('2026-11-22T10:05:00Z')).toBe(1));
  it('without a time is refused', () => expect(count('')).toBe(1));
  it('old and on level 2 gives both reasons', () => expect(count('2026-11-21T10:00:00Z', 'loa2')).toBe(2));
  it('in the second in which the ticket was made is accepted', () =>
    expect(count('2026-11-22T10:00:00Z')).toBe(0));
  it('on level 3 after the ticket is accepted', () => expect(count('2026-11-22T10:00:20Z', 'loa3')).toBe(0));
});
