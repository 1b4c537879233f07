import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  askAssessment,
  assessmentChoices,
  startAssessment,
  type AskAssessment,
} from '../../client/assessments.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { FaultsOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { useChosenPost } from '../../portfolio/chosen-post.js';
import { useOverview } from '../../portfolio/progress.js';
import { Trainings } from '../../portfolio/trainings.js';
import { assessments as t } from '../../words/assessments.js';
import { AboutFields, type About } from './about-fields.js';
import { AskOther } from './ask-other.js';

function useChoices(trainee: string) {
  const post = useChosenPost(trainee);
  const queryKey = ['assessment-choices', trainee, post ?? ''];
  const choices = useSuspenseQuery({ queryKey, queryFn: () => assessmentChoices(trainee, post) }).data;
  const [about, setAbout] = useState<About>({ form: '', goals: [], occasion: '' });
  const body = {
    form: about.form,
    goals: [...about.goals],
    ...(about.occasion.trim() ? { occasion: about.occasion.trim() } : {}),
    ...(choices.postId ? { postId: choices.postId } : {}),
  };
  return { choices, about, setAbout, body };
}

/** The doctor chooses how, and shows the code to whoever stands there; or sends it to somebody who does not. */
export function AskAssessmentPage() {
  const { personId } = usePerson();
  const navigate = useNavigate();
  const { choices, about, setAbout, body } = useChoices(personId);
  const act = useAct((of: AskAssessment['of'], intent) => askAssessment(personId, { ...body, of }, intent), {
    refreshes: [['assessments', personId]],
    onDone: ({ id }) => void navigate({ to: `/bedomning/${id}` }),
  });
  if (!choices.postId)
    return (
      <Page title={t.ask.title} back={{ to: '/bedomningar', label: t.title }}>
        <p>{t.ask.noPost}</p>
      </Page>
    );
  return (
    <Page title={t.ask.title} lead={<p>{t.ask.lead}</p>} back={{ to: '/bedomningar', label: t.title }}>
      <Trainings trainee={personId} />
      <Problem error={act.error} />
      <FaultsOf error={act.error}>
        <div className="form">
          <AboutFields choices={choices} about={about} onChange={setAbout} />
        </div>
        <PrimaryAction>
          <Button loading={act.isPending} onClick={() => !act.isPending && act.mutate({ kind: 'code' })}>
            {t.ask.showCode}
          </Button>
        </PrimaryAction>
        <AskOther choices={choices} isPending={act.isPending} onAsk={(of) => act.mutate(of)} />
      </FaultsOf>
    </Page>
  );
}

/** Whoever supervises begins by themselves. */
export function StartAssessmentPage() {
  const { id: trainee } = useParams({ strict: false }) as { id: string };
  const { trainee: doctor } = useOverview(trainee);
  const navigate = useNavigate();
  const { choices, about, setAbout, body } = useChoices(trainee);
  const act = useAct((_: null, intent) => startAssessment(trainee, body, intent), {
    refreshes: [['assessments', trainee]],
    onDone: ({ id }) => void navigate({ to: `/bedomning/${id}` }),
  });
  return (
    <Page
      title={t.start.title(doctor.displayName)}
      back={{ to: `/lakare/${trainee}/bedomningar`, label: doctor.displayName }}
    >
      <Trainings trainee={trainee} />
      <Problem error={act.error} />
      <FaultsOf error={act.error}>
        <div className="form">
          <AboutFields choices={choices} about={about} onChange={setAbout} />
        </div>
        <PrimaryAction>
          <Button loading={act.isPending} onClick={() => !act.isPending && act.mutate(null)}>
            {t.start.begin}
          </Button>
        </PrimaryAction>
      </FaultsOf>
    </Page>
  );
}
