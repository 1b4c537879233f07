import { aPeriod } from '../../../../test/support/builders/trainees.js';
import { attestedTo, checkAttestedDays, checkAttestedInterruption } from './attested-days.js';

const attested = [{ documentId: 'b2', postId: null, from: '2026-01-01', to: '2026-03-31' }];
const running = aPeriod({ from: '2026-01-01', to: '2026-06-30' });
const change = (after: Partial<typeof running> | null, before: typeof running | null = running) =>
  checkAttestedDays({ before, after: after && { ...running, ...after } }, attested);

describe('days that a signed intyg attests', () => {
  it.each([
    ['begin later', { from: '2026-01-02' }],
    ['begin earlier and so hold other days of another intyg', { from: '2026-02-01', to: '2026-12-31' }],
    ['end before the attested days end', { to: '2026-03-30' }],
    ['have another percent', { percent: 80 }],
    ['be at another unit', { careUnitId: '01890a5d-ac96-774b-bcce-b302099a8057' }],
    ['be in another area', { area: 'psychiatry' as const }],
  ])('cannot be made to %s', (_what, after) => {
    expect(change(after)).toEqual([expect.objectContaining({ rule: 'R24', field: 'from' })]);
  });

  it('cannot be taken away, and no service can be slipped in among them', () => {
    expect(change(null)).toHaveLength(1);
    expect(change({ from: '2026-03-31', to: '2026-04-30' }, null)).toHaveLength(1);
  });

  it('cannot be turned into leave', () => {
    expect(checkAttestedInterruption({ from: '2026-03-31', to: '2026-04-10' }, attested)).toHaveLength(1);
    expect(checkAttestedInterruption({ from: '2026-04-01', to: '2026-04-10' }, attested)).toEqual([]);
  });

  it('stay as they are when the running period is prolonged or its coming days shortened', () => {
    expect(change({ to: '2026-08-31' })).toEqual([]);
    expect(change({ to: '2026-03-31' })).toEqual([]);
  });

  it('leave other days free', () => {
    expect(change({ from: '2026-04-01', to: '2026-04-30' }, null)).toEqual([]);
  });

  it('name one refusal for each intyg', () => {
    const two = [...attested, { documentId: 'b3', postId: null, from: '2026-01-01', to: '2026-02-28' }];
    expect(checkAttestedDays({ before: running, after: null }, two)).toHaveLength(2);
  });

  it('show until which day a period is locked', () => {
    expect(attestedTo(running, attested)).toBe('2026-03-31');
    expect(attestedTo({ from: '2026-04-01', to: '2026-04-30' }, attested)).toBeNull();
  });
});
