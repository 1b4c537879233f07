import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Course } from '../../client/courses.js';
import { openSigningAct, type OpenSigningAct } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Facts } from '../../parts/facts.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { period } from '../../parts/dates.js';
import { DeclarationList } from '../../portfolio/declaration-list.js';
import { sv } from '../../words/sv.js';
import { Participants } from './participants.js';
import { WriteIntyg } from './write-intyg.js';

const t = sv.courses;
/** One act lists at most so many documents (decision 16). */
const MOST = 40;

/** The leader writes once for everybody, reads what will be signed, and signs for all in one act. */
export function LeadCourse({ course }: { course: Course }) {
  const [isWriting, setWriting] = useState(false);
  const ready = course.participants.filter(({ toSign }) => toSign !== null);
  const open = course.participants.filter(({ standing }) => standing !== 'signed' && standing !== 'other');
  if (course.participants.length === 0) return <ShareLink course={course} />;
  const writes = !course.notYet && (isWriting || ready.length === 0) && open.length > 0;
  // Who stands in the form is not listed once more below it, unless there is something to tell.
  const listed = writes ? course.participants.filter(({ standing }) => standing !== 'enrolled') : undefined;
  return (
    <>
      {course.notYet && <p>{course.notYet}</p>}
      {writes && <WriteIntyg course={course} open={open} onWritten={() => setWriting(false)} />}
      {!isWriting && ready.length > 0 && <SignAll course={course} onRewrite={() => setWriting(true)} />}
      <Participants course={course} {...(listed && { shown: listed })} />
      <ShareLink course={course} />
    </>
  );
}

/** What every one of the intyg says, whom they are about, and one signature for all. */
function SignAll({ course, onRewrite }: { course: Course; onRewrite: () => void }) {
  const { written } = course;
  const sign = useAct((items: OpenSigningAct['items'], intent) => openSigningAct({ items }, intent), {
    onDone: (opened) => window.location.assign(opened.signUrl),
  });
  // What hinders one (taken back, changed) is seen in the list at once, so that the rest can be signed.
  const queries = useQueryClient();
  useEffect(() => {
    if (sign.error) void queries.invalidateQueries({ queryKey: ['course', course.id] });
  }, [sign.error, queries, course.id]);
  const all = course.participants.flatMap(({ toSign }) => toSign ?? []);
  const items = all.slice(0, MOST);
  return (
    <section className="stack">
      <h2>{t.toSign(all.length)}</h2>
      <Problem error={sign.error} />
      <Facts
        facts={[
          [t.courseSubject, written.courseSubject],
          [t.description, written.description],
          [t.days, period(course.startsOn, course.endsOn)],
          [t.workplace, written.workplace],
        ]}
      />
      {all.length > MOST && <p className="quiet">{sv.toSign.many.atMost(MOST)}</p>}
      <DeclarationList declarations={course.declarations} />
      <PrimaryAction>
        <Button loading={sign.isPending} onClick={() => !sign.isPending && sign.mutate(items)}>
          {items.length === 1 ? sv.toSign.sign : sv.toSign.signMany(items.length)}
        </Button>
        <Button variant="secondary" onClick={onRewrite}>
          {t.rewrite}
        </Button>
      </PrimaryAction>
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
