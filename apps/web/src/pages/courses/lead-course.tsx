import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Course, CourseParticipant } from '../../client/courses.js';
import { openSigningAct, type OpenSigningAct } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Facts } from '../../parts/facts.js';
import { ChecksField } from '../../parts/form.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { period } from '../../parts/dates.js';
import { DeclarationList } from '../../portfolio/declaration-list.js';
import { courses as t } from '../../words/everyday.js';
import { toSign as toSignWords } from '../../words/to-sign.js';
import { Participants, goalsOf, optionOf } from './participants.js';
import { WriteIntyg } from './write-intyg.js';

/** One act lists at most so many documents (decision 16). */
const MOST = 40;

/** The leader writes once for everybody, reads what will be signed, and signs for all in one act. */
export function LeadCourse({ course }: { course: Course }) {
  const [isWriting, setWriting] = useState(false);
  const ready = course.participants.filter(({ toSign }) => toSign !== null);
  const apart = course.participants.filter(({ toRead }) => toRead !== null);
  const open = course.participants.filter(({ standing }) => standing !== 'signed' && standing !== 'other');
  if (course.participants.length === 0) return <ShareLink course={course} />;
  const writes = !course.notYet && (isWriting || ready.length === 0) && open.length > 0;
  // Who stands in the form, or among those to sign, is not listed once more below, unless there is something to tell.
  const isListed = ({ standing, reasons }: CourseParticipant) =>
    reasons.length > 0 || standing !== (writes ? 'enrolled' : 'to-sign');
  return (
    <>
      {course.notYet && <p>{course.notYet}</p>}
      {writes && <WriteIntyg course={course} open={open} onWritten={() => setWriting(false)} />}
      {!isWriting && ready.length > 0 && (
        <SignAll course={course} ready={ready} onRewrite={() => setWriting(true)} />
      )}
      {!isWriting && apart.length > 0 && <ReadApart apart={apart} />}
      <Participants course={course} shown={course.participants.filter(isListed)} />
      <ShareLink course={course} />
    </>
  );
}

type SignAllProps = { course: Course; ready: readonly CourseParticipant[]; onRewrite: () => void };

/** What every one of the intyg says, whom they are about, and one signature for all that are chosen. */
function SignAll({ course, ready, onRewrite }: SignAllProps) {
  const { written } = course;
  const [left, setLeft] = useState<readonly string[]>([]);
  const sign = useAct((items: OpenSigningAct['items'], intent) => openSigningAct({ items }, intent), {
    onDone: (opened) => window.location.assign(opened.signUrl),
  });
  // What hinders one (taken back, changed) is seen in the list at once, so that the rest can be signed.
  const queries = useQueryClient();
  useEffect(() => {
    if (sign.error) void queries.invalidateQueries({ queryKey: ['course', course.id] });
  }, [sign.error, queries, course.id]);
  const shown = ready.slice(0, MOST);
  const chosen = shown.filter(({ trainee }) => !left.includes(trainee.id));
  const items = chosen.flatMap(({ toSign }) => toSign ?? []);
  return (
    <section className="stack">
      <h2>{t.toSign(ready.length)}</h2>
      <Problem error={sign.error} />
      <Facts
        facts={[
          [t.courseSubject, written.courseSubject],
          [t.description, written.description],
          [t.days, period(course.startsOn, course.endsOn)],
          [t.workplace, written.workplace],
        ]}
      />
      {ready.length > MOST && <p className="quiet">{toSignWords.many.atMost(MOST)}</p>}
      <ChecksField
        name="toSign"
        label={t.signFor}
        options={shown.map(optionOf)}
        chosen={chosen.map(({ trainee }) => trainee.id)}
        onToggle={(id, isChosen) =>
          setLeft((ids) => (isChosen ? ids.filter((other) => other !== id) : [...ids, id]))
        }
      />
      <DeclarationList declarations={course.declarations} />
      <PrimaryAction>
        <Button
          loading={sign.isPending}
          disabled={items.length === 0}
          onClick={() => !sign.isPending && sign.mutate(items)}
        >
          {items.length === 1 ? toSignWords.sign : toSignWords.signMany(items.length)}
        </Button>
        <Button variant="secondary" onClick={onRewrite}>
          {t.rewrite}
        </Button>
      </PrimaryAction>
    </section>
  );
}

/** What says something else than the page is signed where all of it is shown (decision 16). */
function ReadApart({ apart }: { apart: readonly CourseParticipant[] }) {
  return (
    <section>
      <h2>{t.apart(apart.length)}</h2>
      <p className="quiet">{t.apartAbout}</p>
      <ul className="items">
        {apart.map((one) => (
          <li key={one.trainee.id}>
            <Link to={`/att-signera/${one.toRead}`} className="item wide">
              <span className="item-title">{one.trainee.displayName}</span>
              <span className="item-facts">{goalsOf(one)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The leader adds nobody: whoever has the address and takes the course enrols. */
function ShareLink({ course }: { course: Course }) {
  return (
    <section className="stack">
      <h2>{t.share}</h2>
      <p>{t.shareAbout}</p>
      <p>{`${window.location.origin}/kurser/${course.id}`}</p>
    </section>
  );
}
