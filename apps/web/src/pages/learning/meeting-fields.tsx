import type { ChangeMeeting } from '../../client/learning.js';
import { today } from '../../parts/dates.js';
import { LongText, TextField } from '../../parts/form.js';
import { learning } from '../../words/learning.js';

const t = learning.meetings;
export type MeetingWords = Omit<ChangeMeeting, 'revision'>;

type FieldsProps = { written: MeetingWords; onChange: (part: Partial<MeetingWords>) => void };

export function MeetingFields({ written, onChange }: FieldsProps) {
  return (
    <>
      <TextField
        name="heldOn"
        label={t.heldOn}
        type="date"
        max={today()}
        value={written.heldOn}
        onChange={(heldOn) => onChange({ heldOn })}
      />
      <LongText
        name="minutes"
        label={t.minutes}
        value={written.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <LongText
        name="nextSteps"
        label={t.nextSteps}
        rows={3}
        value={written.nextSteps}
        onChange={(nextSteps) => onChange({ nextSteps })}
      />
    </>
  );
}
