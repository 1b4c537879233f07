import type { Course, CourseParticipant } from '../../client/courses.js';
import { Status, type Tone } from '../../parts/status.js';
import { sv } from '../../words/sv.js';

const t = sv.courses;

const TONES: Readonly<Record<CourseParticipant['standing'], Tone>> = {
  enrolled: 'waiting',
  refused: 'problem',
  'to-sign': 'mine',
  signed: 'done',
  other: 'warn',
};

/** Who got what, and who did not and why. */
export function Participants({ course }: { course: Course }) {
  if (course.participants.length === 0) return null;
  return (
    <section>
      <h2>{t.participants(course.participants.length)}</h2>
      <ul className="items">
        {course.participants.map(({ trainee, regulation, goals, standing, statusLine, reasons }) => (
          <li key={trainee.id} className="item wide">
            <span className="item-title">{trainee.displayName}</span>
            <span className="item-facts">{[goals.join(', '), regulation].filter(Boolean).join(' · ')}</span>
            <span className="item-side">
              <Status tone={TONES[standing]}>{statusLine || t.standing[standing]}</Status>
            </span>
            {reasons.map(({ text }) => (
              <span key={text}>{text}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
