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

  it('has what is late before everything else, and says so', () => {
    const late = task('försenad', { kind: 'handle-case', since: '2026-11-20', dueOn: '2026-11-21' });
    const due = task('i dag', { kind: 'handle-case', since: '2026-11-19', dueOn: today });
    const { tasks } = inboxOf(
      [{ tasks: [due, task('gammal', { since: '2026-01-01' }), late], waiting: [] }],
      today,
    );
    expect(tasks.map(({ title, isLate }) => [title, isLate])).toEqual([
      ['försenad', true],
      ['gammal', false],
      ['i dag', false],
    ]);
  });
});
