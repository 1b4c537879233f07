import { Link } from '@tanstack/react-router';
import { sv } from '../words/sv.js';

type Goal = { code: string; title: string | null; state: 'missing' | 'draft' | 'sent' | 'signed' };
const STATES = ['signed', 'sent', 'draft', 'missing'] as const;

/** Progress as a strip: one cell a goal, said in words to a screen reader. `to` leads to the goal's place in the list. */
export function GoalStrip({ goals, to }: { goals: readonly Goal[]; to?: string }) {
  return (
    <>
      <ul className="goal-strip">
        {goals.map((goal) => {
          const words = `${goal.code} ${goal.title ?? ''}: ${sv.overview.goalState[goal.state]}`;
          const number = goal.code.replace(/^\D+/, '');
          return (
            <li key={goal.code}>
              {to ? (
                <Link to={to} hash={goal.code} data-state={goal.state} title={words}>
                  <span aria-hidden="true">{number}</span>
                  <span className="visually-hidden">{words}</span>
                </Link>
              ) : (
                <span className="cell" data-state={goal.state} title={words}>
                  <span aria-hidden="true">{number}</span>
                  <span className="visually-hidden">{words}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Legend goals={goals} />
    </>
  );
}

function Legend({ goals }: { goals: readonly Goal[] }) {
  return (
    <p className="legend small quiet">
      {STATES.map((state) => ({ state, n: goals.filter((goal) => goal.state === state).length }))
        .filter(({ n }) => n > 0)
        .map(({ state, n }) => (
          <span key={state}>
            <i data-state={state} />
            {n} {sv.overview.goalState[state]}
          </span>
        ))}
    </p>
  );
}
