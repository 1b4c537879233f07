import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { assessmentRounds, openRound } from '../client/assessments.js';
import { useAct } from '../client/use-act.js';
import { Item, Items } from '../parts/items.js';
import { Problem } from '../parts/problem.js';
import { Status } from '../parts/status.js';
import { assessments } from '../words/assessments.js';
import { useChosenPost } from './chosen-post.js';

const t = assessments.round;

/** The 360 rounds of one doctor; only the doctor begins one. */
export function Rounds({ trainee, isOwner = false }: { trainee: string; isOwner?: boolean }) {
  const queryKey = ['assessment-rounds', trainee];
  const { items } = useSuspenseQuery({ queryKey, queryFn: () => assessmentRounds(trainee) }).data;
  if (items.length === 0 && !isOwner) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <Items>
        {items.map((item) => (
          <Item
            key={item.id}
            to={`/bedomningar/360/${item.id}`}
            title={item.title}
            side={<Status tone={item.state === 'closed' ? 'done' : 'waiting'}>{item.status}</Status>}
          />
        ))}
      </Items>
      {isOwner && !items.some(({ state }) => state === 'open') && <Begin trainee={trainee} />}
    </section>
  );
}

function Begin({ trainee }: { trainee: string }) {
  const post = useChosenPost(trainee);
  const navigate = useNavigate();
  const act = useAct((of: string, intent) => openRound(of, post, intent), {
    refreshes: [['assessment-rounds', trainee]],
    onDone: ({ id }) => void navigate({ to: `/bedomningar/360/${id}` }),
  });
  return (
    <>
      <p className="quiet">{t.lead}</p>
      <Problem error={act.error} />
      <Button variant="secondary" loading={act.isPending} onClick={() => act.mutate(trainee)}>
        {t.begin}
      </Button>
    </>
  );
}
