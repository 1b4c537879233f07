import { addDays } from '@specialistvagen/regulations';
import type { SigningFacts } from '../signing-facts.js';
import { CHECKS, checkOf, runChecks } from './index.js';

const UNIT = { id: 'unit', careProviderId: 'provider', from: '2015-01-01', to: null };
const at = '2026-05-20T10:00:00Z';
const COURSE = 'SOS-2021-B10';

/** A half year at the unit, attested by a supervisor who works there. */
function honest(traits: Partial<SigningFacts> = {}): SigningFacts {
  return {
    intygId: 'intyg',
    state: 'signed',
    traineeId: 'trainee',
    postId: 'post',
    type: 'SOS-2021-B2',
    documentId: 'document',
    signerId: 'signer',
    role: 'supervisor',
    isSigned: true,
    at,
    day: '2026-05-20',
    periodFrom: '2026-01-01',
    periodTo: '2026-05-15',
    unit: UNIT,
    service: [elsewhere('2026-01-01', '2026-06-30', 100, 'unit', 'provider')],
    places: [worked('unit')],
    doctorsAtUnit: 0,
    leave: [],
    nearby: [signature()],
    returned: [],
    lastDay: '2027-01-31',
    ofTraining: [{ ...signature(), day: '2026-05-20' }],
    ...traits,
  };
}

const worked = (unitId: string | null, careProviderId = 'provider') => ({
  careProviderId,
  unitId,
  unitFrom: unitId && '2010-01-01',
  unitTo: null,
});

const signature = (traits: object = {}) => ({
  documentId: 'document',
  intygId: 'intyg',
  traineeId: 'trainee',
  type: 'SOS-2021-B2',
  at,
  inAct: 1,
  ...traits,
});
const many = (n: number, traits: (i: number) => object = () => ({})) =>
  Array.from({ length: n }, (_, i) =>
    signature({ intygId: `other-${i}`, documentId: `other-${i}`, day: '2026-05-20', ...traits(i) }),
  );
const secondsLater = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();
const found = (traits: Partial<SigningFacts>) => runChecks(honest(traits)).map(({ check }) => check);
describe('what is honest', () => {
  it('has no finding', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<SigningFacts>]>([
    ['a form without period and unit', { unit: null, periodFrom: null, periodTo: null, service: [] }],
    [
      'a half post beside the unit',
      {
        service: [
          elsewhere('2026-01-01', '2026-06-30', 50),
          elsewhere('2026-01-01', '2026-06-30', 50, 'unit'),
        ],
      },
    ],
    [
      'a side placement of a month that nobody registered',
      { periodFrom: '2026-03-01', periodTo: '2026-03-30', service: [elsewhere('2026-01-01', '2026-06-30')] },
    ],
    [
      'another unit of the same care provider',
      { service: [elsewhere('2026-01-01', '2026-06-30', 100, 'other', 'provider')] },
    ],
    [
      'the new unit, written about the days before on the old one',
      {
        unit: { ...UNIT, from: '2026-04-01' },
        service: [{ ...elsewhere('2026-01-01', '2026-03-31', 100, 'old', 'provider'), unitTo: '2026-03-31' }],
      },
    ],
    [
      'half time elsewhere, and nothing known of the rest',
      { service: [elsewhere('2026-01-01', '2026-06-30', 50)] },
    ],
    ['a signer employed by the care provider, nobody has said where', { places: [worked(null)] }],
    [
      'a supervisor of the unit that the closed one was made into',
      {
        unit: { ...UNIT, to: '2026-01-31' },
        places: [{ ...worked('new'), unitFrom: '2026-02-01' }],
        service: [
          { ...elsewhere('2026-01-01', '2026-06-30', 100, 'new', 'provider'), unitFrom: '2026-02-01' },
        ],
      },
    ],
    ['a principal supervisor who works elsewhere', { role: 'principal-supervisor', places: [] }],
    [
      'a supervisor whom the register misses, and who has signed there for two others',
      { places: [], doctorsAtUnit: 2 },
    ],
    [
      'a supervisor of another unit there, who has signed at the unit for one other',
      { places: [worked('other')], doctorsAtUnit: 1 },
    ],
    ['an external assessor', { role: 'external-assessor', places: [] }],
    [
      'forty shown on one page and signed at once',
      { nearby: [signature({ inAct: 40 }), ...many(39, () => ({ inAct: 40 }))] },
    ],
    [
      'forty course forms',
      { type: COURSE, nearby: [signature({ type: COURSE }), ...many(39, () => ({ type: COURSE }))] },
    ],
    ['thirty-nine in ten minutes', { nearby: [signature(), ...many(38)] }],
    [
      'forty in eleven minutes',
      { nearby: [signature(), ...many(39, (i) => ({ at: secondsLater(i * 17) }))] },
    ],
    [
      'a course that each has led for the other',
      { returned: [{ documentId: 'd', intygId: 'i', type: COURSE }] },
    ],
    [
      'all on one day, in the middle of the training',
      { ofTraining: many(9).map((one) => ({ ...one, day: '2026-05-20' })) },
    ],
    [
      'seven on the last day',
      { lastDay: '2026-05-20', ofTraining: [{ ...signature(), day: '2026-05-20' }, ...sameDay(6)] },
    ],
    [
      'eight on the last day, and three before',
      {
        lastDay: '2026-05-20',
        ofTraining: [{ ...signature(), day: '2026-05-20' }, ...sameDay(7), ...sameDay(3, '2026-02-01')],
      },
    ],
    ['a leave that has ended', { leave: [{ from: '2026-01-01', to: '2026-05-19' }] }],
    ['a unit that changed its name a month into the period', { unit: { ...UNIT, from: '2026-01-31' } }],
  ])('is %s', (_what, traits) => expect(found(traits)).toEqual([]));
});

