import type { SuspicionCase } from '../../client/suspicions.js';
import { day, dayOf } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Status } from '../../parts/status.js';
import { suspicions } from '../../words/suspicions.js';
import { ActButton } from './act-button.js';
import { Cited } from './cited.js';

type Communication = SuspicionCase['communications'][number];

/** What the doctor has been told, and has answered. */
export function Communications({ view }: { view: SuspicionCase }) {
  const t = suspicions.hearing;
  return (
    <section className="stack tight">
      <h2>{t.title}</h2>
      {view.communications.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="items">
        {view.communications.map((one) => (
          <li key={one.id} className="item">
            <span className="row apart">
              <strong>{t.sent(dayOf(one.communicatedAt))}</strong>
              <Status tone={one.answer ? 'done' : one.isOver ? 'warn' : 'waiting'}>{standing(one)}</Status>
            </span>
            <span className="pre">{one.text}</span>
            {one.answer && <blockquote className="pre">{one.answer}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function standing({ answeredAt, isLate, isOver, answerBy }: Communication): string {
  const t = suspicions.hearing;
  if (answeredAt) return [t.answered(dayOf(answeredAt)), isLate && t.late].filter(Boolean).join(', ');
  return isOver ? t.over : t.until(day(answerBy));
}

/** What was told, to whom, on which ground and after which weighing. */
export function SentToOthers({ view }: { view: SuspicionCase }) {
  const t = suspicions.sent;
  return (
    <section className="stack tight">
      <h2>{t.title}</h2>
      {view.sent.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="items">
        {view.sent.map((one) => (
          <li key={one.id} className="item">
            <span className="row apart">
              <strong>{one.recipient}</strong>
              <span className="item-facts">{`${day(one.sentOn)} · ${one.by}`}</span>
            </span>
            <span className="pre">{one.what}</span>
            <Facts
              facts={[
                [t.ground, <Cited key="ground" cited={one.ground} />],
                [t.weighing, one.weighing],
              ]}
            />
            {one.isInside && (
              <span className="small quiet">
                {[t.inside, one.openedBy.length > 0 ? t.opened(one.openedBy.join(', ')) : t.notOpened].join(
                  ' · ',
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div>
        <ActButton name="record-sent" view={view} />
      </div>
    </section>
  );
}
