import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appointAssessor, candidates } from '../../client/intyg.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { TextField } from '../../parts/form.js';
import { AssessorView, useAssessor } from '../../portfolio/assessor-view.js';
import { Independence } from '../../portfolio/independence.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { assessor as t } from '../../words/assessor.js';
import { people } from '../../words/people.js';
import { AnswerObjection } from './answer-objection.js';
import { Judgement } from './judgement.js';
import type { Told } from './post-edit.js';

/** Who is appointed; the director chooses another, the assessor judges. */
export function AppointAssessor({ trainee }: { trainee: string }) {
  const { appointment } = useAssessor(trainee);
  const { roles, personId } = usePerson();
  const mayAppoint = roles.some((r) => r.role === 'study_director' || r.role === 'bt_coordinator');
  const { tell, outcome } = useOutcome();
  return (
    <>
      {outcome}
      <AssessorView trainee={trainee} />
      {appointment && <AnswerObjection trainee={trainee} appointment={appointment} tell={tell} />}
      {appointment?.assessor.id === personId && <Judgement trainee={trainee} />}
      {mayAppoint && !appointment && <CandidateList trainee={trainee} tell={tell} />}
    </>
  );
}

function CandidateList({ trainee, tell }: Told & { trainee: string }) {
  const [query, setQuery] = useState('');
  const answer = useQuery({
    queryKey: ['candidates', trainee, query],
    queryFn: () => candidates(trainee, query),
  });
  const appoint = useAct((id: string, intent) => appointAssessor(trainee, id, intent), {
    refreshes: [
      ['assessor', trainee],
      ['overview', trainee],
    ],
    onDone: ({ assessor }) => tell(t.appointed(assessor.displayName)),
  });
  return (
    <section>
      <h2>{t.candidates}</h2>
      <div className="form">
        <TextField name="query" label={people.search} value={query} onChange={setQuery} />
      </div>
      <Problem error={answer.error ?? appoint.error} />
      <ul className="items">
        {answer.data?.items.map((candidate) => (
          <li key={candidate.person.id} className="item wide">
            <span className="item-title">{candidate.person.displayName}</span>
            <span className="item-facts">{`${candidate.attested.basis}, ${day(candidate.attested.on)}`}</span>
            <Independence
              answer={candidate.independence.answer}
              text={candidate.independence.sentence}
              reasons={candidate.independence.reasons}
            />
            {candidate.independence.answer !== 'hindrance' && (
              <span className="item-side">
                <Button
                  variant="secondary"
                  loading={appoint.isPending && appoint.variables === candidate.person.id}
                  onClick={() => appoint.mutate(candidate.person.id)}
                >
                  {t.appoint(candidate.person.displayName)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {answer.data?.items.length === 0 && <p className="quiet">{query ? t.noneFound : t.noneText}</p>}
    </section>
  );
}
