import {
  Transactions,
  addressOfRole,
  createDataSource,
  execute,
  newId,
  runningPostgresPort,
} from '@specialistvagen/platform';
import { aTestNumber } from '../../support/import-files.js';
import { emptyBtStory } from '../story/bt/chapters.js';
import { mandates } from '../story/bt/01-mandates.js';
import { Story } from '../story/story.js';
import { dayFromNow } from '../story/days.js';

type Id = { id: string };
export type CourseWorld = {
  readonly story: Story;
  /** Courses that are over, each with forty doctors enrolled, led by lena. */
  readonly occasions: readonly string[];
};

/** How many doctors are registered at a time. */
const LANES = 4;
const YEARS: Readonly<Record<string, string>> = { 'HSLF-FS 2021:8': 'STa1', 'SOSFS 2015:8': 'a1' };

/** `first` keeps two arrangements in one instance apart: whose numbers are taken. */
type Size = { courses: number; doctors?: number; first?: number };

/** Forty doctors in ST, every fourth under the older regulation, in `courses` courses that lena has held. */
export async function withCourses(
  { url, dataDir }: { url: string; dataDir: string },
  { courses, doctors = 40, first = 0 }: Size,
): Promise<CourseWorld> {
  const story = new Story(url, () => undefined);
  const bt = emptyBtStory();
  await mandates(story, bt);
  await story.as('anders');
  const numbers = Array.from({ length: doctors }, (_, n) => n);
  const traineeIds = await inLanes(numbers, (n) =>
    person(story, { n, number: first + n, careProviderId: bt.careProviderId }),
  );
  await licensed(dataDir, traineeIds);
  await inLanes(numbers, (n) => postInSt(story, n, { ...bt, traineeId: traineeIds[n] ?? '' }));
  const occasions: string[] = [];
  for (let n = 1; n <= courses; n += 1) occasions.push(await heldCourse(story, n, traineeIds));
  const [failed] = story.failed;
  if (failed) throw new Error(`${failed.what} ${failed.detail ?? ''}`);
  return { story, occasions };
}

async function inLanes<T>(numbers: readonly number[], act: (n: number) => Promise<T>): Promise<T[]> {
  const left = [...numbers];
  const made: T[] = [];
  const lane = async () => {
    for (let n = left.shift(); n !== undefined; n = left.shift()) made[n] = await act(n);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return made;
}

type NewPerson = { n: number; number: number; careProviderId: string };

async function person(story: Story, { n, number, careProviderId }: NewPerson): Promise<string> {
  const anders = await story.as('anders');
  const body = {
    personalIdentityNumber: aTestNumber(4_000 + number),
    givenName: 'Kim',
    surname: `Kursdeltagare ${'ABCDEFGHIJ'[n % 10] ?? ''}${'abcd'[Math.floor(n / 10)] ?? ''}`,
    careProviderId,
  };
  return story.must('läkaren', await anders.post<{ personId: string }>('/people', body)).personId;
}

/** The register's double knows the demo people only: what HOSP would have answered about the others is put in its place. */
async function licensed(dataDir: string, personIds: readonly string[]): Promise<void> {
  const port = (await runningPostgresPort(dataDir)) ?? 0;
  const url = addressOfRole({ host: '127.0.0.1', port, dataDir }, 'migrator');
  const source = await createDataSource({ url, applicationName: 'courses', poolMax: 1 }).initialize();
  await new Transactions(source).run({ system: true }, async () => {
    for (const personId of personIds) {
      const check = newId();
      await execute(
        `insert into identity.hosp_check (id, person_id, checked_at, was_found) values ($1, $2, now(), true)`,
        [check, personId],
      );
      await execute(
        `insert into identity.competence (id, person_id, kind, valid_from, source, hosp_check_id, checked_at)
         values ($1, $2, 'licence', '2019-08-01', 'HOSP', $3, now())`,
        [newId(), personId, check],
      );
    }
  });
  await source.destroy();
}

type Placed = { careProviderId: string; units: { medicine: string }; traineeId: string };

async function postInSt(
  story: Story,
  n: number,
  { careProviderId, units, traineeId }: Placed,
): Promise<void> {
  const anders = await story.as('anders');
  const post = {
    traineePersonId: traineeId,
    kind: 'st',
    specialty: 'allmanmedicin',
    careProviderId,
    regionCode: '04',
    regulation: n % 4 === 3 ? 'SOSFS 2015:8' : 'HSLF-FS 2021:8',
    regulationReason: 'Allmäntjänstgöring fullgjord',
    atCompletedOn: '2019-06-30',
    licenceRoute: 'swedish-degree-with-at',
    licenceDate: '2019-08-01',
    startsOn: '2023-01-01',
    endsOn: dayFromNow(762),
    headOfDepartmentId: story.id('karin'),
    periods: [
      { careUnitId: units.medicine, from: '2023-01-01', to: '2026-06-30', percent: 100, area: 'other' },
    ],
    principalSupervisorId: story.id('erik'),
    supervisors: [],
  };
  story.must('ST-tjänsten', await anders.post<Id>('/posts', post));
}

async function heldCourse(story: Story, n: number, traineeIds: readonly string[]): Promise<string> {
  const anders = await story.as('anders');
  const course = {
    title: `Ledarskap, kurs ${n}`,
    kind: 'sk',
    arranger: 'Exempelkurser AB',
    goals: Object.entries(YEARS).map(([regulation, code]) => ({ regulation, codes: [code] })),
  };
  const body = { course, startsOn: '2026-10-05', endsOn: '2026-10-07', leaderId: story.id('lena') };
  const { id } = story.must('kursen', await anders.post<Id>('/course-occasions', body));
  story.must('anmälan', await anders.post(`/course-occasions/${id}/enrolments`, { traineeIds }));
  return id;
}
