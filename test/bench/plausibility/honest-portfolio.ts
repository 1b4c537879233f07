import { addDays, daysInclusive, earlier } from '@specialistvagen/regulations';
import type { SeededRandom } from '../../../apps/simulator/src/random.js';
import type { Days, Portfolio, Role, Service, SignedIntyg, Signer, Unit, World } from './records.js';

export const GOALS = 'SOS-2021-B2';
export const COURSE = 'SOS-2021-B10';
const LEADERS = 40;

type Life = { readonly random: SeededRandom; readonly world: World; readonly today: string };
type Rotation = Days & { readonly unit: Unit };
const one = <T>(random: SeededRandom, of: readonly T[]): T => {
  const picked = of[random.integer(0, of.length - 1)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};

/** A training of a year or two with its rotations, leave, side placements and what was signed about them. */
export function honestPortfolio({ random, world, today }: Life): Portfolio {
  const days = random.integer(330, 660);
  const to = addDays(today, random.integer(-30, 200));
  const from = addDays(to, -days);
  const providerId = one(random, world.providers);
  const rotations = rotationsOf({ random, world, today }, { from, to }, providerId);
  const { habits } = world;
  const percent = random.happens(habits.partTime) ? random.integer(5, 9) * 10 : 100;
  const service = rotations.flatMap((rotation) => serviceRows(rotation, percent, world));
  const life = { random, world, today };
  return {
    from,
    to,
    traineeId: random.uuid(),
    postId: random.uuid(),
    providerId,
    forged: null,
    service,
    leave: random.happens(habits.parentalLeave) ? [leaveWithin(random, { from, to })] : [],
    intyg: asTheyWait(life, { from, to }, [
      ...rotations.flatMap((rotation) => intygAbout(life, rotation)),
      ...sidePlacement(life, rotations),
      ...courses(life, { from, to }),
    ]),
  };
}

function rotationsOf({ random, world }: Life, { from, to }: Days, home: string): Rotation[] {
  const rotations: Rotation[] = [];
  const movesOn = random.happens(world.habits.movesToAnotherCareProvider)
    ? addDays(from, Math.floor(daysInclusive(from, to) / 2))
    : null;
  const away = one(random, world.providers);
  for (let start = from; start <= to;) {
    const end = earlier(to, addDays(start, random.integer(60, 240)));
    const at = movesOn !== null && start >= movesOn ? away : home;
    const unit = one(
      random,
      world.units.filter(({ providerId, to: closed }) => providerId === at && closed === null),
    );
    rotations.push({ from: start, to: end, unit });
    start = addDays(end, 1);
  }
  return rotations;
}

const formerOf = (unit: Unit, { units }: World): Unit | null =>
  units.find(({ successor }) => successor === unit.id) ?? null;

/** Before the new unit there was the old one, and that is where the days are registered. */
function serviceRows({ from, to, unit }: Rotation, percent: number, world: World): Service[] {
  const former = formerOf(unit, world);
  if (!former?.to || former.to < from) return [{ from, to, unitId: unit.id, percent }];
  if (former.to >= to) return [{ from, to, unitId: former.id, percent }];
  return [
    { from, to: former.to, unitId: former.id, percent },
    { from: unit.from, to, unitId: unit.id, percent },
  ];
}

function leaveWithin(random: SeededRandom, { from, to }: Days): Days {
  const begins = addDays(from, random.integer(60, 200));
  return { from: begins, to: earlier(to, addDays(begins, random.integer(30, 180))) };
}

export function staffOn(
  { random, world }: Pick<Life, 'random' | 'world'>,
  unitId: string,
  day: string,
): Signer {
  const isThere = ({ months }: Signer) => months === null || (months.from <= day && months.to >= day);
  const staff = world.signers.filter((signer) => signer.unitId === unitId && isThere(signer));
  const signer = one(random, staff);
  const isAway = signer.leave !== null && signer.leave.from <= day && signer.leave.to >= day;
  if (!isAway || random.happens(world.habits.signsOnLeave)) return signer;
  return staff.find(({ leave }) => leave === null) ?? signer;
}

/** Some goals of each rotation, signed around its end. */
function intygAbout(life: Life, rotation: Rotation): SignedIntyg[] {
  const { random, today } = life;
  return Array.from({ length: random.integer(2, 6) }, () => {
    const day = earlier(today, addDays(rotation.to, random.integer(-30, 40)));
    const unit = unitWritten(life, rotation);
    const signer = staffOn(life, rotation.unit.id, day);
    const role: Role = random.happens(0.7) ? 'supervisor' : 'principal-supervisor';
    return anIntyg(random, { ...rotation, unitId: unit.id, signerId: signer.id, role, day });
  }).filter(({ day }) => day >= rotation.from);
}

function unitWritten({ random, world }: Life, { from, unit }: Rotation): Unit {
  const former = formerOf(unit, world);
  if (former?.to && former.to >= from)
    return random.happens(world.habits.writtenOnTheNewUnit) ? unit : former;
  const nextDoor = world.units.filter(({ providerId, to }) => providerId === unit.providerId && to === null);
  return random.happens(world.habits.namesTheUnitNextDoor) ? one(random, nextDoor) : unit;
}

type Written = Days & Pick<SignedIntyg, 'unitId' | 'signerId' | 'role' | 'day'> & { readonly type?: string };

export function anIntyg(random: SeededRandom, written: Written): SignedIntyg {
  const { from, to, unitId, signerId, role, day, type = GOALS } = written;
  return { id: random.uuid(), documentId: random.uuid(), type, from, to, unitId, signerId, role, day };
}

/** Some weeks at another unit, signed by who works there; the register shows the doctor at home. */
function sidePlacement(life: Life, rotations: readonly Rotation[]): SignedIntyg[] {
  const { random, world, today } = life;
  const [rotation] = rotations;
  if (!rotation || !random.happens(world.habits.unregisteredSidePlacement)) return [];
  const isElsewhere = random.happens(world.habits.sidePlacementElsewhere);
  const isAsked = ({ providerId, to }: Unit) =>
    to === null && (providerId === rotation.unit.providerId) !== isElsewhere;
  const unit = one(random, world.units.filter(isAsked));
  const to = earlier(rotation.to, addDays(rotation.from, random.integer(7, 56)));
  const day = earlier(today, addDays(to, random.integer(0, 20)));
  const signerId = staffOn(life, unit.id, day).id;
  return [anIntyg(random, { from: rotation.from, to, unitId: unit.id, signerId, role: 'supervisor', day })];
}

function courses(life: Life, { from }: Days): SignedIntyg[] {
  const { random, world, today } = life;
  return Array.from({ length: random.integer(1, 3) }, () => {
    // Few for everybody: each signs many on the same days.
    const leader = world.signers[random.integer(0, Math.min(LEADERS, world.signers.length) - 1)];
    const day = earlier(today, addDays(from, random.integer(3, 10) * 28));
    const unitId = leader?.unitId ?? '';
    const signerId = leader?.id ?? '';
    return anIntyg(random, {
      from: day,
      to: day,
      unitId,
      signerId,
      role: 'course-leader',
      day,
      type: COURSE,
    });
  });
}

/** Those who leave it to the end; what has not ended has no end yet. */
function asTheyWait(life: Life, { to }: Days, intyg: readonly SignedIntyg[]): SignedIntyg[] {
  const { random, world, today } = life;
  if (to > today) return [...intyg];
  const isAll = random.happens(world.habits.everythingOnOneDay);
  const isMuch = random.happens(world.habits.waitsToTheEnd);
  if (!isAll && !isMuch) return [...intyg];
  const lastDay = earlier(today, addDays(to, random.integer(-4, 4)));
  const principal = intyg.find(({ role }) => role !== 'course-leader')?.signerId ?? '';
  return intyg.map((signed) => {
    if (signed.role === 'course-leader') return signed;
    if (isAll) return { ...signed, day: lastDay, signerId: principal, role: 'principal-supervisor' as const };
    return random.happens(0.6)
      ? { ...signed, day: earlier(today, addDays(to, random.integer(-20, 0))) }
      : signed;
  });
}
