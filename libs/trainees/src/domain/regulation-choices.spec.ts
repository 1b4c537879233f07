import { regulationChoices } from './regulation-choices.js';

const TODAY = '2026-11-22';
const older = (asked: Parameters<typeof regulationChoices>[0]) =>
  regulationChoices(asked, TODAY).items.find(({ regulation }) => regulation === 'SOSFS 2015:8');

describe('which regulation an ST may follow', () => {
  it('is only the newer one for a doctor without AT who had not begun before 1 July 2021', () => {
    const { items } = regulationChoices({}, TODAY);
    expect(items.map(({ regulation, isOpen }) => [regulation, isOpen])).toEqual([
      ['HSLF-FS 2021:8', true],
      ['SOSFS 2015:8', false],
    ]);
    expect(items[1]?.reasons).toMatchObject([{ rule: 'R2', field: 'regulation' }]);
  });

  it('is not the older one for an ST that began on 1 July 2021 or an AT that ends tomorrow', () => {
    expect(older({ stBegunOn: '2021-07-01' })?.isOpen).toBe(false);
    expect(older({ atCompletedOn: '2026-11-23' })?.isOpen).toBe(false);
  });

  it('may be the older one the day before, and for a completed AT', () => {
    expect(older({ stBegunOn: '2021-06-30' })).toMatchObject({ isOpen: true, reasons: [] });
    expect(older({ atCompletedOn: TODAY })).toMatchObject({ isOpen: true, reasons: [] });
  });

  it('warns, with where it was read, for a licence before 1 May 2015', () => {
    expect(older({ licenceDate: '2015-04-30' })).toMatchObject({
      isOpen: true,
      reasons: [{ confidence: 'SEC' }],
    });
    expect(older({ licenceDate: '2015-05-01' })?.isOpen).toBe(false);
  });
});
