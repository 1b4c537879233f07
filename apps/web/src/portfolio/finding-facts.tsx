import type { PlausibilityFinding } from '../client/plausibility.js';
import { pdfAddress } from '../client/intyg.js';
import { dayOf } from '../parts/dates.js';
import { Status, type Tone } from '../parts/status.js';
import { plausibility } from '../words/plausibility.js';
import { AboutCheck } from './about-check.js';

const t = plausibility.page;
const TONES: Readonly<Record<PlausibilityFinding['state'], Tone>> = {
  open: 'mine',
  answered: 'mine',
  explained: 'done',
  'follow-up': 'warn',
};

/** One finding: what, about whom, in which intyg, what the signer answered and what has been thought of it. */
export function FindingFacts({ finding }: { finding: PlausibilityFinding }) {
  const { check, text, state, trainee, signer, documents, answer, moment, foundAt } = finding;
  const found = moment === 'before-signing' ? t.before : t.after;
  return (
    <>
      <strong>{check.title}</strong>
      <span>
        <Status tone={TONES[state]}>{t.state[state]}</Status>
      </span>
      <span className="item-facts">{t.about(trainee.displayName, signer.displayName)}</span>
      <span>{text}</span>
      <span className="quiet">{found(dayOf(foundAt))}</span>
      <ul className="bullets">
        {documents.map(({ id, title, goals }) => (
          <li key={id}>
            <a href={pdfAddress(id)} target="_blank" rel="noreferrer">
              {goals.length > 0 ? `${title}: ${goals.join(', ')}` : title}
            </a>
          </li>
        ))}
      </ul>
      <span>{answer ? `${t.answerOf}, ${dayOf(answer.at)}:` : t.noAnswer}</span>
      {answer && <span className="pre">{answer.text}</span>}
      {finding.assessments.map((one) => (
        <Assessed key={one.no} assessment={one} />
      ))}
      <AboutCheck check={check} />
    </>
  );
}

function Assessed({ assessment }: { assessment: PlausibilityFinding['assessments'][number] }) {
  const { verdict, isPassedOn, note, by, at } = assessment;
  return (
    <span>
      <strong>{t.verdicts[verdict]}</strong>
      {isPassedOn && `, ${t.passedOn}`}
      <span className="quiet"> {t.by(by, dayOf(at))}</span>
      <br />
      <span className="pre">{note}</span>
    </span>
  );
}
