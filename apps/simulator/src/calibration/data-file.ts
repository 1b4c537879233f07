import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** Reads one file of the simulator's data and holds it to its schema. The build copies none, so we look upwards for the folder. */
export function readDataFile<T>(name: string, schema: z.ZodType<T>): T {
  const file = path.join(dataFolder(import.meta.dirname), name);
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`apps/simulator/data/${name}: ${issues.join('; ')}`);
}

function dataFolder(start: string): string {
  const candidate = path.join(start, 'apps', 'simulator', 'data');
  if (existsSync(candidate)) return candidate;
  const parent = path.dirname(start);
  if (parent === start) throw new Error('apps/simulator/data is not found above the running code');
  return dataFolder(parent);
}
