import { waitingRows } from './cases-overview.js';
import type { WaitingCase } from './cases-overview.js';
import { enclosureNumbers } from './bundle.js';
import type { BundleItem } from '../contract/application.js';

const aCase = (traits: Partial<WaitingCase> = {}): WaitingCase => ({
  kind: 'specialist',
  state: 'supplement-requested',
  since: '2026-11-01',
  dueOn: null,
  officerId: 'ingrid',
  ...traits,
});

describe('where cases wait', () => {
  it('is told for each kind and state, with the middle and the longest wait', () => {
    const cases = [
      aCase(),
      aCase({ since: '2026-11-20', dueOn: '2026-11-21' }),
      aCase({ since: '2026-11-10', officerId: null }),
      aCase({ kind: 'bt', state: 'received', dueOn: '2026-11-22' }),
    ];
    expect(waitingRows(cases, '2026-11-22')).toMatchObject([
      { kind: 'bt', state: 'received', waitsFor: 'authority', cases: 1, longestDays: 21, overdue: 0 },
      {
        kind: 'specialist',
        waitsFor: 'applicant',
        cases: 3,
        medianDays: 12,
        longestDays: 21,
        overdue: 1,
        withoutOfficer: 1,
      },
    ]);
  });

  it('has no row where nothing waits', () => {
    expect(waitingRows([], '2026-11-22')).toEqual([]);
  });
});

describe('the list of enclosures', () => {
  const items = (types: readonly string[]) =>
    types.map((type, index) => ({ type, number: index + 1 }) as BundleItem);

  it('keeps a hundred intyg within a line, run by run, each kind where the form asks for it', () => {
    const types = [...Array<string>(60).fill('SOS-2021-B9'), 'SOS-2021-B7', 'SOS-2021-B9', 'SOS-2021-B9'];
    expect(enclosureNumbers('SOS-2021-B5', items(types))).toMatchObject({
      enclosedClinicalService: '1–60, 62, 63',
      enclosedCompetence: '61',
      enclosedCourses: '',
    });
  });

  it('is one line for all on the form of 2015', () => {
    expect(enclosureNumbers('SOS-2015-B1', items(['SOS-2015-B2', 'SOS-2015-B4', 'SOS-2015-B4']))).toEqual({
      enclosedIntyg: '1–3',
    });
  });
});
