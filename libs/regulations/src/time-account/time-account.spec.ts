import { aCredit } from '../rules/bt-facts.builder.js';
import { st2015, st2021, stPeriod } from '../rules/portfolios/st.builder.js';
import { asFraction } from '../time/index.js';
import { calculateTime, projectedEarliestDate, requiredMonths, stTime, trainingTime } from './index.js';
import type { TimeQuestion } from './index.js';

const leave = (from: string, to: string | null) => ({
  id: 'leave',
  from,
  to,
  kind: 'parental-leave' as const,
});

describe('the time of an ST', () => {
  it('is never rounded up: one day short is shown as 65,9', () => {
    const facts = st2021('psykiatri', {
      training: { servicePeriods: [stPeriod('2022-09-01', '2027-02-27')] },
    });
    const { total } = stTime(facts, '2027-03-01');
    expect(asFraction(total)).toBe('1847/28');
    expect(
      calculateTime({ kind: 'st', rows: [{ from: '2021-09-01', to: '2027-02-27', percent: 100 }] }),
    ).toMatchObject({
      total: { shown: '65,9' },
      required: { shown: '66,0', isReached: false, missing: '1/28' },
    });
  });

  it('counts no day after the one asked about', () => {
    expect(asFraction(stTime(st2021('psykiatri'), '2022-09-30').total)).toBe('13');
  });

  it('counts BT as a part of the ST, once, also where the period is marked for both', () => {
    const facts = st2021('psykiatri');
    const bt = facts.training.btApproval?.service ?? [];
    const marked = { ...facts.training, servicePeriods: [...bt, ...facts.training.servicePeriods] };
    const time = trainingTime(marked, '2027-02-28');
    expect([asFraction(time.total), asFraction(time.bt.total)]).toEqual(['66', '12']);
  });

  it('counts no BT under the older regulation', () => {
    const bt = {
      decidedOn: '2018-01-01',
      caseNumber: null,
      service: [stPeriod('2017-01-01', '2017-12-31')],
      credits: [],
    };
    const facts = st2015('psykiatri', {
      training: { servicePeriods: [stPeriod('2019-03-01', '2024-02-29')], btApproval: bt },
    });
    expect(asFraction(stTime(facts, '2024-02-29').total)).toBe('60');
  });

  it('leaves out what cannot be credited in ST, and says so', () => {
    const credits = [
      aCredit('6', { kind: 'research-education' }),
      aCredit('4', { kind: 'knowledge-and-skills', what: 'Kurser' }),
      aCredit('3', { what: 'Odefinierat' }),
    ];
    const facts = st2021('psykiatri', { training: { credits, servicePeriods: [], btApproval: null } });
    const time = stTime(facts, '2027-02-28');
    expect(asFraction(time.total)).toBe('6');
    expect(time.explanation.map((row) => row.kind)).toEqual(['credit', 'not-counted', 'not-counted']);
  });

  it('is explained by days, rule and paragraph, and the counted rows add up to the total', () => {
    const facts = st2021('psykiatri', {
      training: {
        interruptions: [leave('2024-01-01', '2024-03-31')],
        credits: [aCredit('2,5', { kind: 'research-education' })],
      },
    });
    const time = stTime(facts, '2027-02-28');
    // The sum keeps BT and ST together, so the rows are the stretches between the leave and not one for each post.
    expect(time.explanation.map(({ kind, from, to, exact }) => [kind, from, to, exact])).toEqual([
      ['service', '2021-09-01', '2023-12-31', '28'],
      ['service', '2024-04-01', '2027-02-28', '35'],
      ['part', '2021-09-01', '2022-08-31', '12'],
      ['not-counted', '2024-01-01', '2024-03-31', '0'],
      ['credit', null, null, '5/2'],
    ]);
    expect(asFraction(time.total)).toBe('131/2');
    for (const row of time.explanation) {
      expect(row.citation).not.toBe('');
      expect(row.rule).toMatch(/^R1[789]$/);
    }
  });
});

describe('the months that are required', () => {
  const doctorate = { country: 'SE', decidedOn: '2015-01-01', isSwedish: true };

  it.each([
    ['2021', st2021('psykiatri'), '66', 'EX'],
    [
      '2021 with a doctorate: credited, not shortened',
      st2021('psykiatri', { training: { doctorate } }),
      '66',
      'EX',
    ],
    [
      '2021, third country: not read',
      st2021('psykiatri', { training: { isThirdCountrySpecialist: true } }),
      '66',
      'BG',
    ],
    ['2015', st2015('psykiatri'), '60', 'EX'],
    ['2015 with a doctorate', st2015('psykiatri', { training: { doctorate } }), '54', 'EX'],
    [
      '2015, third country',
      st2015('psykiatri', { training: { isThirdCountrySpecialist: true } }),
      '12',
      'EX',
    ],
    ['BT', st2021('psykiatri', { post: { kind: 'bt' } }), '6', 'EX'],
    ['AT', st2021('psykiatri', { post: { kind: 'at' } }), '18', 'EX'],
  ])('%s', (_, facts, months, confidence) => {
    expect(requiredMonths(facts)).toMatchObject({ exact: months, confidence });
    expect(requiredMonths(facts).citation).toMatch(/PSF|SOSFS/);
  });

  it('are shortened by a decision that says by how much, and named with it', () => {
    const exception = {
      id: 'e',
      what: '',
      decidedBy: 'Socialstyrelsen',
      decidedOn: '2026-05-01',
      reason: '',
    };
    const by = (months: string | null) =>
      requiredMonths(st2021('psykiatri', { training: { exceptions: [{ ...exception, months }] } }));
    expect(by('2,5')).toMatchObject({ exact: '127/2', citation: 'PSF 4 kap. 1 §; PSF 4 kap. 3 §' });
    expect(by(null)).toMatchObject({ exact: '66', citation: 'PSF 4 kap. 1 §' });
  });
});

