import { lackingReasons, savedReasons } from './check-report.js';
import { currentChecklist } from './checklists/index.js';

const checklist = currentChecklist();
const point = { heading: 'plan', point: 'Programmen', finding: 'Finns för alla.' };
const whole = { points: [point], conclusion: 'Enheten utbildar väl.' };
const fields = (reasons: readonly { field?: string | undefined }[]) => reasons.map(({ field }) => field);

describe('a report', () => {
  it('may be handed in when each point says what was looked at and found, and there is a conclusion', () => {
    expect([savedReasons(whole, checklist), lackingReasons(whole)]).toEqual([[], []]);
  });

  it.each([
    ['nothing', { points: [], conclusion: '' }, ['points', 'conclusion']],
    ['a point without a name', { ...whole, points: [{ ...point, point: '' }] }, ['points.0.point']],
    [
      'a point without a finding',
      { ...whole, points: [point, { ...point, finding: '' }] },
      ['points.1.finding'],
    ],
  ])('that says %s is not handed in', (_what, content, expected) => {
    expect(fields(lackingReasons(content))).toEqual(expected);
    expect(savedReasons(content, checklist)).toEqual([]);
  });

  it.each([
    ['points.0.heading', { ...whole, points: [{ ...point, heading: 'spur' }] }],
    ['points.0.finding', { ...whole, points: [{ ...point, finding: 'Se 19900101-9802' }] }],
    ['points.0.point', { ...whole, points: [{ ...point, point: '900101-9802' }] }],
    ['conclusion', { ...whole, conclusion: 'Patient 199001019802' }],
  ])('is not kept, not even as a draft, with a fault in %s', (field, content) => {
    expect(fields(savedReasons(content, checklist))).toContain(field);
  });
});
