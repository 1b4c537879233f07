import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { overview } from '../../client/intyg.js';
import { notices, readNotice, type Notices } from '../../client/notices.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { dayOf, moment } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { sv } from '../../words/sv.js';
import { useToSign } from '../signing/to-sign-page.js';

const t = sv.inbox;

/** What waits for me, oldest first; what I have been told; what waits for others. */
export function InboxPage() {
  const { roles, personId } = usePerson();
  const items = useToSign();
  return (
    <Page title={t.title} lead={items.length === 0 ? <p>{t.none}</p> : undefined}>
      <Items>
        {[...items]
          .sort((a, b) => a.sentAt.localeCompare(b.sentAt))
          .map((item) => (
            <Item
              key={item.id}
              to={`/att-signera/${item.id}`}
              title={`${item.trainee.displayName}: ${item.goals.join(', ') || item.title}`}
              facts={item.title}
              side={<Status tone="mine">{sv.toSign.since(dayOf(item.sentAt))}</Status>}
            />
          ))}
      </Items>
      <Told />
      {roles.some((r) => r.role === 'trainee') && <WaitingForOthers trainee={personId} />}
    </Page>
  );
}

function Told() {
  const { items } = useSuspenseQuery({ queryKey: ['notices'], queryFn: notices }).data;
  return (
    <section>
      <h2>{t.notices}</h2>
      {items.length === 0 ? (
        <p className="quiet">{t.noticesNone}</p>
      ) : (
        <ul className="items">
          {items.map((notice) => (
            <Notice key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Notice({ notice }: { notice: Notices['items'][number] }) {
  const navigate = useNavigate();
  const read = useAct((id: string) => readNotice(id), { refreshes: [['notices'], ['inbox-count']] });
  const open = () => {
    if (!notice.readAt) read.mutate(notice.id);
    void navigate({ to: notice.path });
  };
  return (
    <li>
      <Link
        to={notice.path}
        className="item wide"
        onClick={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <span className={notice.readAt ? '' : 'item-title'}>{notice.text}</span>
        <span className="item-facts item-side">{moment(notice.at)}</span>
      </Link>
    </li>
  );
}

function WaitingForOthers({ trainee }: { trainee: string }) {
  const { waitingFor } = useSuspenseQuery({
    queryKey: ['overview', trainee],
    queryFn: () => overview(trainee),
  }).data;
  return (
    <section>
      <h2>{t.waiting}</h2>
      {waitingFor.length === 0 && <p className="quiet">{t.waitingNone}</p>}
      <Items>
        {waitingFor.map((item) => (
          <Item
            key={item.intygId + item.person.id}
            to={`/intyg/${item.intygId}`}
            title={`${item.person.displayName}: ${item.title}`}
            facts={item.statusLine}
          />
        ))}
      </Items>
    </section>
  );
}