function sameDay(n: number, day = '2026-05-20') {
  return many(n, (i) => ({ day, intygId: `${day}-${i}`, documentId: `${day}-${i}` })).map((one) => ({
    ...one,
    day,
  }));
}

describe('a warning is given for', () => {
  it.each<[string, string, Partial<SigningFacts>]>([
    [
      'RK1',
      'a placement while the doctor served full time elsewhere',
      { service: [elsewhere('2026-01-01', '2026-06-30')] },
    ],
    [
      'RK1',
      'two half posts elsewhere',
      {
        service: [
          elsewhere('2026-01-01', '2026-06-30', 50),
          elsewhere('2026-01-01', '2026-06-30', 50, 'third'),
        ],
      },
    ],
    [
      'RK1',
      'thirty-one days elsewhere',
      { periodFrom: '2026-03-01', periodTo: '2026-03-31', service: [elsewhere('2026-01-01', '2026-06-30')] },
    ],
    ['RK2', 'a supervisor who has never worked there', { places: [worked('other')] }],
    ['RK2', 'a supervisor of another care provider', { places: [worked(null, 'another')] }],
    [
      'RK2',
      'a supervisor of a unit there that began long after it was closed',
      {
        unit: { ...UNIT, to: '2026-05-20' },
        places: [{ ...worked('new'), unitFrom: '2026-07-01' }],
      },
    ],
    ['RK2', 'a stranger who has signed there for one other', { places: [], doctorsAtUnit: 1 }],
    [
      'RK3',
      'forty one by one in ten minutes',
      { nearby: [signature(), ...many(39, (i) => ({ at: secondsLater(i * 15) }))] },
    ],
    [
      'RK3',
      'the fortieth, before it is signed',
      { isSigned: false, documentId: null, nearby: many(39, (i) => ({ at: secondsLater(-i * 15) })) },
    ],
    [
      'RK4',
      'two who have signed for each other',
      { returned: [{ documentId: 'd', intygId: 'i', type: 'SOS-2021-B2' }] },
    ],
    [
      'RK5',
      'eight on the last day',
      { lastDay: '2026-05-20', ofTraining: [{ ...signature(), day: '2026-05-20' }, ...sameDay(7)] },
    ],
    [
      'RK5',
      'eight a week after the last day, and two before',
      {
        lastDay: '2026-05-13',
        ofTraining: [{ ...signature(), day: '2026-05-20' }, ...sameDay(7), ...sameDay(2, '2026-02-01')],
      },
    ],
    ['RK6', 'a signer on leave that day', { leave: [{ from: '2026-03-01', to: '2026-09-30' }] }],
    ['RK7', 'a unit that came a month too late', { unit: { ...UNIT, from: '2026-02-01' } }],
    ['RK7', 'a unit that was closed before', { unit: { ...UNIT, to: '2025-12-31' } }],
  ])('%s: %s', (id, _what, traits) => {
    const [finding] = runChecks(honest(traits));
    expect(finding?.check).toBe(id);
    expect(found(traits)).toEqual([id]);
    expect(checkOf(id).text(finding?.facts ?? {})).toMatch(/^[^{}]+\.$/);
  });

  it('several things at once, each named', () => {
    const service = [elsewhere('2026-01-01', '2026-06-30')];
    expect(found({ service, places: [], leave: [{ from: '2026-05-01', to: null }] })).toEqual([
      'RK1',
      'RK2',
      'RK6',
    ]);
  });

  it('the same occasion each time it is found', () => {
    const facts = honest({ places: [] });
    expect(runChecks(facts)).toEqual(runChecks(structuredClone(facts)));
  });

  it('the same burst, whichever of its intyg is looked at', () => {
    const all = many(40, (i) => ({ at: secondsLater(i * 10) }));
    const seen = [0, 17, 39].map((i) => {
      const own = all[i];
      if (!own) throw new Error('no such signature');
      const [one] = runChecks(honest({ ...own, nearby: all, ofTraining: [] }));
      return [one?.occasion, one?.documents.length];
    });
    expect(new Set(seen.map(String))).toEqual(new Set(['2026-05-20,40']));
  });
});

describe('every check', () => {
  it('says what it looks for, where the line is, and why', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(7);
    for (const { name, looksFor, threshold, why } of CHECKS)
      expect([name, looksFor, threshold, why].every((text) => text.length > 10)).toBe(true);
  });

  it('leaves course forms out', () => {
    const worst = honest({
      type: COURSE,
      places: [],
      service: [elsewhere('2026-01-01', '2026-06-30')],
      leave: [{ from: '2026-05-01', to: null }],
      unit: { ...UNIT, from: addDays('2026-05-20', 1) },
      returned: [{ documentId: 'd', intygId: 'i', type: 'SOS-2021-B2' }],
      lastDay: '2026-05-20',
      nearby: many(60),
      ofTraining: sameDay(20),
    });
    expect(runChecks(worst)).toEqual([]);
  });
});

function elsewhere(
  from: string,
  to: string,
  percent = 100,
  unitId = 'other',
  careProviderId = unitId === 'unit' ? 'provider' : 'another',
) {
  return { unitId, from, to, percent, careProviderId, unitFrom: '2010-01-01', unitTo: null as string | null };
}
