import { useSuspenseQuery } from '@tanstack/react-query';
import { trainingPost } from '../../client/trainees.js';
import { Findings } from '../../parts/findings.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { posts } from '../../words/posts.js';
import { Assignments } from './assignments.js';
import { CompleteAt } from './complete-at.js';
import { CorrectEnd } from './correct-end.js';
import { Credits } from './credits.js';
import { PostDelegations } from './delegations.js';
import { EndPost } from './end-post.js';
import { Interruptions } from './interruptions.js';
import { About } from './post-about.js';
import { mayDo, type PostPartProps } from './post-edit.js';
import { Periods } from './post-periods.js';
import { WithdrawPost } from './withdraw-post.js';

/** The forms under which the head of department may let another doctor sign (4 kap. 4 §). */
const DELEGATING = 'SOSFS 2015:8';

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
      <Remarks post={post} />
      <Periods post={post} />
      <Interruptions post={post} />
      {post.kind !== 'at' && <Credits post={post} />}
      <Assignments post={post} />
      {post.regulation === DELEGATING && <PostDelegations post={post} />}
      {outcome}
      {mayDo(post, 'complete-at') && <CompleteAt post={post} tell={tell} />}
      {mayDo(post, 'end') && <EndPost post={post} tell={tell} />}
      {mayDo(post, 'correct-end') && <CorrectEnd post={post} tell={tell} />}
      {mayDo(post, 'withdraw') && <WithdrawPost post={post} tell={tell} />}
    </>
  );
}

/** What stops nothing but should be known, with where it was read. */
function Remarks({ post }: PostPartProps) {
  if (post.remarks.length === 0) return null;
  return (
    <section>
      <h2>{posts.remarks}</h2>
      <Findings findings={post.remarks.map((remark) => ({ ...remark, level: 'warn' as const }))} />
    </section>
  );
}
