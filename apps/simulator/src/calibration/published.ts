import { z } from 'zod';
import { readDataFile } from './data-file.js';

/** How the three education groups of the report are named here. */
export const EDUCATIONS = ['swedish', 'eu', 'third'] as const;
export type Education = (typeof EDUCATIONS)[number];

const source = z.string().min(1);
const count = z.number().nonnegative();
const posts = z.array(z.strictObject({ year: z.number().int(), posts: count, source }));

const publishedSchema = z.strictObject({
  what: z.string(),
  licences: z.array(
    z.strictObject({
      year: z.number().int(),
      swedish: count,
      eu: count.optional(),
      third: count.optional(),
      /** When EU and third countries were published as one. */
      foreign: count.optional(),
      source,
    }),
  ),
  atPosts: posts,
  btPosts: posts,
  stCapacity: posts,
  atWaitingMonths: z.array(
    z.strictObject({ year: z.number().int(), months: count, is: z.enum(['mean', 'median']), source }),
  ),
  newProgrammeGraduates: z.array(
    z.strictObject({ term: z.string().regex(/^(VT|HT)\d\d$/), graduates: count, source }),
  ),
  medianYears: z.array(
    z.strictObject({
      transition: z.enum(['licence-st', 'licence-certificate']),
      education: z.enum(EDUCATIONS),
      /** One figure, or the interval that the report gives. */
      years: z.union([z.number(), z.tuple([z.number(), z.number()])]),
      source,
    }),
  ),
  certificates2013: z.array(z.strictObject({ group: z.string(), stock: count, source })),
  certificates2020: z.strictObject({ stock: count, source }),
});
export type Published = z.infer<typeof publishedSchema>;

export const readPublished = (): Published => readDataFile('published.json', publishedSchema);
