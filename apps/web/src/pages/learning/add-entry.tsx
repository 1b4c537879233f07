import { useState } from 'react';
import type { Logbook, NewLogbookEntry } from '../../client/learning.js';
import { isRefusal } from '../../client/refusal.js';
import { useSentLater } from '../../offline/use-sent-later.js';
import { Chips } from '../../parts/chips.js';
import { today } from '../../parts/dates.js';
import { ChoiceField, Form, TextField } from '../../parts/form.js';
import { useChosenPost } from '../../portfolio/chosen-post.js';
import { learning } from '../../words/learning.js';
import { offline } from '../../words/offline.js';
import { GoalChips } from './goal-chips.js';

const t = learning.logbook;
const OFFERED = 6;
type Role = NewLogbookEntry['role'];
const ROLES = (Object.keys(t.roles) as Role[]).map((value) => ({ value, label: t.roles[value] }));

type Written = Omit<NewLogbookEntry, 'count' | 'supervisorId'> & { count: string; supervisorId: string };
const blank = (role: Role): Written => ({
  doneOn: today(),
  procedure: '',
  role,
  count: '1',
  supervisorId: '',
  goals: [],
});

type AddEntryProps = { trainee: string; view: Logbook; tell: (text: string) => void };

/** Two taps for what one often does: the procedure, and *Lägg till*. The role is the one last used. */
export function AddEntry({ trainee, view, tell }: AddEntryProps) {
  const post = useChosenPost(trainee);
  const [entry, setEntry] = useState(() => blank(view.items[0]?.role ?? 'under-supervision'));
  const set = (part: Partial<Written>) => setEntry((before) => ({ ...before, ...part }));
  const add = useSentLater('logbook-entry', {
    title: ({ body }) => `${t.title}: ${body.procedure}`,
    refreshes: [['logbook', trainee]],
    onDone: ({ counts }, { body: { procedure, role } }) => {
      const counted = counts.find((one) => one.procedure.toLowerCase() === procedure.trim().toLowerCase());
      tell(t.added(procedure, counted?.total ?? 1));
      setEntry(blank(role));
    },
    onQueued: ({ body }) => {
      tell(offline.queued);
      setEntry(blank(body.role));
    },
  });
  const submit = () => {
    const { supervisorId, count, ...rest } = entry;
    const more = { ...(supervisorId ? { supervisorId } : {}), ...(post ? { postId: post } : {}) };
    add.mutate({ trainee, body: { ...rest, count: Number(count), ...more } });
  };
  const earlier = view.procedures.slice(0, OFFERED).map((name) => ({ value: name, label: name }));
  return (
    <Form submit={t.add} onSubmit={submit} error={add.error} isPending={add.isPending}>
      <Chips
        label={t.earlier}
        name="earlier"
        options={earlier}
        chosen={[entry.procedure]}
        onPress={(procedure) => set({ procedure })}
      />
      <TextField
        name="procedure"
        label={t.procedure}
        description={t.procedureHelp}
        value={entry.procedure}
        onChange={(procedure) => set({ procedure })}
        autoComplete="off"
      />
      <Chips
        label={t.role}
        name="role"
        options={ROLES}
        chosen={[entry.role]}
        onPress={(role) => set({ role })}
      />
      <details open={isFaultyBelow(add.error) || undefined}>
        <summary>{t.more}</summary>
        <div className="form">
          <MoreFields trainee={trainee} view={view} entry={entry} set={set} />
        </div>
      </details>
    </Form>
  );
}

const BELOW = ['doneOn', 'count', 'supervisorId', 'goals'];
/** A fault in what is folded away unfolds it. */
const isFaultyBelow = (error: Error | null) =>
  isRefusal(error) && error.reasons.some(({ field }) => BELOW.includes(field ?? ''));

type MoreProps = { trainee: string; view: Logbook; entry: Written; set: (part: Partial<Written>) => void };

function MoreFields({ trainee, view, entry, set }: MoreProps) {
  return (
    <>
      <div className="pair">
        <TextField
          name="doneOn"
          label={t.doneOn}
          type="date"
          max={today()}
          value={entry.doneOn}
          onChange={(doneOn) => set({ doneOn })}
        />
        <TextField
          name="count"
          label={t.count}
          type="number"
          min="1"
          max="99"
          value={entry.count}
          onChange={(count) => set({ count })}
        />
      </div>
      <ChoiceField
        name="supervisorId"
        label={t.supervisor}
        empty={t.noSupervisor}
        options={view.supervisors.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        value={entry.supervisorId}
        onChange={(supervisorId) => set({ supervisorId })}
      />
      <GoalChips
        trainee={trainee}
        label={t.goals}
        chosen={entry.goals}
        onChange={(goals) => set({ goals })}
      />
    </>
  );
}
