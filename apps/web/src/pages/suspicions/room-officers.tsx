import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appointToRoom, endInRoom, roomQuery, type Room } from '../../client/suspicions.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { ChoiceField, Form, TextField, textOf } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { Problem } from '../../parts/problem.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { everywhere } from '../../words/everywhere.js';
import { suspicions } from '../../words/suspicions.js';

const t = suspicions.officers;
const REFRESHES = [['suspicion-room'], ['suspicion-cases']];

/** Who has access, since when and on which decision. */
export function RoomOfficers() {
  const { data, error } = useQuery(roomQuery);
  const [isAppointing, setAppointing] = useState(false);
  if (!data) return <Problem error={error} takesFocus={false} />;
  return (
    <section className="stack tight">
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      <Items>
        {data.officers.map((one) => (
          <OfficerLine key={one.id} one={one} />
        ))}
      </Items>
      {isAppointing && <Appoint room={data} onDone={() => setAppointing(false)} />}
      {!isAppointing && data.colleagues.length === 0 && <p className="small quiet">{t.nobody}</p>}
      {!isAppointing && data.colleagues.length > 0 && (
        <div>
          <Button variant="secondary" onClick={() => setAppointing(true)}>
            {t.appoint}
          </Button>
        </div>
      )}
    </section>
  );
}

function OfficerLine({ one }: { one: Room['officers'][number] }) {
  const [isOpen, setOpen] = useState(false);
  const end = useAct((reason: string, intent) => endInRoom(one.id, reason, intent), {
    refreshes: REFRESHES,
    onDone: () => setOpen(false),
  });
  const facts = one.to ? t.until(day(one.from), day(one.to)) : t.since(day(one.from), one.basis);
  return (
    <>
      <Item
        title={one.name}
        facts={facts}
        side={
          one.isOpen && (
            <Button variant="tertiary" onClick={() => setOpen(true)}>
              {t.end}
              <span className="visually-hidden"> {one.name}</span>
            </Button>
          )
        }
      />
      {isOpen && (
        <ReasonDialog
          title={`${t.end}: ${one.name}`}
          text={t.endText}
          submit={t.end}
          act={end}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Appoint({ room, onDone }: { room: Room; onDone: () => void }) {
  const appoint = useAct((body: { personId: string; basis: string }, intent) => appointToRoom(body, intent), {
    refreshes: REFRESHES,
    onDone,
  });
  return (
    <Form
      isSmall
      submit={t.appoint}
      onSubmit={(values) =>
        appoint.mutate({ personId: textOf(values, 'personId'), basis: textOf(values, 'basis') })
      }
      error={appoint.error}
      isPending={appoint.isPending}
      aside={
        <Button variant="tertiary" onClick={onDone}>
          {everywhere.cancel}
        </Button>
      }
    >
      <ChoiceField
        name="personId"
        label={t.colleague}
        options={room.colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
      <TextField name="basis" label={t.basis} />
    </Form>
  );
}
