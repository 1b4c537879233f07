import type { SuspicionCase, SuspicionCheck } from '../../client/suspicions.js';
import { day } from '../../parts/dates.js';
import { Status, type Tone } from '../../parts/status.js';
import { suspicions } from '../../words/suspicions.js';
import { ActButton } from './act-button.js';
import { Cited } from './cited.js';

const t = suspicions.checks;
const TONES: Readonly<Record<SuspicionCheck['standing'], Tone>> = {
  open: 'mine',
  'awaits-second': 'warn',
  done: 'done',
  'not-needed': 'waiting',
};

/** What must be answered: the police, IVO, HOSP, the employer. */
export function Checklist({ view }: { view: SuspicionCase }) {
  return (
    <section className="stack tight">
      <h2>{t.title}</h2>
      <ul className="items">
        {view.checks.map((check) => (
          <CheckLine key={check.item} check={check} view={view} />
        ))}
      </ul>
    </section>
  );
}

function CheckLine({ check, view }: { check: SuspicionCheck; view: SuspicionCase }) {
  const by = check.by && check.second ? t.two(check.by, check.second) : check.by;
  const facts = [
    check.standing === 'open' && check.dueOn && t.due(day(check.dueOn)),
    check.doneOn && t.done(day(check.doneOn)),
    by,
  ];
  const isPolice = check.item === 'police';
  return (
    <li className="item">
      <span className="row apart">
        <strong>{check.words}</strong>
        <Status tone={TONES[check.standing]}>{check.standingWords}</Status>
      </span>
      <span className="item-facts">{facts.filter(Boolean).join(' · ')}</span>
      {check.note && <span className="pre">{check.note}</span>}
      {check.standing === 'open' && <span className="small quiet">{check.help}</span>}
      <span className="small quiet">
        <Cited cited={check.source} />
      </span>
      <span className="row">
        <ActButton
          name="answer-check"
          view={view}
          fixed={isPolice ? { item: 'police', answer: 'done' } : { item: check.item }}
          about={check.words}
        />
        {isPolice && check.standing === 'open' && <ActButton name="propose-no-report" view={view} />}
        {isPolice && check.standing === 'awaits-second' && (
          <>
            <ActButton name="confirm-no-report" view={view} />
            <ActButton name="refuse-no-report" view={view} />
          </>
        )}
      </span>
    </li>
  );
}
