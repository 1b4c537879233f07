import { useSuspenseQuery } from '@tanstack/react-query';
import { inboxQuery, type Task, type Wait } from '../../client/inbox.js';
import { day } from '../../parts/dates.js';
import { LinkButton } from '../../parts/primary-action.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { inbox as t } from '../../words/inbox.js';
import { Events } from './events.js';

/** Where each kind of task is done. */
const PLACE: Readonly<Record<Task['kind'], (id: string) => string>> = {
  'answer-assessment': (id) => `/bedomning/${id}`,
  'sign-intyg': (id) => `/att-signera/${id}`,
  'write-course-intyg': (id) => `/kurser/${id}`,
  'mend-intyg': (id) => `/intyg/${id}`,
  'agree-plan': () => '/plan',
  'verify-paper': (id) => `/lakare/${id}/papper`,
  'judge-assignment': (id) => `/lakare/${id}/bedomare`,
  'answer-objection': (id) => `/lakare/${id}/bedomare`,
  'pay-fee': () => '/ansokan',
  'answer-supplement': () => '/ansokan',
  'give-statement': () => '/ansokan',
  'answer-unit-query': () => '/enheten',
  'handle-case': (id) => `/arenden/${id}`,
  'decide-refusal': (id) => `/arenden/${id}`,
  'take-handed-over': (id) => `/arenden/${id}`,
  'take-cases': () => '/arenden',
  'decide-report': (id) => `/arenden/${id}`,
  'weigh-changed-basis': (id) => `/arenden/${id}`,
};
const WAIT_PLACE: Readonly<Record<Wait['kind'], (id: string) => string>> = {
  'assessment-asked': (id) => `/bedomning/${id}`,
  'intyg-sent': (id) => `/intyg/${id}`,
  cosignature: (id) => `/intyg/${id}`,
  'plan-draft': (id) => `/lakare/${id}/plan`,
  application: () => '/ansokan',
  case: (id) => `/arenden/${id}`,
};

/** What waits for me, late and quick first; below it whom I wait for, and last what has happened. */
export function InboxPage() {
  const { tasks, waiting } = useSuspenseQuery(inboxQuery).data;
  return (
    <Page title={t.title} lead={<p>{tasks.length === 0 ? t.none : t.lead(tasks.length)}</p>}>
      {tasks.length === 0 && <p className="quiet">{t.noneText}</p>}
      <Items>
        {tasks.map((task) => (
          <Item
            key={task.kind + (task.id ?? '') + task.title}
            to={PLACE[task.kind](task.id ?? '')}
            title={`${t.task[task.kind]}: ${task.title}`}
            facts={task.facts}
            side={<Since task={task} />}
          />
        ))}
      </Items>
      <SignMany tasks={tasks} />
      {tasks.length > 1 && (
        <details>
          <summary>{t.order}</summary>
          <p className="quiet">{t.orderText}</p>
        </details>
      )}
      <section>
        <h2>{t.waiting}</h2>
        {waiting.length === 0 && <p className="quiet">{t.waitingNone}</p>}
        <Items>
          {waiting.map((wait) => (
            <Item
              key={wait.kind + (wait.id ?? '')}
              to={WAIT_PLACE[wait.kind](wait.id ?? '')}
              title={wait.title}
              facts={wait.facts}
              // The status line of an intyg tells its day already.
              side={wait.kind === 'intyg-sent' ? undefined : t.since(day(wait.since))}
            />
          ))}
        </Items>
      </section>
      <Events />
    </Page>
  );
}

/** Several intyg are read on one page and signed in one act. */
function SignMany({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.filter(({ kind }) => kind === 'sign-intyg').length < 2) return null;
  return (
    <p>
      <LinkButton to="/att-signera/flera" variant="secondary">
        {t.signMany}
      </LinkButton>
    </p>
  );
}

/** Why it stands where it stands: late since when, or how long it has waited, and how long it takes. */
function Since({ task }: { task: Task }) {
  const takes = t.takes(task.minutes);
  if (task.lateSince)
    return (
      <Status tone="problem">
        {t.late(day(task.lateSince))}, {takes}
      </Status>
    );
  const when = task.dueOn ? t.due(day(task.dueOn)) : t.since(day(task.since));
  return (
    <Status tone="mine">
      {when}, {takes}
    </Status>
  );
}
