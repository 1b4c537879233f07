import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { withdrawPost } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { post as t } from '../../words/post.js';
import type { PostPartProps, Told } from './post-edit.js';

/** A post that was registered by mistake; the api refuses when anything already rests on it. */
export function WithdrawPost({ post, tell }: PostPartProps & Told) {
  const [isAsking, setAsking] = useState(false);
  const withdraw = useAct(
    (reason: string, intent) => withdrawPost(post.id, { revision: post.revision, reason }, intent),
    {
      // Not the overview: it no longer knows the post, and the sentence that tells so would go with it.
      refreshes: [['post', post.id], ['assignments', post.id], ['trainees']],
      onDone: () => {
        setAsking(false);
        tell(t.done.withdrawn);
      },
    },
  );
  return (
    <div>
      <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={t.withdraw}
          text={t.withdrawText}
          submit={t.withdraw}
          act={withdraw}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
