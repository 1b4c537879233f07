import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { prefill, stepIntyg, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { FaultsOf } from '../../parts/form.js';
import { Findings } from '../../parts/findings.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { IntygParts, WrittenContent } from '../../portfolio/intyg-body.js';
import { useIntygDraft } from '../../portfolio/use-intyg-draft.js';
import { DraftEvidence } from './draft-evidence.js';
import { DraftFields } from './draft-fields.js';
import { DraftSigner } from './draft-signer.js';
import { InviteLeader } from './invite-leader.js';
import { intyg as t } from '../../words/intyg.js';

/** The trainee's part of a draft. It saves itself; sending waits until everything is saved. */
export function IntygEditor({ view, tell }: { view: IntygView; tell: (text: string) => void }) {
  const { draft, saver, savedAt, findings } = useIntygDraft(view);
  const wanted = { type: view.type, goals: view.goals, post: view.postId };
  const { data: filled } = useQuery({
    queryKey: ['prefill', view.trainee.id, wanted.post, wanted.type, wanted.goals],
    queryFn: () => prefill(view.trainee.id, wanted),
  });
  const names = view.participants.map((participant) => participant.person.displayName).join(' och ');
  const send = useAct(
    async (_: 'send', intent) => {
      const saved = await saver.flush();
      return stepIntyg('send', view.id, saved.revision, intent);
    },
    {
      refreshes: [
        ['intyg', view.id],
        ['intyg-list', view.trainee.id],
        ['overview', view.trainee.id],
      ],
      onDone: () => tell(t.sent(names)),
    },
  );
  const mayInvite = view.form.signers.some(({ roles }) => roles.includes('course-leader'));
  return (
    <>
      <DraftTrouble
        draft={draft}
        saver={saver}
        show={(content) => <WrittenContent content={content} view={view} />}
      />
      <FaultsOf error={send.error ?? draft.error}>
        <div className="form">
          <DraftFields
            view={view}
            content={draft.content}
            filled={filled}
            onChange={(content) => saver.change(content)}
          />
        </div>
      </FaultsOf>
      <DraftEvidence view={view} content={draft.content} onChange={(content) => saver.change(content)} />
      <DraftStatus state={draft.state} savedAt={savedAt} />
      <IntygParts view={view} />
      {findings.length > 0 && (
        <section>
          <h2>{t.findings}</h2>
          <Findings findings={findings} />
        </section>
      )}
      <Problem error={send.error} />
      <DraftSigner view={view} filled={filled} saved={() => saver.flush()} />
      {mayInvite && <InviteLeader view={view} beforeSending={() => saver.flush()} tell={tell} />}
      <PrimaryAction>
        <Button loading={send.isPending} onClick={() => send.mutate('send')}>
          {t.send(names)}
        </Button>
      </PrimaryAction>
    </>
  );
}
