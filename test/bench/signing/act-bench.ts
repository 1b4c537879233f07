import { withCourses } from '../../journeys/browser/course-arrangement.js';
import type { BenchInstance } from '../bench-instance.js';
import { median, rounded } from '../measures.js';
import type { Row } from '../report.js';
import { signInOneAct, writeForAll } from './course-act.js';

export type ActBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

/** What the person waits for: from the press on *Signera* until every document is signed, the eID's own pages included. */
const LIMIT_SECONDS = 10;
const AT_ONCE = 25;
const TIMES = 3;

/** Twenty-five intyg about twenty-five doctors in one act, over HTTP on a running instance. */
export async function benchAct({ instance, isShort, progress }: ActBench): Promise<Row[]> {
  const [doctors, courses] = isShort ? [6, 1] : [AT_ONCE, TIMES];
  progress(`signing: ${courses} gånger ${doctors} underskrifter i en akt …`);
  const { publicUrl: url, dataDir } = instance;
  const { story, occasions } = await withCourses({ url, dataDir }, { courses, doctors });
  const lena = await story.as('lena');
  const waits: number[] = [];
  for (const id of occasions) {
    const items = await writeForAll(story, lena, id);
    const started = performance.now();
    await signInOneAct(story, lena, items);
    waits.push((performance.now() - started) / 1000);
  }
  const what = `väntan på ${doctors} underskrifter i en akt`;
  return [{ what, ours: rounded(median(waits)), unit: 's', limit: LIMIT_SECONDS }];
}
