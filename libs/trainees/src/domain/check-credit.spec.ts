import { aCredit } from '../../../../test/support/builders/trainees.js';
import { checkCredit } from './check-credit.js';

const context = { today: '2026-11-22', knownGoals: new Set(['BT1', 'BT7']) };
const fields = (credit: Parameters<typeof aCredit>[0]) =>
  checkCredit(aCredit(credit), context).map((r) => r.field);

describe('credit', () => {
  it.each(['två', '', '-1', '60', '1.2.3', '1e2'])('of "%s" months is refused', (months) => {
    expect(fields({ months })).toEqual(['months']);
  });

  it('of neither months nor goals is refused', () => {
    expect(fields({ months: '0', goals: [] })).toEqual(['months']);
  });

  it('towards a goal that the regulation does not have is refused', () => {
    expect(fields({ goals: ['BT1', 'BT19', 'a1'] })).toEqual(['goals', 'goals']);
  });

  it('decided tomorrow is refused', () => {
    expect(fields({ decidedOn: '2026-11-23' })).toEqual(['decidedOn']);
  });

  it('of months, of half months or of goals alone is taken', () => {
    expect(fields({ months: '2', goals: [] })).toEqual([]);
    expect(fields({ months: '1,5', decidedOn: '2026-11-22' })).toEqual([]);
    expect(fields({ months: '0', goals: ['BT7'] })).toEqual([]);
  });
});
