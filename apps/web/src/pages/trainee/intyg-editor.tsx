import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { prefill, stepIntyg, type DraftContent, type IntygView, type Prefill } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { FaultsOf, LongText, TextField } from '../../parts/form.js';
import { Findings } from '../../parts/findings.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { FormFields, isTypedBy } from '../../portfolio/form-fields.js';
import { FilledInFacts, IntygParts, WrittenContent } from '../../portfolio/intyg-body.js';
import { RegisteredPeriod } from '../../portfolio/period-field.js';
import { useIntygDraft } from '../../portfolio/use-intyg-draft.js';
import { DraftSigner } from './draft-signer.js';
import { InviteLeader } from './invite-leader.js';
import { sv } from '../../words/sv.js';

const t = sv.intyg;

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
          <Fields
            view={view}
            content={draft.content}
            filled={filled}
            onChange={(content) => saver.change(content)}
          />
        </div>
      </FaultsOf>
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

type FieldsProps = {
  view: IntygView;
  content: DraftContent;
  filled: Prefill | undefined;
  onChange: (content: DraftContent) => void;
};

function Fields({ view, content, filled, onChange }: FieldsProps) {
  if (content.kind === 'competence') return null;
  if (content.kind === 'form')
    return (
      <>
        <FilledInFacts view={view} />
        <FormFields
          form={view.form}
          content={content}
          by="applicant"
          periods={filled?.periods}
          onChange={onChange}
        />
        {view.form.fields.some((field) => isTypedBy(field, 'signer')) && (
          <p className="quiet">{t.restBySigner}</p>
        )}
      </>
    );
  if (content.kind === 'service')
    return (
      <>
        <LongText
          name="primaryCarePart"
          label={t.primaryCarePart}
          value={content.primaryCarePart}
          onChange={(primaryCarePart) => onChange({ ...content, primaryCarePart })}
        />
        <LongText
          name="emergencyCarePart"
          label={t.emergencyCarePart}
          value={content.emergencyCarePart}
          onChange={(emergencyCarePart) => onChange({ ...content, emergencyCarePart })}
        />
      </>
    );
  return (
    <>
      <PeriodFields content={content} filled={filled} onChange={onChange} />
      <LongText
        name="activities"
        label={t.activities}
        description={t.activitiesHelp}
        rows={7}
        value={content.activities}
        onChange={(activities) => onChange({ ...content, activities })}
      />
      <p className="quiet">{t.checkedBySigner}</p>
    </>
  );
}

type GoalsContent = Extract<DraftContent, { kind: 'goals' }>;

type PeriodFieldsProps = Omit<FieldsProps, 'content' | 'view'> & { content: GoalsContent };

function PeriodFields({ content, filled, onChange }: PeriodFieldsProps) {
  const isTaken = (row: Prefill['periods'][number]) =>
    row.careUnitId === content.careUnitId && row.from === content.periodFrom && row.to === content.periodTo;
  return (
    <>
      <RegisteredPeriod
        periods={filled?.periods ?? []}
        isTaken={isTaken}
        onTake={(row) =>
          onChange({ ...content, careUnitId: row.careUnitId, periodFrom: row.from, periodTo: row.to })
        }
      />
      <div className="pair">
        <TextField
          type="date"
          name="periodFrom"
          label={t.periodFrom}
          value={content.periodFrom ?? ''}
          onChange={(value) => onChange({ ...content, periodFrom: value || null })}
        />
        <TextField
          type="date"
          name="periodTo"
          label={t.periodTo}
          value={content.periodTo ?? ''}
          onChange={(value) => onChange({ ...content, periodTo: value || null })}
        />
      </div>
    </>
  );
}
