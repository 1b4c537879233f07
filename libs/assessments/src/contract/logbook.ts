import { z } from 'zod';
import { attachmentView } from './attachment.js';

const id = z.uuid();
const day = z.iso.date();
const person = z.object({ id, displayName: z.string() });
const goalCode = z.string().regex(/^[A-Za-zÅÄÖåäö]{1,4}\d{1,2}$/);

/** Our own three words for what the doctor did; no source gives a list. */
export const PROCEDURE_ROLES = ['performed', 'under-supervision', 'assisted'] as const;
export const procedureRole = z.enum(PROCEDURE_ROLES);

export const logbookParams = z.object({ trainee: z.uuid() });
export const logbookEntryParams = z.object({ trainee: id, id });

/** Nothing about a patient is asked for, and there is no field to write it in. */
export const addLogbookEntryBody = z.object({
  doneOn: day,
  procedure: z.string().trim().min(1).max(120),
  role: procedureRole,
  count: z.int().min(1).max(99),
  supervisorId: id.optional(),
  goals: z.array(goalCode).max(20),
  postId: id.optional(),
});

export const logbookEntryView = z.object({
  id,
  doneOn: day,
  procedure: z.string(),
  role: procedureRole,
  roleLabel: z.string(),
  count: z.int(),
  supervisor: person.nullable(),
  goals: z.array(z.string()),
  attachments: z.array(attachmentView),
  /** Why the entry cannot be taken back; null when it can. */
  standsBecause: z.string().nullable(),
});

export const procedureCount = z.object({
  procedure: z.string(),
  total: z.int(),
  roles: z.array(z.object({ role: procedureRole, label: z.string(), count: z.int() })),
  halfYears: z.array(z.object({ label: z.string(), count: z.int() })),
});

export const logbookView = z.object({
  items: z.array(logbookEntryView),
  counts: z.array(procedureCount),
  /** The doctor's own earlier names, the last used first. */
  procedures: z.array(z.string()),
  supervisors: z.array(person),
});

export type ProcedureRole = z.infer<typeof procedureRole>;
export type AddLogbookEntryBody = z.infer<typeof addLogbookEntryBody>;
export type LogbookEntryView = z.infer<typeof logbookEntryView>;
export type LogbookView = z.infer<typeof logbookView>;
export type ProcedureCountView = z.infer<typeof procedureCount>;
