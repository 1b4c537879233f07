import { moment } from '../parts/dates.js';

type Event = { at: string; words: string; by: string | null; note: string | null };

export function EventList({ heading, events }: { heading: string; events: readonly Event[] }) {
  return (
    <section>
      <details className="why">
        <summary>{heading}</summary>
        <ol className="items">
          {events.map((event) => (
            <li key={event.at + event.words} className="item">
              <span>
                {event.words}
                {event.by && `, ${event.by}`}
              </span>
              <span className="item-facts">{moment(event.at)}</span>
              {event.note && <span>{event.note}</span>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
