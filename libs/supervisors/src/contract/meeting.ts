import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();
const person = z.object({ id, displayName: z.string() });
const text = z.string().trim().max(4000);

/** What the two write: minutes, and what they agreed on. */
const written = { heldOn: day, minutes: text.min(1), nextSteps: text };

export const recordMeetingBody = z.object({ supervisorId: id, ...written });
/** On top of exactly the revision that was read: what the other has written since is not overwritten. */
export const changeMeetingBody = z.object({ revision: z.int().min(1), ...written });
export const meetingParams = z.object({ trainee: id, id });
export const meetingsParams = z.object({ trainee: id });

export const meetingView = z.object({
  id,
  heldOn: day,
  supervisor: person,
  /** null for whoever may know that the meeting was held and nothing more. */
  written: z
    .object({
      minutes: z.string(),
      nextSteps: z.string(),
      revision: z.int(),
      changedBy: person,
      changedAt: z.iso.datetime({ offset: true }),
    })
    .nullable(),
});
export const meetingList = z.object({
  items: z.array(meetingView),
  /** With whom the reader may record a meeting: the doctor with each supervisor of today, a supervisor as themselves. */
  supervisors: z.array(person),
});

export type RecordMeetingBody = z.infer<typeof recordMeetingBody>;
export type ChangeMeetingBody = z.infer<typeof changeMeetingBody>;
export type MeetingView = z.infer<typeof meetingView>;
export type MeetingList = z.infer<typeof meetingList>;
