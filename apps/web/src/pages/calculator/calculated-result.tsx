import type { CalculatedTime } from '../../client/trainees.js';
import { Status } from '../../parts/status.js';
import { AtDemands } from '../../portfolio/at-demands.js';
import { TimeExplanation } from '../../portfolio/time-explanation.js';
import { isUnverified } from '../../parts/confidence.js';
import { Swedish } from '../../parts/swedish.js';
import { confidenceWords } from '../../words/everywhere.js';
import { calculator as t } from '../../words/calculator.js';
import { time } from '../../words/time.js';

/** How much it is, whether it is enough, and every step to it. */
export function CalculatedResult({ answer }: { answer: CalculatedTime }) {
  const { required, total } = answer;
  return (
    <>
      <h2 id="result">{t.result(total.shown)}</h2>
      <p>
        <Status tone={required.isReached ? 'done' : 'waiting'}>
          {required.isReached ? t.reached : t.notReached(required.shown)}
        </Status>
      </p>
      <p>
        {required.text} (<Swedish>{required.citation}</Swedish>). {t.days(total.days)}{' '}
        {isUnverified(required.confidence) && (
          <span className="unverified">{confidenceWords(required.confidence)}</span>
        )}
      </p>
      {answer.overFullTime.map((days) => (
        <p key={days} className="note" data-tone="warn">
          {t.overFullTime(days)}
        </p>
      ))}
      <AtDemands demands={answer.atDemands} />
      <section>
        <h3>{t.explanation}</h3>
        <p className="quiet">{answer.reading}</p>
        <TimeExplanation steps={answer.explanation} />
        {answer.rows.length > 1 && (
          <>
            <ul className="bullets">
              {answer.rows.map((row, at) => (
                <li key={at}>{t.row(at + 1, time.monthsWord(row.shown))}</li>
              ))}
            </ul>
            <p className="small quiet">{time.rowsNote}</p>
          </>
        )}
      </section>
    </>
  );
}
