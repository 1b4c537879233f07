import {
  aCredit,
  aPeriod,
  aPost,
  anInterruption,
  aRecord,
} from '../../../../test/support/builders/trainees.js';
import type { CreditView } from '../contract/index.js';
import { monthsView, creditMonths } from './months.js';
import { timeAccount } from './time-account.js';
import { trainingFacts } from './training-facts.js';
import type { TrainingRecord } from './training-post.js';

function account(traits: Partial<TrainingRecord>, asOf = '2026-12-31') {
  const post = aPost();
  const ofPost = <T>(rows: readonly T[] = []) => rows.map((row) => ({ ...row, postId: post.id }));
  const record = aRecord({
    posts: [post],
    periods: ofPost(traits.periods),
    interruptions: ofPost(traits.interruptions),
    credits: ofPost(traits.credits),
  });
  const training = trainingFacts(post.traineeId, record, { protection: 'none', unitNames: new Map() });
  if (!training) throw new Error('the record has a post');
  const credits = record.credits.map((credit): CreditView => ({
    ...credit,
    months: monthsView(creditMonths([credit])),
    goals: [...credit.goals],
    areas: [...credit.areas],
    decidedBy: { id: credit.decidedById, displayName: 'Anders' },
  }));
  return timeAccount({ training, asOf, credits, unit: (id) => ({ id, name: 'Enheten' }) });
}

describe('the time account', () => {
  it('is one day short of six months on 29 June and never shown as six', () => {
    const short = account({ periods: [aPeriod({ to: '2026-06-29' })] });
    expect(short.isEnough).toBe(false);
    expect(short.total).toEqual({ exact: '179/30', shown: '5,9' });
    expect(short.reachedOn).toBeNull();
  });

  it('is enough after 1 January–30 June, and says on which day it was', () => {
    const enough = account({ periods: [aPeriod()] });
    expect(enough).toMatchObject({
      isEnough: true,
      total: { exact: '6', shown: '6,0' },
      reachedOn: '2026-06-30',
    });
  });

  it('counts no day after today, and shows what the entered days will give', () => {
    const running = account({ periods: [aPeriod()] }, '2026-03-31');
    expect(running).toMatchObject({ total: { shown: '3,0' }, planned: { shown: '6,0' }, isEnough: false });
    expect(running.rows[0]).toMatchObject({ countedTo: '2026-03-31', countedDays: 90 });
  });

  it('counts nothing of a period that has not begun', () => {
    const coming = account({ periods: [aPeriod()] }, '2025-12-31');
    expect(coming.rows[0]).toMatchObject({ countedTo: null, countedDays: 0, months: { exact: '0' } });
  });

  it('takes leave away and says so on the row', () => {
    const away = account({ periods: [aPeriod()], interruptions: [anInterruption()] });
    expect(away.total.exact).toBe('5');
    expect(away.rows[0]?.remarks).toEqual(['31 dagar uppehåll räknas inte.']);
    expect(away.interruptions[0]).toMatchObject({ label: 'Föräldraledighet', days: 31 });
  });

  it('keeps credit beside service and tells when six months rest on it', () => {
    const credited = account({
      periods: [aPeriod({ to: '2026-04-30' })],
      credits: [aCredit({ months: '2' })],
    });
    expect(credited).toMatchObject({
      service: { exact: '4' },
      credit: { exact: '2' },
      total: { exact: '6' },
      isEnough: true,
      isEnoughOnlyWithCredit: true,
      reachedOn: '2026-04-30',
    });
    expect(credited.rows).toHaveLength(1);
  });

  it('adds half months of credit exactly', () => {
    expect(account({ credits: [aCredit({ months: '1,5' }), aCredit({ months: '0.5' })] }).credit.exact).toBe(
      '2',
    );
  });

  it('merges days of equal percent at different units, so that the rows need not add up', () => {
    const periods = [
      aPeriod({ from: '2026-01-31', to: '2026-02-14' }),
      aPeriod({ from: '2026-02-15', to: '2026-03-30', area: 'emergency-care' }),
    ];
    const merged = account({ periods });
    expect(merged.total.exact).toBe('2');
    expect(merged.steps).toHaveLength(1);
    expect(merged.rows.map((row) => row.months.exact)).toEqual(['15/28', '47/31']);
  });

  it('reckons part time, and each area on its own', () => {
    const half = account({
      periods: [aPeriod({ percent: 50 }), aPeriod({ percent: 50, area: 'psychiatry' })],
    });
    expect(half.total.exact).toBe('6');
    expect(half.byArea.map(({ area, months }) => [area, months.exact])).toEqual([
      ['primary-care', '3'],
      ['emergency-care', '0'],
      ['psychiatry', '3'],
      ['other', '0'],
    ]);
  });

  it('marks the way of counting as a chosen reading', () => {
    expect(account({}).method.confidence).toBe('INF');
    expect(account({ periods: [aPeriod()] }).steps[0]).toMatchObject({
      rule: 'R17',
      confidence: 'INF',
      days: 181,
    });
  });
});
