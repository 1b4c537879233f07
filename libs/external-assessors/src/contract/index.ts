import { z } from 'zod';

const id = z.uuid();
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const person = z.object({ id, displayName: z.string() });
const regionCode = z.string().regex(/^\d{2}$/);

const reason = z.object({
  text: z.string(),
  field: z.string().optional(),
  rule: z.string().optional(),
  citation: z.string().optional(),
  confidence: z.string().optional(),
  mendedBy: z.string().optional(),
});
const action = z.object({ name: z.string(), enabled: z.boolean(), reasons: z.array(reason) });

/** Competence in assessment is attested by the appointing region, with basis and date (1 kap. 5–6 §§ HSLF-FS 2021:8). */
export const addPoolMemberBody = z.object({
  personId: id,
  regionCode,
  basis: z.string().trim().min(1).max(1000),
  attestedOn: day,
});
export const endPoolMemberBody = z.object({ on: day });
export const poolQuery = z.object({
  region: regionCode.optional(),
  query: z.string().trim().max(100).optional(),
});
export const poolParams = z.object({ person: id });
export const traineeParams = z.object({ trainee: id });

export const poolMemberView = z.object({
  person,
  regionCode,
  regionName: z.string(),
  attestedBy: person,
  basis: z.string(),
  attestedOn: day,
  endedOn: day.nullable(),
  specialties: z.array(z.string()),
  competenceSource: z.string(),
  actions: z.array(action),
});
export const poolList = z.object({ items: z.array(poolMemberView) });

export const appointmentState = z.enum(['appointed', 'objected', 'withdrawn', 'completed']);

/** The three answers and what each rests on. */
export const independenceView = z.object({
  answer: z.enum(['hindrance', 'no-hindrance', 'not-checkable']),
  text: z.string(),
  reasons: z.array(reason),
  checkedAt: instant,
});

export const objectBody = z.object({ text: z.string().trim().min(1).max(4000) });
export const answerObjectionBody = objectBody;
export const withdrawAppointmentBody = objectBody;

export const appointmentView = z.object({
  id,
  assessor: person,
  state: appointmentState,
  /** The plain words for the state. */
  status: z.string(),
  appointedBy: person,
  appointedAt: instant,
  independence: independenceView,
  objection: z.object({ text: z.string(), at: instant, answer: z.string().nullable() }).nullable(),
  /** The assessor reads until 30 days after the assessment is done; null while it is not. */
  accessUntil: day.nullable(),
  actions: z.array(action),
});
export const currentAssessor = z.object({
  appointment: appointmentView.nullable(),
  earlier: z.array(appointmentView),
});

export type CurrentAssessor = z.infer<typeof currentAssessor>;
export type AppointmentState = z.infer<typeof appointmentState>;
export type AppointmentView = z.infer<typeof appointmentView>;
export type PoolMemberView = z.infer<typeof poolMemberView>;
export type IndependenceView = z.infer<typeof independenceView>;
export type AddPoolMemberBody = z.infer<typeof addPoolMemberBody>;
