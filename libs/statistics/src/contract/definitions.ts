import { z } from 'zod';

export const statisticsDefinition = z.strictObject({ id: z.string(), name: z.string(), text: z.string() });
export type StatisticsDefinition = z.infer<typeof statisticsDefinition>;

/** GET /statistics/definitions */
export const statisticsDefinitions = z.strictObject({ items: z.array(statisticsDefinition) });
export type StatisticsDefinitions = z.infer<typeof statisticsDefinitions>;
