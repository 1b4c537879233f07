import { z } from 'zod';

const words = z.strictObject({ sv: z.string(), en: z.string() });

export const statisticsDefinition = z.strictObject({
  /** `TABLE.measure`, or the name of a concept */
  id: z.string(),
  /** the table whose measure it is; null for a concept */
  table: z.string().nullable(),
  name: z.string(),
  text: z.string(),
  english: z.strictObject({ name: z.string(), text: z.string() }),
  /** among whom is counted */
  population: words.nullable(),
  /** what the period means for the figure */
  reference: words.nullable(),
  weaknesses: words.nullable(),
});
export type StatisticsDefinition = z.infer<typeof statisticsDefinition>;

/** GET /statistics/definitions */
export const statisticsDefinitions = z.strictObject({ items: z.array(statisticsDefinition) });
export type StatisticsDefinitions = z.infer<typeof statisticsDefinitions>;
