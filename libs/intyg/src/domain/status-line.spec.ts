import { statusLine } from './status-line.js';
import type { StatusFacts } from './status-line.js';

const now = new Date('2026-11-22T15:00:00Z');
const facts = (traits: Partial<StatusFacts>): StatusFacts => ({
  state: 'draft',
  updatedAt: new Date('2026-11-22T13:02:00Z'),
  sentAt: null,
  signedAt: null,
  waitingFor: ['Sara Berg'],
  signed: 0,
  signers: 1,
  reason: null,
  isOwn: true,
  ...traits,
});

describe('the status line says where an intyg stands', () => {
  it.each<[Partial<StatusFacts>, string]>([
    [{}, 'utkast, sparat 14.02'],
    [{ updatedAt: new Date('2026-11-12T08:30:00Z') }, 'utkast, sparat 12 nov 2026 09.30'],
    [{ state: 'sent', sentAt: new Date('2026-11-12T23:30:00Z') }, 'skickat till Sara Berg den 13 nov 2026'],
    [{ state: 'withdrawn' }, 'återtaget av dig'],
    [{ state: 'withdrawn', isOwn: false }, 'återtaget av läkaren'],
    [{ state: 'awaiting-cosignature', signed: 1, signers: 2 }, 'väntar på medsignering (1 av 2: Sara Berg)'],
    [{ state: 'signed', signedAt: new Date('2026-11-20T10:00:00Z') }, 'signerat den 20 nov 2026'],
    [{ state: 'returned', reason: 'perioden är fel' }, 'återsänt därför att perioden är fel'],
    [{ state: 'declined' }, 'avböjt: inte rätt person'],
    [{ state: 'replaced' }, 'ersatt'],
    [{ state: 'revoked', reason: 'fel läkare' }, 'återkallat: fel läkare'],
  ])('%#: %s', (traits, line) => {
    expect(statusLine(facts(traits), now)).toBe(line);
  });
});
