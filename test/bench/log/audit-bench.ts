import { runAudit } from '../../../apps/worker/src/audit/run-audit.js';
import { withCourses } from '../../journeys/browser/course-arrangement.js';
import { asRole } from '../as-role.js';
import type { BenchInstance } from '../bench-instance.js';
import { rounded } from '../measures.js';
import { heapInUse, megabytes } from '../precheck/heap.js';
import type { Row } from '../report.js';
import { signInOneAct, writeForAll } from '../signing/course-act.js';

type Made = { documents: number; seconds: number };
type Progress = (line: string) => void;

/** As many as one signing act takes (decision 16), in so many acts: 2 000 documents. */
const DOCTORS = 40;
const COURSES = 50;
/** Whose numbers are taken; the act bench has the first. */
const FIRST = 100;
/** What the heap may have grown by between first and last batch, in megabytes. */
const FLAT = 16;

/** Intyg as people make them: written by the course leader, prepared, sealed, signed, stamped and logged by the running api. */
export async function issueDocuments(
  { publicUrl: url, dataDir }: BenchInstance,
  { isShort, progress }: { isShort: boolean; progress: Progress },
): Promise<Made> {
  const [doctors, courses] = isShort ? [2, 1] : [DOCTORS, COURSES];
  progress(`log: utfärdar ${doctors * courses} intyg …`);
  const { story, occasions } = await withCourses({ url, dataDir }, { courses, doctors, first: FIRST });
  const lena = await story.as('lena');
  const started = performance.now();
  let documents = 0;
  for (const id of occasions) {
    const items = await writeForAll(story, lena, id);
    await signInOneAct(story, lena, items);
    documents += items.length;
    progress(`log: ${documents} utfärdade`);
  }
  return { documents, seconds: (performance.now() - started) / 1000 };
}

type Part = { count: number; milliseconds: number; cpu: number; heap: number[] };

/** The nightly audit over the whole instance, as role `audit`: every entry of the log, then every document rendered anew. */
export async function benchAudit(instance: BenchInstance, progress: Progress): Promise<Row[]> {
  progress('log: granskar allt …');
  const watch = new PartWatch();
  const report = await asRole(instance, 'audit', (transactions) =>
    runAudit({ dataDir: instance.dataDir, transactions, onBatch: (part, count) => watch.batch(part, count) }),
  );
  if (report.findings > 0) throw new Error(`Granskningen fann: ${JSON.stringify(report.byCode)}`);
  return [
    ...rowsOf(watch.parts.log, 'rader i loggen granskade, utan omritning', 'rader/s'),
    ...rowsOf(watch.parts.documents, 'dokument granskade och ritade om', 'dokument/s'),
  ];
}

/** Time and heap of each part; what it takes to ask for the heap is left out. */
class PartWatch {
  readonly parts: Record<'log' | 'documents', Part> = {
    log: { count: 0, milliseconds: 0, cpu: 0, heap: [] },
    documents: { count: 0, milliseconds: 0, cpu: 0, heap: [] },
  };
  private since = performance.now();
  private cpu = process.cpuUsage();

  batch(name: 'log' | 'documents', count: number): void {
    const part = this.parts[name];
    const { user, system } = process.cpuUsage(this.cpu);
    part.count = count;
    part.milliseconds += performance.now() - this.since;
    part.cpu += (user + system) / 1000;
    part.heap.push(heapInUse());
    this.since = performance.now();
    this.cpu = process.cpuUsage();
  }
}

function rowsOf({ count, milliseconds, cpu, heap }: Part, what: string, unit: string): Row[] {
  const first = megabytes(heap.at(0));
  return [
    { what: `${count} ${what}`, ours: rounded((count / milliseconds) * 1000), unit },
    { what: '– en, processortid', ours: rounded(cpu / count), unit: 'ms CPU' },
    { what: '– minne efter första omgången', ours: first, unit: 'MB' },
    {
      what: '– minne efter den sista',
      ours: megabytes(heap.at(-1)),
      unit: 'MB',
      limit: rounded(first + FLAT),
    },
  ];
}
