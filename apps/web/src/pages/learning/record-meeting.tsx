import { recordMeeting, type Meetings, type NewMeeting } from '../../client/learning.js';
import { useAct } from '../../client/use-act.js';
import { useKept } from '../../draft/use-kept.js';
import { today } from '../../parts/dates.js';
import { ChoiceField, Form } from '../../parts/form.js';
import { usePerson } from '../../client/session.js';
import { learning } from '../../words/learning.js';
import { MeetingFields } from './meeting-fields.js';

const t = learning.meetings;

type RecordProps = {
  trainee: string;
  supervisors: Meetings['supervisors'];
  tell: (text: string) => void;
  onClose: () => void;
};

export function RecordMeeting({ trainee, supervisors, tell, onClose }: RecordProps) {
  const isOwner = usePerson().personId === trainee;
  const [written, setWritten, forget] = useKept<NewMeeting>(`meeting:${trainee}`, () => ({
    supervisorId: supervisors[0]?.id ?? '',
    heldOn: today(),
    minutes: '',
    nextSteps: '',
  }));
  const close = () => {
    forget();
    onClose();
  };
  const record = useAct((body: NewMeeting, intent) => recordMeeting(trainee, body, intent), {
    refreshes: [['meetings', trainee]],
    onDone: ({ items }, { supervisorId }) => {
      const other = items.find(({ supervisor }) => supervisor.id === supervisorId)?.supervisor.displayName;
      tell(t.saved(isOwner ? (other ?? '') : t.theDoctor));
      close();
    },
  });
  return (
    <Form
      submit={t.save}
      onSubmit={() => record.mutate(written)}
      error={record.error}
      isPending={record.isPending}
      onCancel={close}
    >
      {isOwner && (
        <ChoiceField
          name="supervisorId"
          label={t.with}
          options={supervisors.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={written.supervisorId}
          onChange={(supervisorId) => setWritten((before) => ({ ...before, supervisorId }))}
        />
      )}
      <MeetingFields
        written={written}
        onChange={(part) => setWritten((before) => ({ ...before, ...part }))}
      />
    </Form>
  );
}
