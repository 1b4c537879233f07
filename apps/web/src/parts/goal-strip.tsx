import { Link } from '@tanstack/react-router';
import { grouped } from './grouped.js';
import { Swedish } from './swedish.js';
import { goals as goalsWords } from '../words/goals.js';
import { overview } from '../words/overview.js';

type Goal = { code: string; title: string | null; state: 'missing' | 'draft' | 'sent' | 'signed' };
const STATES = ['signed', 'sent', 'draft', 'missing'] as const;

type StripProps = { goals: readonly Goal[]; to?: string };
const lettersOf = (code: string) => code.replace(/\d+$/, '');

/**
 * Progress as a strip: one cell a goal, said in words to a screen reader, one strip for each kind of goal. `to` leads to
 * the goal's place in the list.
 */
export function GoalStrip({ goals, ...rest }: StripProps) {
  const kinds = grouped(goals, ({ code }) => lettersOf(code));
  return (
    <>
      {kinds.map(([letters, own]) => (
        <div key={letters} className="goal-strip-part">
          {kinds.length > 1 && <p className="small quiet">{letters}</p>}
          <Strip goals={own} {...rest} />
        </div>
      ))}
      <Legend goals={goals} />
    </>
  );
}

function Strip({ goals, to }: StripProps) {
  return (
    <ul className="goal-strip">
      {goals.map((goal) => {
        const words = goalsWords.inStrip({
          code: goal.code,
          title: goal.title ?? '',
          state: overview.goalState[goal.state],
        });
        const number = goal.code.replace(/^\D+/, '');
        return (
          <li key={goal.code}>
            {to ? (
              <Link to={to} hash={goal.code} data-state={goal.state} title={words}>
                <span aria-hidden="true">{number}</span>
                <Words goal={goal} />
              </Link>
            ) : (
              <span className="cell" data-state={goal.state} title={words}>
                <span aria-hidden="true">{number}</span>
                <Words goal={goal} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const Words = ({ goal }: { goal: Goal }) => (
  <span className="visually-hidden">
    {goal.code} <Swedish>{goal.title}</Swedish>: {overview.goalState[goal.state]}
  </span>
);

function Legend({ goals }: { goals: readonly Goal[] }) {
  return (
    <p className="legend small quiet">
      {STATES.map((state) => ({ state, n: goals.filter((goal) => goal.state === state).length }))
        .filter(({ n }) => n > 0)
        .map(({ state, n }) => (
          <span key={state}>
            <i data-state={state} />
            {n} {overview.goalState[state]}
          </span>
        ))}
    </p>
  );
}
