import type { Course, CourseParticipant } from '../../client/courses.js';
import { Status, type Tone } from '../../parts/status.js';
import { courses as t } from '../../words/everyday.js';

const TONES: Readonly<Record<CourseParticipant['standing'], Tone>> = {
  enrolled: 'waiting',
  refused: 'problem',
  'to-sign': 'mine',
  back: 'warn',
  signed: 'done',
  other: 'warn',
};

/** The goals that the intyg attests, and whose goals they are. */
export const goalsOf = ({ goals, regulation }: Pick<CourseParticipant, 'goals' | 'regulation'>) =>
  [goals.join(', '), regulation].filter(Boolean).join(' · ');

/** One doctor to tick. */
export const optionOf = ({ trainee, ...of }: CourseParticipant) => ({
  value: trainee.id,
  label: trainee.displayName,
  description: goalsOf(of),
});

type ParticipantsProps = { course: Course; shown?: readonly CourseParticipant[] };

/** Who got what, and who did not and why. */
export function Participants({ course, shown = course.participants }: ParticipantsProps) {
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{t.participants(shown.length)}</h2>
      <ul className="items">
        {shown.map(({ trainee, standing, statusLine, reasons, ...of }) => (
          <li key={trainee.id} className="item wide">
            <span className="item-title">{trainee.displayName}</span>
            <span className="item-facts">{goalsOf(of)}</span>
            <span className="item-side">
              <Status tone={TONES[standing]}>
                {standing === 'to-sign' && course.mayWrite
                  ? t.standing[standing]
                  : statusLine || t.standing[standing]}
              </Status>
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
