import type { Round } from '../../client/assessments.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.round;
type Summarised = NonNullable<Round['summary']>[number];

export function RoundSummary({ round }: { round: Round }) {
  return (
    <section>
      <h2>{t.summary}</h2>
      <p className="quiet">
        {t.progress(round.answered, round.needed)} {t.mixed}
      </p>
      {round.summary?.map((field) => (
        <Field key={field.label} field={field} />
      ))}
      <p className="quiet small">{round.wording}</p>
    </section>
  );
}

/** Counts as words and numbers; an option that nobody chose is left out. */
function Field({ field }: { field: Summarised }) {
  const counts = field.counts.filter(({ count }) => count > 0);
  if (counts.length === 0 && field.texts.length === 0) return null;
  return (
    <section>
      <h3>{field.label}</h3>
      {counts.length > 0 && <p>{counts.map(({ label, count }) => `${label}: ${count}`).join(' · ')}</p>}
      {field.texts.length > 0 && (
        <ul className="bullets">
          {field.texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
