import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { dataFolder } from './data-folder.js';

const cache = new Map<string, unknown>();

/** Reads, validates and keeps one data file. A file that breaks its schema stops the start with the file's name. */
export function readData<T>(file: string, schema: z.ZodType<T>): T {
  const known = cache.get(file);
  if (known !== undefined) return known as T;
  const parsed = schema.safeParse(JSON.parse(readFileSync(path.join(dataFolder(), file), 'utf8')));
  if (!parsed.success) {
    throw new Error(
      `libs/regulations/data/${file}: ${parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`,
    );
  }
  cache.set(file, parsed.data);
  return parsed.data;
}
