import { createHash } from 'node:crypto';
import { INTERRUPTION_KINDS, registerFactV1Schema } from '@specialistvagen/regulations';
import type { Truth } from './truth/truth.js';
import { Nation } from './simulate.js';

const CAUSES = ['correction', 'late', 'merge'];
const OUTCOMES = ['approved', 'ended', 'moved', 'discontinued', 'removed', 'withdrawn'];
const today = '2026-11-22';
const small = { scale: 0.01, seed: 7, today };

function fingerprint(settings: typeof small): string {
  const hash = createHash('sha256');
  const nation = new Nation(settings);
  for (const told of nation.lives()) hash.update(JSON.stringify(told));
  return hash.update(JSON.stringify(nation.truth())).digest('hex');
}

function made(settings: typeof small): Truth {
  const nation = new Nation(settings);
  let facts = 0;
  for (const told of nation.lives()) facts += told.length;
  const truth = nation.truth();
  expect(truth.facts).toBe(facts);
  return truth;
}

/** Sum over the keys whose parts fit. */
function sum(counts: Record<string, number>, fits: (parts: string[]) => boolean): number {
  return Object.entries(counts).reduce((total, [key, n]) => total + (fits(key.split('|')) ? n : 0), 0);
}

describe('a simulated nation', () => {
  it('is the same to the byte for the same seed, and another for another', () => {
    expect(fingerprint(small)).toBe(fingerprint(small));
    expect(fingerprint({ ...small, seed: 8 })).not.toBe(fingerprint(small));
  });

  it('tells facts that the contract takes, none of them of a day or known on a day that has not come', () => {
    const last = Date.parse(today) / 86_400_000;
    let facts = 0;
    for (const told of new Nation(small).lives())
      for (const { fact, knownOn } of told) {
        facts += 1;
        registerFactV1Schema.parse(fact);
        expect(fact.source).toBe('simulated');
        expect(fact.validFrom <= today).toBe(true);
        expect(knownOn).toBeLessThanOrEqual(last);
      }
    expect(facts).toBeGreaterThan(5_000);
  });

  it('has every kind of fact, all five routes and faults that were put right', () => {
    const kinds = new Map<string, number>();
    const add = (key: string) => kinds.set(key, (kinds.get(key) ?? 0) + 1);
    for (const told of new Nation({ ...small, scale: 0.1 }).lives())
      for (const { fact } of told) {
        add(fact.fact);
        add(fact.route);
        if (fact.cause) add(fact.cause);
        if (fact.leave) add(fact.leave);
        if (fact.outcome) add(fact.outcome);
      }
    expect([...kinds.keys()].toSorted()).toEqual(
      [
        ...registerFactV1Schema.shape.fact.options,
        ...registerFactV1Schema.shape.route.options,
        ...INTERRUPTION_KINDS,
        ...CAUSES,
        ...OUTCOMES,
      ].toSorted(),
    );
  });

  it('keeps what is counted in a step: who came in has gone out or is there', () => {
    const { flow, stock } = made({ ...small, scale: 0.05 });
    const at = (measures: string[]) => sum(flow, ([, , , measure]) => measures.includes(measure ?? ''));
    const came = at(['starts', 're-entries', 'immigrations', 'moved-in']);
    const went = at(['completions', 'discontinued', 'moved-out', 'deceased', 'emigrated']);
    expect(came - went).toBe(sum(stock, ([period]) => period === '2026H2'));
    expect(came).toBeGreaterThan(2_000);
  });
});

describe('its figures against the published', () => {
  const scale = 0.3;
  let truth: Truth;
  beforeAll(() => {
    truth = made({ scale, seed: 1, today });
  });

  it.each([
    ['2010', 'swedish-degree-with-at', 860],
    ['2013', 'swedish-degree-with-at', 1060],
    ['2013', 'eu-recognition', 1113],
    ['2014', 'eu-recognition', 1155],
    ['2020', 'swedish-degree-with-at', 1349],
    ['2020', 'eu-recognition', 792],
  ])('licences %s by %s: %i in the nation', (year, route, published) => {
    const expected = published * scale;
    const counted = truth.licences[`${year}|${route}`] ?? 0;
    // Four standard deviations of a count.
    expect(Math.abs(counted - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it.each([
    ['at', '2019', 1469],
    ['at', '2021', 1534],
    ['bt', '2022', 259],
    ['bt', '2026', (318.5 * 11) / 12],
  ])('%s posts begun %s: %d in the nation', (step, year, published) => {
    const begun = sum(
      truth.flow,
      ([period, , of, measure]) =>
        measure === 'starts' && (period ?? '').startsWith(year) && (of ?? '').startsWith(step),
    );
    expect(begun / scale / published).toBeGreaterThan(0.93);
    expect(begun / scale / published).toBeLessThan(1.03);
  });

  it.each([
    ['licence-st', 'swedish-degree-with-at', 1, 0.1],
    ['licence-st', 'eu-recognition', 3.5, 0.5],
    ['licence-st', 'third-country-knowledge-test', 1.5, 0.4],
    ['licence-certificate', 'swedish-degree-with-at', 6.5, 0.2],
    ['licence-certificate', 'eu-recognition', 5.5, 0.5],
    ['licence-certificate', 'third-country-knowledge-test', 5.5, 0.5],
  ])('median %s by %s is %d years', (transition, route, years, within) => {
    const found = truth.durationsBeforeBt.find((one) => one.transition === transition && one.route === route);
    expect(Math.abs((found?.medianDays ?? 0) / 365.25 - years)).toBeLessThan(within);
  });
});