describe('the projected earliest day', () => {
  const running = (percent: number, interruptions: ReturnType<typeof leave>[] = []) =>
    st2021('psykiatri', {
      today: '2026-11-22',
      training: {
        servicePeriods: [stPeriod('2022-09-01', null, percent)],
        btApproval: {
          decidedOn: '2022-10-15',
          caseNumber: null,
          service: [stPeriod('2021-09-01', '2022-08-31', 100, { id: 'bt' })],
          credits: [],
        },
        interruptions,
      },
    });

  it('is the day the sixty-sixth month ends', () => {
    expect(projectedEarliestDate(running(100), '2026-11-22')).toMatchObject({
      date: '2027-02-28',
      isReached: false,
      pace: 100,
      remaining: { shown: '3,2' },
    });
  });

  it('agrees with the count of that day and not of the day before, at any pace', () => {
    for (const percent of [40, 62.5, 75, 80, 100]) {
      const facts = running(percent, [leave('2025-03-10', '2025-09-14')]);
      const { date } = projectedEarliestDate(facts, '2026-11-22');
      if (date === null) throw new Error('a running service has a day');
      const onwards = { ...facts.training, servicePeriods: [stPeriod('2022-09-01', null, percent)] };
      const at = (day: string) => trainingTime(onwards, day).total;
      const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
      const required = requiredMonths(facts).months;
      const reached = (day: string) => at(day).numerator >= required.numerator * at(day).denominator;
      expect([reached(before), reached(date)]).toEqual([false, true]);
    }
  });

  it('goes on at the present pace after what is planned', () => {
    const facts = st2021('psykiatri', {
      today: '2026-11-22',
      training: { servicePeriods: [stPeriod('2022-09-01', '2026-12-31', 50)] },
    });
    const { date, pace } = projectedEarliestDate(
      { ...facts, training: { ...facts.training, btApproval: null } },
      '2026-11-22',
    );
    expect([pace, date]).toEqual([50, '2033-08-31']);
  });

  it('waits for the end of leave, and has no day while the leave has no end', () => {
    expect(projectedEarliestDate(running(100, [leave('2026-11-01', '2026-12-31')]), '2026-11-22').date).toBe(
      '2027-04-30',
    );
    expect(projectedEarliestDate(running(100, [leave('2026-11-01', null)]), '2026-11-22')).toMatchObject({
      date: null,
      pace: 0,
    });
  });

  it('has no day when nothing is served', () => {
    const facts = st2021('psykiatri', {
      training: { servicePeriods: [stPeriod('2022-09-01', '2023-02-28')] },
    });
    expect(projectedEarliestDate(facts, '2026-11-22').date).toBeNull();
  });

  it('is the day it was reached when it has been reached', () => {
    expect(projectedEarliestDate(st2021('psykiatri'), '2027-06-01')).toMatchObject({
      date: '2027-02-28',
      isReached: true,
    });
  });
});

describe('the public calculator', () => {
  const ask = (change: Partial<TimeQuestion>) => calculateTime({ kind: 'st', rows: [], ...change });

  it('says what is missing of sixty months with and without a doctorate', () => {
    const rows = [{ from: '2019-01-01', to: '2023-06-30', percent: 100 }];
    const older = { rows, regulation: 'SOSFS 2015:8' };
    expect(ask(older).required).toMatchObject({ exact: '60', isReached: false, missing: '6' });
    expect(ask({ ...older, hasDoctorate: true }).required).toMatchObject({
      exact: '54',
      isReached: true,
      missing: '0',
    });
  });

  it('names days above full time and counts them as full time', () => {
    const rows = [
      { from: '2024-01-01', to: '2024-02-29', percent: 80 },
      { from: '2024-02-01', to: '2024-02-29', percent: 40 },
    ];
    const answer = ask({ rows });
    expect(answer.overFullTime).toEqual(['1 feb 2024–29 feb 2024']);
    expect(answer.total).toMatchObject({ exact: '9/5' });
    expect(answer.rows.map((row) => row.exact)).toEqual(['8/5', '2/5']);
  });

  it('shows how each part of AT stands, and AT only', () => {
    const rows = [{ from: '2024-01-01', to: '2024-03-31', percent: 100, atSection: 'surgery' as const }];
    expect(ask({ kind: 'at', rows }).atDemands.map((one) => [one.required, one.isMet])).toEqual([
      [9, false],
      [3, false],
      [3, true],
      [3, false],
      [6, false],
    ]);
    expect(ask({ kind: 'bt', rows }).atDemands).toEqual([]);
  });

  it('takes leave away and stops at the day asked for', () => {
    const rows = [{ from: '2024-01-01', to: '2024-12-31', percent: 100 }];
    const interruptions = [{ from: '2024-03-01', to: '2024-03-31' }];
    expect(ask({ rows, interruptions, through: '2024-06-30' }).total).toMatchObject({ exact: '5' });
  });

  it('holds nothing but texts, numbers and lists, so that it can be sent as it is', () => {
    const answer = ask({ rows: [{ from: '2024-01-01', to: '2024-01-10', percent: 100 }] });
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});
