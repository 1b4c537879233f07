import type { Case } from '../../client/certificates.js';
import { day, dayOf } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Item, Items } from '../../parts/items.js';
import { Status } from '../../parts/status.js';
import { casework } from '../../words/casework.js';

/** What experts outside the authority were asked and said, and about their own impartiality. */
export function ExpertOpinions({ view }: { view: Case }) {
  const t = casework.experts;
  if (view.expertOpinions.length === 0) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <ul className="items">
        {view.expertOpinions.map((one) => (
          <li key={one.id} className="item">
            <span className="row apart">
              <strong>{[one.expert, one.specialty].filter(Boolean).join(', ')}</strong>
              <Status tone={one.opinion === null ? 'waiting' : 'done'}>
                {one.opinion === null
                  ? t.waits(day(one.answerBy))
                  : `${one.recommendsWords ?? ''}, ${day(one.receivedOn)}`}
              </Status>
            </span>
            <Facts
              facts={[
                [t.question, `${one.question} (${dayOf(one.askedAt)})`],
                [t.opinion, one.opinion],
                [t.bias, one.bias],
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Copies of earlier papers: the original that has come in is what counts. */
export function Originals({ view }: { view: Case }) {
  const t = casework.originals;
  if (view.verifiedCopies.length === 0) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      <Items>
        {view.verifiedCopies.map(({ id, title, goals, originalReceivedOn }) => (
          <Item
            key={id}
            title={title}
            facts={goals.join(', ')}
            side={
              <Status tone={originalReceivedOn ? 'done' : 'warn'}>
                {originalReceivedOn ? t.received(day(originalReceivedOn)) : t.copy}
              </Status>
            }
          />
        ))}
      </Items>
    </section>
  );
}
