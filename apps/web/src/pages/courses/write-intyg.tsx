import { useState } from 'react';
import {
  writeCourseIntyg,
  type Course,
  type CourseParticipant,
  type WriteCourseIntyg,
} from '../../client/courses.js';
import { useAct } from '../../client/use-act.js';
import { ChecksField, Form, LongText, TextField, textOf } from '../../parts/form.js';
import { courses as t } from '../../words/everyday.js';
import { optionOf } from './participants.js';

type WriteIntygProps = {
  course: Course;
  /** Who has no signed intyg yet. */
  open: readonly CourseParticipant[];
  onWritten: () => void;
};

/** The form filled in once, for all who took the course; who did not come is left out with a tap. */
export function WriteIntyg({ course, open, onWritten }: WriteIntygProps) {
  const [absent, setAbsent] = useState<readonly string[]>([]);
  const write = useAct((body: WriteCourseIntyg, intent) => writeCourseIntyg(course.id, body, intent), {
    refreshes: [['course', course.id]],
    onDone: onWritten,
  });
  const present = open.map(({ trainee }) => trainee.id).filter((id) => !absent.includes(id));
  const toggle = (id: string, isPresent: boolean) =>
    setAbsent((ids) => (isPresent ? ids.filter((other) => other !== id) : [...ids, id]));
  const { written } = course;
  return (
    <section className="stack">
      <h2>{t.write}</h2>
      <p>{t.writeAbout}</p>
      <Form
        submit={t.writeFor(present.length)}
        error={write.error}
        isPending={write.isPending}
        onSubmit={(values) =>
          write.mutate({
            courseSubject: textOf(values, 'courseSubject'),
            description: textOf(values, 'description'),
            workplace: textOf(values, 'workplace'),
            traineeIds: present,
          })
        }
      >
        <TextField name="courseSubject" label={t.courseSubject} value={written.courseSubject} />
        <LongText name="description" label={t.description} value={written.description} rows={3} />
        <TextField
          name="workplace"
          label={t.workplace}
          description={t.workplaceAbout}
          value={written.workplace}
        />
        <ChecksField
          name="traineeIds"
          label={t.whoTook}
          options={open.map(optionOf)}
          chosen={present}
          onToggle={toggle}
        />
      </Form>
    </section>
  );
}
