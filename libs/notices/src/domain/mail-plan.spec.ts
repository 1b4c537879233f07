import { noticeKinds } from '../contract/index.js';
import type { NoticeKind } from '../contract/index.js';
import type { MailSettings } from '../contract/mail-settings.js';
import { isDigestDue } from './digest-day.js';
import { countLines, isSettled } from './gathered.js';
import { DEFAULT_CHOICES, DEFAULT_QUIET, groupOf, planMail } from './mail-plan.js';
import { nextDay } from './quiet-hours.js';

const settings = (traits: Partial<MailSettings> = {}): MailSettings => ({
  quiet: DEFAULT_QUIET,
  choices: DEFAULT_CHOICES,
  ...traits,
});
const never: MailSettings['choices'] = { asked: 'never', told: 'never', reminders: 'never', files: 'never' };
/** Winter time: 21.30 in Sweden. */
const NIGHT = new Date('2026-11-30T20:30:00Z');
const DAY = new Date('2026-11-30T10:00:00Z');

describe('when a mail leaves', () => {
  it.each(noticeKinds)('%s leaves at once by day, or once a day when it is a reminder', (kind) => {
    const step = groupOf(kind) === 'reminders' ? 'gather' : 'send';
    expect(planMail(kind, settings(), DAY)).toEqual({ step });
  });

  it.each(noticeKinds)('%s waits at night unless it must always be told', (kind) => {
    const waits = { step: 'wait', until: new Date('2026-12-01T06:00:00Z') };
    expect(planMail(kind, settings(), NIGHT)).toEqual(groupOf(kind) === 'always' ? { step: 'send' } : waits);
  });

  it.each(noticeKinds)('%s leaves for nobody who wants none, unless it must always be told', (kind) => {
    const { step } = planMail(kind, settings({ choices: never }), DAY);
    expect(step).toBe(groupOf(kind) === 'always' ? 'send' : 'leave-out');
  });

  it.each<NoticeKind>(['signed-in-your-name', 'decision-made', 'course-leader-invited'])(
    '%s cannot be chosen away',
    (kind) => expect(groupOf(kind)).toBe('always'),
  );

  it.each([
    ['the hour before the night', '2026-11-30T18:59:00Z', null],
    ['the hour it begins', '2026-11-30T19:00:00Z', '2026-12-01T06:00:00Z'],
    ['the last minute of it', '2026-12-01T05:59:00Z', '2026-12-01T06:00:00Z'],
    ['the hour it ends', '2026-12-01T06:00:00Z', null],
    ['in summer time', '2026-06-30T18:30:00Z', '2026-07-01T05:00:00Z'],
    ['the night that is an hour shorter', '2026-03-28T22:00:00Z', '2026-03-29T05:00:00Z'],
    ['the night that is an hour longer', '2026-10-24T21:00:00Z', '2026-10-25T06:00:00Z'],
  ])('knows the Swedish hour: %s', (_, at, until) => {
    const plan = planMail('intyg-signed', settings(), new Date(at));
    expect(plan).toEqual(until === null ? { step: 'send' } : { step: 'wait', until: new Date(until) });
  });

  it('follows the hours that the person has chosen, within a day too', () => {
    const lunch = settings({ quiet: { from: 11, to: 13 } });
    expect(planMail('intyg-signed', lunch, new Date('2026-11-30T11:00:00Z'))).toEqual({
      step: 'wait',
      until: new Date('2026-11-30T12:00:00Z'),
    });
    expect(planMail('intyg-signed', lunch, NIGHT)).toEqual({ step: 'send' });
  });

  it('has its next day after the night, not at midnight', () => {
    expect(nextDay(DAY, DEFAULT_QUIET)).toEqual(new Date('2026-12-01T06:00:00Z'));
    // Late on a Swedish day the next one has not begun, though it has in London.
    expect(nextDay(new Date('2026-11-30T22:59:00Z'), DEFAULT_QUIET)).toEqual(
      new Date('2026-12-01T06:00:00Z'),
    );
    expect(nextDay(new Date('2026-11-30T23:00:00Z'), DEFAULT_QUIET)).toEqual(
      new Date('2026-12-02T06:00:00Z'),
    );
  });
});

describe('a digest', () => {
  const since = (day: string, times = 1) => Array.from({ length: times }, () => ({ since: day }));
  it.each([
    ['nothing waits', [], null, false],
    ['twenty-four new things', since('2026-11-29', 24), null, false],
    ['twenty-five new things', since('2026-11-29', 25), null, true],
    ['twenty-five that the last one told of', since('2026-11-20', 25), '2026-11-25', false],
    ['one that has waited twenty-nine days', since('2026-11-01'), null, false],
    ['one that has waited thirty days', since('2026-10-31'), null, true],
    ['an old one that the last digest told of', since('2026-10-01'), '2026-11-25', false],
    ['an old one, thirty days after the last digest', since('2026-09-01'), '2026-10-31', true],
  ])('%s', (_, tasks, last, isDue) => {
    expect(isDigestDue(tasks, last, '2026-11-30')).toBe(isDue);
  });
});

describe('what is done', () => {
  const told = (kind: NoticeKind, subjectId = 'a') => ({ kind, subjectKind: 'intyg', subjectId });
  const waiting = [{ id: 'a', since: '2026-11-01' }];
  it.each([
    ['a reminder of what still waits', told('reminder'), false],
    ['a reminder of what is signed', told('reminder', 'b'), true],
    ['a question that is answered', told('request-received', 'b'), true],
    ['news', told('intyg-signed', 'b'), false],
  ])('%s', (_, notice, isDone) => expect(isSettled(notice, waiting)).toBe(isDone));

  it('a digest of nothing', () => {
    expect(isSettled(told('digest'), [])).toBe(true);
    expect(isSettled(told('digest'), waiting)).toBe(false);
  });

  it('is not counted twice when a digest goes in the same mail', () => {
    expect(countLines([told('reminder'), told('digest'), told('intyg-signed')], 26)).toEqual([
      { kind: 'digest', items: 26 },
      { kind: 'intyg-signed', items: 1 },
    ]);
    expect(countLines([told('reminder'), told('reminder', 'b')], 26)).toEqual([
      { kind: 'reminder', items: 2 },
    ]);
  });
});
