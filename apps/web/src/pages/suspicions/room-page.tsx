import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../client/refusal.js';
import { roomCasesQuery, type SuspicionRow } from '../../client/suspicions.js';
import { day } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status, type Tone } from '../../parts/status.js';
import { cases } from '../../words/cases.js';
import { everywhere } from '../../words/everywhere.js';
import { suspicions } from '../../words/suspicions.js';
import { RoomOfficers } from './room-officers.js';

const t = suspicions.room;
const BACK = { to: '/arenden', label: cases.title };

/** The restricted room. Whoever has no access is told so, and nothing of what is there. */
export function RoomPage() {
  const { data, error } = useQuery({ ...roomCasesQuery, retry: false });
  if (isRefusal(error) && error.status === 404) {
    return (
      <Page title={t.title} back={BACK}>
        <p>{t.notIn}</p>
      </Page>
    );
  }
  return (
    <Page title={t.title} back={BACK} lead={<p>{t.lead}</p>}>
      <Problem error={error} />
      {!data && !error && <p className="quiet">{everywhere.loading}</p>}
      {data?.items.length === 0 && <p className="quiet">{t.none}</p>}
      <Items>
        {data?.items.map((row) => (
          <CaseLine key={row.id} row={row} />
        ))}
      </Items>
      {data && (
        <>
          <PrimaryAction>
            <LinkButton to="/arenden/misstankar/ny">{t.register}</LinkButton>
          </PrimaryAction>
          <RoomOfficers />
        </>
      )}
    </Page>
  );
}

function CaseLine({ row }: { row: SuspicionRow }) {
  const isEnded = row.state.startsWith('decision-');
  const facts = [
    row.isMine ? t.mine : (row.officer ?? t.nobody),
    !isEnded && t.due(day(row.dueOn)),
    row.duePassed && t.late,
  ];
  return (
    <Item
      to={`/arenden/misstankar/${row.id}`}
      title={t.row(day(row.receivedOn))}
      facts={facts.filter(Boolean).join(' · ')}
      side={<Status tone={row.duePassed ? 'problem' : suspicionTone(row.state)}>{row.stateWords}</Status>}
    />
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  received: 'mine',
  investigated: 'waiting',
  communicated: 'waiting',
};
export const suspicionTone = (state: string): Tone => TONES[state] ?? 'done';
