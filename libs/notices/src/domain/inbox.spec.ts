import type { InboxPart } from './inbox.js';
import { inboxOf } from './inbox.js';

const today = '2026-11-22';
type Task = InboxPart['tasks'][number];
const task = (title: string, traits: Partial<Task>): Task => ({
  kind: 'sign-intyg',
  id: null,
  title,
  facts: '',
  since: '2026-11-10',
  dueOn: null,
  ...traits,
});
const titles = (...tasks: Task[]) => inboxOf([{ tasks, waiting: [] }], today).tasks.map(({ title }) => title);

describe('what waits for a person', () => {
  it('has the oldest first, whichever library it comes from', () => {
    const older = { tasks: [task('äldre', { since: '2026-11-01' })], waiting: [] };
    const newer = { tasks: [task('nyare', { since: '2026-11-20' })], waiting: [] };
    expect(inboxOf([newer, older], today).tasks.map(({ title }) => title)).toEqual(['äldre', 'nyare']);
  });

  it('has the quickest first of what came the same day', () => {
    expect(titles(task('bedöm', { kind: 'judge-assignment' }), task('signera', {}))).toEqual([
      'signera',
      'bedöm',
    ]);
  });

  it('has the quick before the slow among what is not late, though the slow is older', () => {
    const slow = task('bedöm', { kind: 'judge-assignment', since: '2026-11-09' });
    expect(titles(slow, task('signera', { since: '2026-11-20' }))).toEqual(['signera', 'bedöm']);
  });

  it('has what is late before everything else, the one that has been late longest first, and says since when', () => {
    const late = task('försenad', { kind: 'handle-case', since: '2026-11-20', dueOn: '2026-11-21' });
    const due = task('i dag', { kind: 'handle-case', since: '2026-11-19', dueOn: today });
    const old = task('gammal', { since: '2026-01-01' });
    const { tasks } = inboxOf([{ tasks: [due, late, old], waiting: [] }], today);
    expect(tasks.map(({ title, lateSince }) => [title, lateSince])).toEqual([
      ['gammal', '2026-01-15'],
      ['försenad', '2026-11-21'],
      ['i dag', null],
    ]);
  });

  it.each([
    ['2026-11-07', '2026-11-21'],
    ['2026-11-08', null],
    ['2026-11-22', null],
  ])(
    'is late after two weeks where it has no day of its own: asked %s, late since %s',
    (since, lateSince) => {
      expect(inboxOf([{ tasks: [task('signera', { since })], waiting: [] }], today).tasks).toMatchObject([
        { lateSince, minutes: 1 },
      ]);
    },
  );
});
