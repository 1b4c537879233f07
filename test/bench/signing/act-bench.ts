import { withCourses } from '../../journeys/browser/course-arrangement.js';
import type { BenchInstance } from '../bench-instance.js';
import { median, rounded } from '../measures.js';
import type { Row } from '../report.js';

type Act = { ticket: string; signUrl: string };
type Result = { state: string; items: { result: string }[] };
type Course = { participants: { toSign: object | null }[] };
export type ActBench = { instance: BenchInstance; isShort: boolean; progress: (line: string) => void };

/** What the person waits for: from the press on *Signera* until every document is signed, the eID's own pages included. */
const LIMIT_SECONDS = 10;
const AT_ONCE = 25;
const TIMES = 3;
const words = { courseSubject: 'Ledarskap', description: 'Tre dagar.', workplace: 'Exempelkurser AB' };

/** Twenty-five intyg about twenty-five doctors in one act, over HTTP on a running instance. */
export async function benchAct({ instance, isShort, progress }: ActBench): Promise<Row[]> {
  const [doctors, times] = isShort ? [6, 1] : [AT_ONCE, TIMES];
  progress(`signing: ${times} gånger ${doctors} underskrifter i en akt …`);
  const { story, occasions } = await withCourses(
    { url: instance.publicUrl, dataDir: instance.dataDir },
    times,
    doctors,
  );
  const lena = await story.as('lena');
  const waits: number[] = [];
  for (const id of occasions) {
    const course = story.must('kursen', await lena.get<CourseOf>(`/course-occasions/${id}`));
    const traineeIds = course.participants.map(({ trainee }) => trainee.id);
    const written = await lena.post<Course>(`/course-occasions/${id}/intyg`, { ...words, traineeIds });
    const items = story.must('intygen skrivs', written).participants.flatMap(({ toSign }) => toSign ?? []);
    const started = performance.now();
    const act = story.must('akten öppnas', await lena.post<Act>('/signing-acts', { items }));
    await lena.sign(act.signUrl);
    const result = async () => (await lena.get<Result>(`/signing-acts/${act.ticket}`)).body;
    let seen = await result();
    for (; seen.state === 'authenticated'; seen = await result())
      await new Promise((resolve) => setTimeout(resolve, 100));
    waits.push((performance.now() - started) / 1000);
    const signed = seen.items.filter((one) => one.result === 'signed').length;
    if (signed !== doctors) throw new Error(`${signed} av ${doctors} signerades.`);
  }
  const what = `väntan på ${doctors} underskrifter i en akt`;
  return [{ what, ours: rounded(median(waits)), unit: 's', limit: LIMIT_SECONDS }];
}

type CourseOf = { participants: { trainee: { id: string } }[] };
