import type { IntygTask, IntygWait } from '../contract/tasks.js';
import type { ListedIntyg } from './intyg.js';
import { underWay } from './intyg-states.js';

type Appointment = {
  readonly traineeId: string;
  readonly assessorId: string;
  readonly state: string;
  readonly appointedAt: Date;
  readonly objectedAt: Date | null;
};
type CourseToWrite = {
  readonly id: string;
  readonly title: string;
  readonly endsOn: string;
  readonly waiting: number;
};
export type TaskSources = {
  readonly personId: string;
  readonly toSign: readonly ListedIntyg[];
  readonly own: readonly ListedIntyg[];
  readonly awaitingCosigners: readonly ListedIntyg[];
  readonly appointments: readonly Appointment[];
  readonly courses: readonly CourseToWrite[];
};
export type TaskWords = {
  nameOf(personId: string): string;
  title(intyg: ListedIntyg): string;
  line(intyg: ListedIntyg): string;
  day(instant: Date): string;
};

const FINAL = 'SOS-2021-B4';
const backWithTrainee: readonly string[] = ['returned', 'declined'];
const aboutGoals = (intyg: ListedIntyg, words: TaskWords) => intyg.goals.join(', ') || words.title(intyg);
const about = (intyg: ListedIntyg, words: TaskWords) =>
  `${words.nameOf(intyg.traineeId)}: ${aboutGoals(intyg, words)}`;

export function intygTasks(from: TaskSources, words: TaskWords): IntygTask[] {
  return [
    ...from.toSign.map((intyg) => ({
      kind: 'sign-intyg' as const,
      id: intyg.id,
      title: about(intyg, words),
      facts: words.title(intyg),
      since: words.day(intyg.sentAt ?? intyg.updatedAt),
      dueOn: null,
    })),
    ...from.own
      .filter(({ state }) => backWithTrainee.includes(state))
      .map((intyg) => ({
        kind: 'mend-intyg' as const,
        id: intyg.id,
        title: aboutGoals(intyg, words),
        facts: words.line(intyg),
        since: words.day(intyg.updatedAt),
        dueOn: null,
      })),
    ...from.courses.map(({ id, title, endsOn, waiting }) => ({
      kind: 'write-course-intyg' as const,
      id,
      title,
      facts: waiting === 1 ? '1 deltagare väntar på intyg' : `${waiting} deltagare väntar på intyg`,
      since: endsOn,
      dueOn: null,
    })),
    ...assessments(from, words),
  ];
}

/** Who has Bilaga 4 to sign judges there; an objection is the appointer's to answer before anybody judges. */
function assessments({ personId, toSign, appointments }: TaskSources, words: TaskWords): IntygTask[] {
  const hasFinal = new Set(toSign.filter(({ type }) => type === FINAL).map(({ traineeId }) => traineeId));
  return appointments.flatMap((one): IntygTask[] => {
    const line = { id: one.traineeId, title: words.nameOf(one.traineeId), dueOn: null };
    if (one.state === 'objected') {
      const since = words.day(one.objectedAt ?? one.appointedAt);
      const facts = 'Läkaren invänder mot den externa bedömaren';
      return one.assessorId === personId ? [] : [{ ...line, kind: 'answer-objection', facts, since }];
    }
    if (hasFinal.has(one.traineeId)) return [];
    const facts = 'Extern bedömning';
    return [{ ...line, kind: 'judge-assignment', facts, since: words.day(one.appointedAt) }];
  });
}

export function intygWaits(from: TaskSources, words: TaskWords): IntygWait[] {
  const wait = (intyg: ListedIntyg) => ({
    id: intyg.id,
    facts: words.line(intyg),
    since: words.day(intyg.sentAt ?? intyg.updatedAt),
  });
  return [
    ...from.own
      .filter(({ state }) => underWay.includes(state))
      .map((intyg) => ({ ...wait(intyg), kind: 'intyg-sent' as const, title: aboutGoals(intyg, words) })),
    ...from.awaitingCosigners.map((intyg) => ({
      ...wait(intyg),
      kind: 'cosignature' as const,
      title: about(intyg, words),
    })),
  ];
}
