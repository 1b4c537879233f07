import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trainingPost } from '../../client/trainees.js';
import { day, period } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { sv } from '../../words/sv.js';
import { Assignments } from './assignments.js';
import { Credits } from './credits.js';
import { EndPost } from './end-post.js';
import { Interruptions } from './interruptions.js';
import { PostDaysForm } from './post-days.js';
import { mayDo, type PostPartProps } from './post-edit.js';
import { PostKeepersForm } from './post-keepers.js';
import { postName } from './post-name.js';
import { Periods } from './post-periods.js';
import { WithdrawPost } from './withdraw-post.js';

const t = sv.post;

/** The post as the study director keeps it; others read the same without the buttons. */
export function PostPart({ postId }: { postId: string }) {
  const { data: post } = useSuspenseQuery({
    queryKey: ['post', postId],
    queryFn: () => trainingPost(postId),
  });
  const { tell, outcome } = useOutcome();
  return (
    <>
      <About post={post} />
      <Periods post={post} />
      <Interruptions post={post} />
      <Credits post={post} />
      <Assignments post={post} />
      {outcome}
      {mayDo(post, 'end') && <EndPost post={post} tell={tell} />}
      {mayDo(post, 'withdraw') && <WithdrawPost post={post} tell={tell} />}
    </>
  );
}

/** What the post rests on and who answers for it, with the two forms that change that. */
function About({ post }: PostPartProps) {
  const [open, setOpen] = useState<'days' | 'keepers' | null>(null);
  const { tell, outcome } = useOutcome();
  const form = { post, tell, onClose: () => setOpen(null) };
  return (
    <section className="stack">
      <h2>{t.facts}</h2>
      {outcome}
      <PostFacts post={post} />
      {open === null && (
        <div className="row">
          {mayDo(post, 'change-days') && (
            <Button variant="secondary" onClick={() => setOpen('days')}>
              {t.changeDays}
            </Button>
          )}
          {mayDo(post, 'change-keepers') && (
            <Button variant="secondary" onClick={() => setOpen('keepers')}>
              {t.changeKeepers}
            </Button>
          )}
        </div>
      )}
      {open === 'days' && <PostDaysForm {...form} />}
      {open === 'keepers' && <PostKeepersForm {...form} />}
    </section>
  );
}

function PostFacts({ post }: PostPartProps) {
  return (
    <Facts
      facts={[
        [t.state, post.state !== 'ongoing' && sv.postState[post.state]],
        [t.form, postName(post)],
        [t.careProvider, post.careProvider.name],
        [t.regulation, `${post.regulation} – ${post.regulationReason}`],
        [t.route, t.routes[post.licenceRoute]],
        [t.licenceDate, day(post.licenceDate)],
        [sv.intyg.period, period(post.startsOn, post.endsOn)],
        [t.head, post.headOfDepartment.displayName],
        [sv.role.study_director, post.studyDirector.displayName],
        [t.coordinators, post.coordinators.map((person) => person.displayName).join(', ')],
        [t.reason, post.endReason],
      ]}
    />
  );
}
