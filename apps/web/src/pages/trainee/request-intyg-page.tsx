import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestIntyg } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { Page } from '../../parts/page.js';
import { useOverview } from '../../portfolio/progress.js';
import { Trainings } from '../../portfolio/trainings.js';
import { useGoals } from '../../portfolio/use-goals.js';
import { intyg as t } from '../../words/intyg.js';
import { FormChoice, formsFor } from './form-choice.js';
import { RequestForm } from './request-form.js';

type Search = { delmal?: string; typ?: string; vilar?: string };

/** What and from whom; the text itself is written on the draft, which saves itself. */
export function RequestIntygPage() {
  return <Request trainee={usePerson().personId} />;
}

/** The principal supervisor issues a new intyg on the present form, resting on an old one. */
export function ReissueIntygPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Request trainee={id} />;
}

function Request({ trainee }: { trainee: string }) {
  const search: Search = useSearch({ strict: false });
  const { post, trainee: doctor } = useOverview(trainee);
  const isOwn = usePerson().personId === trainee;
  const goals = useGoals(trainee);
  // An old paper may name goals of another regulation: those cannot be asked for here (R1).
  const isOfTraining = (asked: string) => goals.some(({ code }) => code === asked);
  const [codes, setCodes] = useState<string[]>(search.delmal?.split(',').filter(isOfTraining) ?? []);
  const [chosenForm, setForm] = useState(search.typ ?? '');
  const forms = formsFor(goals, codes);
  const type = chosenForm || (forms.length === 1 ? (forms[0]?.type ?? '') : '');
  const restsOn: RequestIntyg['restsOn'] = search.vilar
    ? { kind: 'earlier-document', id: search.vilar }
    : undefined;
  const back = isOwn
    ? { to: '/intyg', label: t.title }
    : { to: `/lakare/${trainee}/papper`, label: doctor.displayName };
  return (
    <Page
      title={restsOn ? t.reissue : t.newTitle}
      lead={<p>{restsOn ? t.reissueLead : t.newLead}</p>}
      back={back}
    >
      <Trainings trainee={trainee} />
      {!search.typ && (forms.length > 1 || type === '') && (
        <FormChoice forms={forms} chosen={type} onChoose={setForm} />
      )}
      {type && (
        <RequestForm
          key={type}
          trainee={trainee}
          type={type}
          post={post?.id}
          codes={codes}
          onCodes={setCodes}
          restsOn={restsOn}
        />
      )}
    </Page>
  );
}
