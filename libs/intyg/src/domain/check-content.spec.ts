import type { GoalsContent } from '../contract/content.js';
import { normalisedContent, shapeReasons, textReasons } from './check-content.js';

const content = (traits: Partial<GoalsContent> = {}): GoalsContent => ({
  kind: 'goals',
  goals: ['BT1'],
  periodFrom: '2026-01-01',
  periodTo: '2026-06-30',
  careUnitId: null,
  activities: 'Tjänstgöring på akutmottagning.',
  methods: ['medsittning'],
  verification: '',
  ...traits,
});

describe('what may be saved in an intyg', () => {
  it('names the emoji that cannot be printed', () => {
    const [reason] = textReasons(content({ activities: 'Bra jobbat 👍' }));
    expect(reason).toMatchObject({ field: 'content.activities', rule: 'printable-text' });
    expect(reason?.text).toContain('U+1F44D');
  });

  it.each([
    ['text that runs backwards', 'Signerat \u202Eav'],
    ['an invisible character', 'akut\u200Bvård'],
  ])('refuses %s', (_what, verification) => {
    expect(textReasons(content({ verification }))).toMatchObject([
      { field: 'content.verification', rule: 'printable-text' },
    ]);
  });

  it('refuses an identity number in free text', () => {
    expect(textReasons(content({ activities: 'Patient 19121212-1212 vårdades' }))).toMatchObject([
      { field: 'content.activities', rule: 'free-text-without-identity-numbers' },
    ]);
  });

  it('gives the faults of all fields at once', () => {
    const faults = textReasons(content({ activities: '👍', verification: '19121212-1212' }));
    expect(faults.map(({ field }) => field)).toEqual(['content.activities', 'content.verification']);
  });

  it('takes Swedish text with line breaks', () => {
    expect(textReasons(content({ activities: 'Första raden.\nAndra raden – åäö é ½' }))).toEqual([]);
  });

  it('refuses a period that ends before it begins', () => {
    expect(shapeReasons(content({ periodFrom: '2026-07-01' }))).toMatchObject([
      { field: 'content.periodTo' },
    ]);
  });

  it('orders goals by number and keeps each once', () => {
    expect(normalisedContent(content({ goals: ['BT10', 'BT2', 'BT10'] }))).toMatchObject({
      goals: ['BT2', 'BT10'],
    });
  });

  it('makes pasted text normal before it is judged', () => {
    expect(normalisedContent(content({ activities: 'a\r\nb\tc\u0061\u030a' }))).toMatchObject({
      activities: 'a\nb c\u00e5',
    });
  });
});
