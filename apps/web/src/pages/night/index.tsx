import { useSuspenseQuery } from '@tanstack/react-query';
import { cases } from '../../client/certificates.js';
import { trainees } from '../../client/trainees.js';
import { doctors } from '../../words/doctors.js';
import { cases as casesWords } from '../../words/cases.js';
import { NightPage, type Subject } from './night-page.js';

/** The trainings that the director or coordinator keeps, by the doctor's name. */
export function DoctorsNightPage() {
  const { items } = useSuspenseQuery({ queryKey: ['trainees', ''], queryFn: () => trainees() }).data;
  const subjects = new Map<string, Subject>(
    items.map(({ postId, trainee }) => [
      postId,
      { title: trainee.displayName, to: `/lakare/${trainee.id}`, search: { post: postId } },
    ]),
  );
  return <NightPage kind="post" subjects={subjects} back={{ to: '/lakare', label: doctors.all }} />;
}

/** The officer's own cases, by their number: a list names nobody. */
export function CasesNightPage() {
  const { items } = useSuspenseQuery({ queryKey: ['cases', 'mine'], queryFn: () => cases(true) }).data;
  const subjects = new Map<string, Subject>(
    items.map(({ id, diarienummer }) => [id, { title: diarienummer, to: `/arenden/${id}` }]),
  );
  return (
    <NightPage kind="application" subjects={subjects} back={{ to: '/arenden', label: casesWords.title }} />
  );
}
