import type { GoalEntry, GoalsFile, SpecialtyEntry } from '../law-data/schemas.js';
import { specialties } from '../law-data/specialties.js';
import { ACTIVITIES } from '../vocabulary/index.js';
import { checkTemplates } from './check-version-templates.js';
import type { ClaimedName, ParsedParts } from './parse-version-file.js';
import { fault, type VersionFault } from './version-faults.js';

/** The second and later indexes of each value. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

type Goal = GoalsFile['goals'][number];

type Ground = {
  readonly designation: string | null;
  readonly forms: ReadonlySet<string> | null;
  readonly specialties: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
};

function isNumbered(goal: Goal): goal is GoalEntry {
  return 'requiredActivities' in goal;
}

function activityFaults(goal: GoalEntry, path: string, ground: Ground): VersionFault[] {
  const ways = goal.attestedBy.flatMap((one) =>
    'anyOf' in one ? (one.anyOf as { intygType: string }[]) : [one],
  );
  const activities = goal.requiredActivities.flat();
  return [
    ...ways
      .filter((way) => ground.forms !== null && !ground.forms.has(String(way.intygType)))
      .map((way) =>
        fault(
          `${path}.attestedBy`,
          'unknown-form',
          `${goal.id}: intyget ${String(way.intygType)} finns inte i filen.`,
        ),
      ),
    ...activities
      .filter((activity) => !ACTIVITIES.some((one) => one === activity))
      .map((activity) =>
        fault(
          `${path}.requiredActivities`,
          'unknown-activity',
          `${goal.id}: ${activity} är ingen känd utbildningsaktivitet.`,
        ),
      ),
  ];
}

function goalFaults(goal: Goal, path: string, ground: Ground): VersionFault[] {
  const faults: VersionFault[] = [];
  if (ground.designation !== null && goal.regulation !== ground.designation)
    faults.push(fault(`${path}.regulation`, 'other-regulation', `${goal.id} hör till ${goal.regulation}.`));
  for (const source of goal.source.filter((one) => !ground.sources.has(one)))
    faults.push(fault(`${path}.source`, 'unknown-source', `${goal.id}: källan ${source} är inte angiven.`));
  if (!isNumbered(goal)) return faults;
  if (goal.specialty !== null && !ground.specialties.has(goal.specialty))
    faults.push(
      fault(
        `${path}.specialty`,
        'unknown-specialty',
        `${goal.id}: ${goal.specialty} är ingen känd specialitet.`,
      ),
    );
  // R16: the målbeskrivning numbers its c goals and gives them no heading.
  if (goal.kind === 'c' && goal.title !== null)
    faults.push(
      fault(`${path}.title`, 'invented-title', `${goal.id}: c-mål har ingen rubrik i målbeskrivningen.`),
    );
  return [...faults, ...activityFaults(goal, path, ground)];
}

function codeKey(goal: Goal): string {
  return isNumbered(goal) ? `${goal.specialty ?? ''} ${goal.code}` : goal.id;
}

function goalsFaults(file: GoalsFile, ground: Ground): VersionFault[] {
  const { goals } = file;
  const twice = new Set([...repeated(goals.map((goal) => goal.id)), ...repeated(goals.map(codeKey))]);
  const faults = [...twice].map((index) =>
    fault(`goals.goals.${index}`, 'goal-twice', `${goals[index]?.id ?? ''} står mer än en gång.`),
  );
  if (file.goalCount !== goals.length)
    faults.push(
      fault(
        'goals.goalCount',
        'wrong-count',
        `Filen säger ${file.goalCount} mål men innehåller ${goals.length}.`,
      ),
    );
  if (ground.designation !== null && file.regulation !== ground.designation)
    faults.push(fault('goals.regulation', 'other-regulation', `Målen hör till ${file.regulation}.`));
  return [...faults, ...goals.flatMap((goal, index) => goalFaults(goal, `goals.goals.${index}`, ground))];
}

function typesFaults({ intygTypesFile }: ParsedParts, { designation }: ClaimedName): VersionFault[] {
  const types = intygTypesFile?.intygTypes ?? [];
  const at = (index: number): string => `intygTypes.intygTypes.${index}`;
  return [
    ...repeated(types.map((type) => type.id)).map((index) =>
      fault(at(index), 'type-twice', `${types[index]?.id ?? ''} står mer än en gång.`),
    ),
    ...types.flatMap((type, index) =>
      designation !== null && type.regulation !== designation
        ? [fault(at(index), 'other-regulation', `${type.id} hör till ${type.regulation}.`)]
        : [],
    ),
  ];
}

function baseFaults(
  { id, requiresBaseSpecialty: base }: SpecialtyEntry,
  path: string,
  ground: Ground,
): VersionFault[] {
  return (Array.isArray(base) ? base : [])
    .filter((name) => !ground.specialties.has(name))
    .map((name) => fault(path, 'unknown-specialty', `${id}: ${name} är ingen känd specialitet.`));
}

/** What no schema can say: that the parts agree with each other and with what was released before. */
export function checkVersion(parts: ParsedParts, name: ClaimedName): VersionFault[] {
  const own = parts.specialties ?? [];
  const ground: Ground = {
    designation: name.designation,
    forms: parts.intygTypesFile ? new Set(parts.intygTypesFile.intygTypes.map((type) => type.id)) : null,
    specialties: new Set([...specialties().map((one) => one.name), ...own.map((one) => one.name)]),
    sources: new Set(Object.keys(parts.goalsFile?.sources ?? {})),
  };
  return [
    ...(parts.goalsFile ? goalsFaults(parts.goalsFile, ground) : []),
    ...typesFaults(parts, name),
    ...repeated(own.map((one) => one.id)).map((index) =>
      fault(`specialties.${index}`, 'specialty-twice', `${own[index]?.id ?? ''} står mer än en gång.`),
    ),
    ...own.flatMap((one, index) => baseFaults(one, `specialties.${index}`, ground)),
    ...checkTemplates(parts, name),
  ];
}
