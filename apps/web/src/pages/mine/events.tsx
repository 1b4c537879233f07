import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { notices, readNotice, readNotices, type Notices } from '../../client/notices.js';
import { useAct } from '../../client/use-act.js';
import { moment } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { inbox as t } from '../../words/inbox.js';

/** What I have been told, newest first; reading it is no task, so it is not counted above. */
export function Events() {
  const { items, unread } = useSuspenseQuery({ queryKey: ['notices'], queryFn: notices }).data;
  const newest = items[0]?.at;
  const readAll = useAct((at: string) => readNotices(at), { refreshes: [['notices']] });
  return (
    <section>
      <h2>
        {t.events}
        {unread > 0 && `: ${t.unread(unread)}`}
      </h2>
      {items.length === 0 && <p className="quiet">{t.eventsNone}</p>}
      <Problem error={readAll.error} />
      {unread > 0 && newest && (
        <Button variant="tertiary" loading={readAll.isPending} onClick={() => readAll.mutate(newest)}>
          {t.readAll}
        </Button>
      )}
      {items.length > 0 && (
        <ul className="items">
          {items.map((notice) => (
            <Event key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Opening it reads it. */
function Event({ notice }: { notice: Notices['items'][number] }) {
  const navigate = useNavigate();
  const read = useAct((id: string) => readNotice(id), { refreshes: [['notices']] });
  const isUnread = notice.readAt === null;
  const open = () => {
    if (isUnread) read.mutate(notice.id);
    void navigate({ to: notice.path });
  };
  return (
    <li>
      <a
        href={notice.path}
        className="item wide"
        onClick={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <span className={isUnread ? 'item-title' : ''}>{notice.text}</span>
        <span className="item-facts">
          {[isUnread && t.new, moment(notice.at)].filter(Boolean).join(' · ')}
        </span>
      </a>
    </li>
  );
}
