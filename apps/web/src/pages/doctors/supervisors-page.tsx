import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { supervisorLoads, type SupervisorLoads } from '../../client/director.js';
import { day } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { supervisorLoads as t } from '../../words/everyday.js';
import { doctors as doctorsWords } from '../../words/doctors.js';

type Load = SupervisorLoads['items'][number];

/** Who supervises my doctors: without training first, then those with most to do. */
export function SupervisorsPage() {
  const { items, withoutMeeting } = useSuspenseQuery({
    queryKey: ['supervisor-loads'],
    queryFn: supervisorLoads,
  }).data;
  // A search leads to one of them; the list arrives after the address was followed.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), []);
  const without = items.filter(({ training }) => training === null).length;
  return (
    <Page
      title={t.title}
      back={{ to: '/lakare', label: doctorsWords.all }}
      lead={<p>{items.length === 0 ? t.none : t.lead(items.length, without)}</p>}
    >
      {items.length > 0 && (
        <table className="table full as-list">
          <thead>
            <tr>
              {[t.col.who, t.col.doctors, t.col.training].map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((load) => (
              <Row key={load.person.id} load={load} />
            ))}
          </tbody>
        </table>
      )}
      <WithoutMeeting doctors={withoutMeeting} />
    </Page>
  );
}

function Row({ load }: { load: Load }) {
  const { person, principalFor, supervisorFor, specialties, training } = load;
  return (
    <tr id={person.id}>
      <th scope="row">
        {person.displayName}
        {specialties.length > 0 && <span className="item-facts"> {specialties.join(', ')}</span>}
      </th>
      <td>
        <Doctors label={t.principalFor(principalFor.length)} doctors={principalFor} />
        <Doctors label={t.supervisorFor(supervisorFor.length)} doctors={supervisorFor} />
      </td>
      <td data-label={t.col.training}>
        {training ? (
          training.from ? (
            day(training.from)
          ) : (
            t.hasTraining
          )
        ) : (
          <Status tone="warn">{t.noTraining}</Status>
        )}
      </td>
    </tr>
  );
}

function Doctors({ label, doctors }: { label: string; doctors: Load['principalFor'] }) {
  if (doctors.length === 0) return null;
  return (
    <p>
      {label}{' '}
      {doctors.map(({ id, displayName }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/lakare/${id}`}>{displayName}</Link>
        </span>
      ))}
    </p>
  );
}

/** Whom to ask about: the days of meetings alone are known here, never what was said. */
function WithoutMeeting({ doctors }: { doctors: SupervisorLoads['withoutMeeting'] }) {
  if (doctors.length === 0) return null;
  return (
    <section>
      <h2>{t.withoutMeeting(doctors.length)}</h2>
      <p className="quiet">{t.withoutMeetingText}</p>
      <Items>
        {doctors.map(({ id, displayName, lastOn }) => (
          <Item
            key={id}
            to={`/lakare/${id}`}
            title={displayName}
            side={<Status tone="warn">{lastOn ? t.lastMeeting(day(lastOn)) : t.noMeeting}</Status>}
          />
        ))}
      </Items>
    </section>
  );
}
