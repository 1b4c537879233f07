import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { changeMeeting, meetings, type Meeting, type Meetings } from '../../client/learning.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { useDraft } from '../../draft/use-draft.js';
import { day } from '../../parts/dates.js';
import { FaultsOf } from '../../parts/form.js';
import { learning } from '../../words/learning.js';
import { MeetingFields, type MeetingWords } from './meeting-fields.js';

const t = learning.meetings;
type Written = Meeting & { written: NonNullable<Meeting['written']> };

const wordsOf = ({ heldOn, written }: Written): MeetingWords => ({
  heldOn,
  minutes: written.minutes,
  nextSteps: written.nextSteps,
});

function versionOf({ items }: Meetings, id: string) {
  const found = items.find((one) => one.id === id);
  if (!found?.written) throw new Error('the meeting is gone');
  return { revision: found.written.revision, content: wordsOf({ ...found, written: found.written }) };
}

type EditProps = { trainee: string; meeting: Written; onClose: () => void };

/** Saves itself; when the other of the two has written meanwhile, both versions stand side by side. */
export function EditMeeting({ trainee, meeting, onClose }: EditProps) {
  const queries = useQueryClient();
  const { id } = meeting;
  const { draft, saver } = useDraft<MeetingWords, { revision: number }>(
    {
      id: `meeting:${id}`,
      save: async ({ revision, content }) =>
        versionOf(await changeMeeting({ trainee, id }, { revision, ...content }), id),
      reload: async () => versionOf(await meetings(trainee), id),
    },
    { revision: meeting.written.revision, content: wordsOf(meeting) },
  );
  const done = async () => {
    await saver.flush();
    await queries.invalidateQueries({ queryKey: ['meetings', trainee] });
    onClose();
  };
  return (
    <div className="form">
      <DraftTrouble draft={draft} saver={saver} show={(words) => <Shown words={words} />} />
      <FaultsOf error={draft.error}>
        <MeetingFields
          written={draft.content}
          onChange={(part) => saver.change({ ...draft.content, ...part })}
        />
      </FaultsOf>
      <DraftStatus state={draft.state} savedAt={meeting.written.changedAt} />
      <div className="row">
        <Button variant="secondary" onClick={() => void done().catch(() => undefined)}>
          {t.done}
        </Button>
      </div>
    </div>
  );
}

function Shown({ words }: { words: MeetingWords }) {
  return (
    <>
      <p>{day(words.heldOn)}</p>
      <p className="pre">{words.minutes}</p>
      {words.nextSteps && <p className="pre">{words.nextSteps}</p>}
    </>
  );
}
