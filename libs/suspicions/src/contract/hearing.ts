import { z } from 'zod';
import { CommunicationView } from './suspicion-case.js';
import { Cited, Day, Instant, Uuid } from './shapes.js';

/** What the doctor is told: the text, why it is asked, and until when. Nothing of who said what. */
export const HearingView = CommunicationView.extend({ mayAnswer: z.boolean() });
export const HearingList = z.object({ items: z.array(HearingView) });

/** What an employer has been sent by the authority, to whoever answers for its doctors. */
export const EmployerNotice = z.object({
  id: Uuid,
  careProvider: z.string(),
  sentOn: Day,
  ground: Cited,
  what: z.string(),
});
export const EmployerNoticeList = z.object({ items: z.array(EmployerNotice) });

export const RoomOfficer = z.object({
  id: Uuid,
  name: z.string(),
  from: Day,
  to: Day.nullable(),
  basis: z.string(),
  appointedBy: z.string().nullable(),
  appointedAt: Instant,
  isMe: z.boolean(),
  isOpen: z.boolean(),
});
/** Who is let in, and which colleagues could be. */
export const RoomView = z.object({
  officers: z.array(RoomOfficer),
  colleagues: z.array(z.object({ id: Uuid, displayName: z.string() })),
});
export const AppointToRoom = z.strictObject({
  personId: Uuid,
  basis: z.string().trim().min(3, 'Ange vilket beslut det vilar på.').max(300),
});
export const EndInRoom = z.strictObject({
  reason: z.string().trim().min(3, 'Ange varför.').max(1000, 'Högst 1 000 tecken.'),
});

export type HearingView = z.infer<typeof HearingView>;
export type HearingList = z.infer<typeof HearingList>;
export type EmployerNoticeList = z.infer<typeof EmployerNoticeList>;
export type RoomView = z.infer<typeof RoomView>;
export type AppointToRoom = z.infer<typeof AppointToRoom>;
export type EndInRoom = z.infer<typeof EndInRoom>;
