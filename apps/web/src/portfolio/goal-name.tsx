import { Swedish } from '../parts/swedish.js';
import { goals } from '../words/goals.js';

type Named = { code: string; title: string | null; topicUnofficial?: string | null };

/** A goal without a title of its own shows its number; our working label stands beside it, marked as ours (R16). */
export function GoalName({ goal }: { goal: Named }) {
  const { code, title, topicUnofficial } = goal;
  if (title)
    return (
      <span className="item-title">
        {code} <Swedish>{title}</Swedish>
      </span>
    );
  return (
    <>
      <span className="item-title">{goals.untitled(code)}</span>
      {topicUnofficial && (
        <span className="item-facts">
          <Swedish>{topicUnofficial}</Swedish> <span className="unverified">{goals.unofficial}</span>
        </span>
      )}
    </>
  );
}
