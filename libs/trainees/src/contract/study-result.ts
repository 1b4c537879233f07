import { z } from 'zod';
import { action, day, id, instant, traineeParams } from './shapes.js';

export const STUDY_FILE_TYPES = ['application/xml', 'text/xml'];
export const STUDY_FILE_MAX_BYTES = 5 * 1024 * 1024;

/** What a doctor says that an entry of the file is. The file's own words for it are not standardised and decide nothing. */
export const STUDY_RESULT_KINDS = [
  'medical-degree',
  'kul',
  'knowledge-test',
  'at-exam',
  'doctorate',
] as const;
export const studyResultKind = z.enum(STUDY_RESULT_KINDS);

const CHOICE = `\\d{1,3}:(?:${STUDY_RESULT_KINDS.join('|')})`;
/** Which entries of the file are kept, and as what: `0:medical-degree,4:doctorate`. The file itself is the body. */
export const studyFileQuery = z.object({
  chosen: z
    .string()
    .max(1000, 'Välj färre resultat.')
    .regex(new RegExp(`^${CHOICE}(?:,${CHOICE})*$`), 'Valet har fel form.')
    .optional(),
});
export const studyResultParams = traineeParams.extend({ id });

const inFile = {
  issuer: z.string(),
  title: z.string(),
  /** The day that the file gives for the result. */
  resultOn: day.nullable(),
  result: z.string().nullable(),
  credits: z.string().nullable(),
};

export const studyFileEntry = z.object({
  /** The entry's place in the file; chosen by it. */
  position: z.int(),
  /** Part of another entry, as a course of a programme. */
  isPart: z.boolean(),
  ...inFile,
  isSaved: z.boolean(),
  /** Why it cannot be kept; null when it can. */
  fault: z.string().nullable(),
});
export const studyFilePreview = z.object({
  isSigned: z.boolean(),
  madeAt: instant.nullable(),
  /** The file held an identity number and it is the doctor's; else only the name was compared. */
  isNumberCompared: z.boolean(),
  entries: z.array(studyFileEntry),
});

export const studyResultView = z.object({
  id,
  kind: studyResultKind,
  kindLabel: z.string(),
  ...inFile,
  readAt: instant,
  /** From where it comes, when it was read, whether the number in it was compared, and that nobody has checked a signature. */
  source: z.string(),
  actions: z.array(action),
});
export const studyResultList = z.object({ items: z.array(studyResultView), actions: z.array(action) });

export type StudyResultKind = z.infer<typeof studyResultKind>;
export type StudyFilePreview = z.infer<typeof studyFilePreview>;
export type StudyResultView = z.infer<typeof studyResultView>;
export type StudyResultList = z.infer<typeof studyResultList>;
