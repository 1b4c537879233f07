import { Link, useLocation } from '@tanstack/react-router';
import { postStateWords } from '../words/everywhere.js';
import { trainings } from '../words/trainings.js';
import { useOverview } from './progress.js';

/** BT, ST and parallel ST of one doctor; whoever has one training sees nothing of this. */
export function Trainings({ trainee }: { trainee: string }) {
  const { posts, post } = useOverview(trainee);
  const { pathname } = useLocation();
  const shown = posts.filter(({ id, state }) => state !== 'withdrawn' || id === post?.id);
  if (shown.length < 2) return null;
  return (
    <nav aria-label={trainings.label}>
      <ul className="trainings">
        {shown.map(({ id, label, state }) => (
          <li key={id}>
            <Link
              to={pathname}
              search={{ post: id }}
              {...(id === post?.id ? { 'aria-current': 'true' as const } : {})}
            >
              {trainings.short(label)}
              {state !== 'ongoing' && <span className="small">, {postStateWords(state)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
