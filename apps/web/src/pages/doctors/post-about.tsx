import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { day, period } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { everywhere } from '../../words/everywhere.js';
import { post as t } from '../../words/post.js';
import { posts } from '../../words/posts.js';
import { intyg } from '../../words/intyg.js';
import { PostDaysForm } from './post-days.js';
import { mayDo, type PostPartProps } from './post-edit.js';
import { PostKeepersForm } from './post-keepers.js';
import { PostMarksForm } from './post-marks.js';
import { postName } from './post-name.js';
import { RegulationForm } from './regulation-change.js';

/** The api's action, the button, and the form that it opens. */
const FORMS = [
  ['change-days', t.changeDays, PostDaysForm],
  ['change-keepers', t.changeKeepers, PostKeepersForm],
  ['change-marks', posts.changeMarks, PostMarksForm],
  ['choose-regulation', posts.chooseRegulation, RegulationForm],
] as const;

/** What the post rests on and who answers for it, with the forms that change that. */
export function About({ post }: PostPartProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { tell, outcome } = useOutcome();
  const allowed = FORMS.filter(([action]) => mayDo(post, action));
  const OpenForm = allowed.find(([action]) => action === open)?.[2];
  return (
    <section className="stack">
      <h2>{t.facts}</h2>
      {outcome}
      <PostFacts post={post} />
      {OpenForm ? (
        <OpenForm post={post} tell={tell} onClose={() => setOpen(null)} />
      ) : (
        <div className="row">
          {allowed.map(([action, label]) => (
            <Button key={action} variant="secondary" onClick={() => setOpen(action)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** The reason is what was written then; what the end meant may have been put right since. */
const endWords = ({ endedOn, endMeaning }: PostPartProps['post']) =>
  [day(endedOn), endMeaning && posts.meanings[endMeaning]].filter(Boolean).join(': ');

function PostFacts({ post }: PostPartProps) {
  const marks = [post.track && posts.tracks[post.track], post.rural && posts.rural];
  const version = posts.chosenOn(post.regulationVersion, day(post.regulationChosenOn));
  return (
    <Facts
      facts={[
        [t.state, post.state !== 'ongoing' && everywhere.postState[post.state]],
        [post.kind === 'bt' ? t.form : posts.kindField, postName(post)],
        [posts.marks, marks.filter(Boolean).join(', ')],
        [t.careProvider, post.careProvider.name],
        [t.regulation, `${post.regulation} (${version}) – ${post.regulationReason}`],
        [posts.atCompletedOn, day(post.atCompletedOn)],
        [posts.stBegunOn, day(post.stBegunOn)],
        [t.route, t.routes[post.licenceRoute]],
        [t.licenceDate, day(post.licenceDate)],
        [intyg.period, period(post.startsOn, post.endsOn)],
        [t.head, post.headOfDepartment.displayName],
        [everywhere.role.study_director, post.studyDirector.displayName],
        [t.coordinators, post.coordinators.map((person) => person.displayName).join(', ')],
        [posts.ended, endWords(post)],
        [t.reason, post.endReason],
      ]}
    />
  );
}
