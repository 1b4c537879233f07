import { z } from 'zod';
import { serviceArea } from './post.js';
import { action, day, freeText, id, instant, personRef, traineeParams } from './shapes.js';

const country = z.string().regex(/^[A-Z]{2}$/);
const words = z.string().trim().min(1).max(200);

export const recordedService = z.object({
  where: words,
  from: day,
  to: day,
  percent: z.int().min(1).max(100),
  area: serviceArea,
});
/** Decimal text, `5,5`. */
export const recordedMonths = z.object({ area: serviceArea, months: z.string().trim().min(1).max(10) });

/** What is recorded beside posts. `decidedOn` in the row is the day of the decision, degree, exam or licence. */
export const backgroundContent = z.discriminatedUnion('kind', [
  /** A decision on an exception for special reasons (PSF 4 kap. 3 §). `months`: by how much the time is shortened. */
  z.object({
    kind: z.literal('exception'),
    what: freeText,
    months: z.string().trim().max(10).nullable(),
    decidedBy: words,
  }),
  /** `specialty` is an id, or the words of a foreign bevis; `country` ISO 3166-1 alpha-2. */
  z.object({ kind: z.literal('earlier-certificate'), specialty: words, country }),
  z.object({ kind: z.literal('doctorate'), country }),
  /** Intyg om godkänd bastjänstgöring that was decided outside Specialistvägen. */
  z.object({
    kind: z.literal('bt-approval'),
    caseNumber: z.string().trim().min(1).max(100).nullable(),
    /** The service that it approved, as the decision or its Bilaga 3 has it: rows, else months per area. */
    service: z.array(recordedService).max(40).optional(),
    monthsByArea: z.array(recordedMonths).max(4).optional(),
  }),
  z.object({ kind: z.literal('at-completed'), where: words }),
  /** The passed kunskapsprov that ends AT (PSF 3 kap. 5 §). */
  z.object({ kind: z.literal('at-exam'), university: words }),
  /** The AT-bok: its fields are not known, so what was seen is written as text and nothing is read out of it. */
  z.object({ kind: z.literal('at-book'), text: freeText }),
  z.object({ kind: z.literal('licence') }),
  z.object({ kind: z.literal('third-country-specialist'), country, specialty: words }),
]);

export const addBackgroundRecordBody = z.object({
  decidedOn: day,
  content: backgroundContent,
  /** On what it rests: which paper was seen, from whom. */
  reason: freeText,
});
export const removeBackgroundRecordBody = z.object({ reason: freeText });
export const backgroundRecordParams = traineeParams.extend({ id });

export const backgroundRecordView = z.object({
  id,
  decidedOn: day,
  content: backgroundContent,
  /** The kind and its content in words. */
  text: z.string(),
  citation: z.string().nullable(),
  reason: z.string(),
  recordedBy: personRef,
  recordedAt: instant,
  /** Who took it away, when and why; null while it stands. */
  removed: z.object({ by: personRef, at: instant, reason: z.string() }).nullable(),
});
export const backgroundRecordList = z.object({
  items: z.array(backgroundRecordView),
  actions: z.array(action),
});

export type RecordedService = z.infer<typeof recordedService>;
export type BackgroundContent = z.infer<typeof backgroundContent>;
export type AddBackgroundRecordBody = z.infer<typeof addBackgroundRecordBody>;
export type BackgroundRecordView = z.infer<typeof backgroundRecordView>;
