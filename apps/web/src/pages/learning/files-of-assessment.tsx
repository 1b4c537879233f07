import { useSuspenseQuery } from '@tanstack/react-query';
import type { Assessment } from '../../client/assessments.js';
import { filesOfAssessment } from '../../client/learning.js';
import { usePerson } from '../../client/session.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { learning } from '../../words/learning.js';
import { FileLinks, Files } from './files.js';

const t = learning.files;

/** What is to be judged may lie beside the request; once it is answered nothing is added or taken away. A 360 has none. */
export function FilesOfAssessment({ view }: { view: Assessment }) {
  return view.method === 'msf' ? null : <Shown view={view} />;
}

function Shown({ view }: { view: Assessment }) {
  const { id, trainee, state } = view;
  const queryKey = ['assessment-files', id];
  const { items } = useSuspenseQuery({ queryKey, queryFn: () => filesOfAssessment(id) }).data;
  const { tell, outcome } = useOutcome();
  const { personId } = usePerson();
  const isOpen = state === 'asked' && personId === trainee.id;
  if (!isOpen && items.length === 0) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      {isOpen ? (
        <>
          {outcome}
          <p className="quiet">{t.beside}</p>
          <Files
            beside={{ trainee: trainee.id, id, subject: 'assessments' }}
            files={items}
            refreshes={[queryKey]}
            tell={tell}
          />
        </>
      ) : (
        <FileLinks subject="assessments" files={items} />
      )}
    </section>
  );
}
