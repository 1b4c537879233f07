import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { readTemplateFolder, templateRegistry } from '@specialistvagen/regulations';
import { z } from 'zod';

/** What the pool gives each of its threads; outside a thread there is none. */
const setup = z.object({ dataDir: z.string() }).safeParse(workerData);

/** Loaded by each signing thread. A template that was published while it runs is found in the instance's trust folder. */
export const templates = templateRegistry(() =>
  setup.success ? readTemplateFolder(join(setup.data.dataDir, 'trust', 'templates')) : [],
);
