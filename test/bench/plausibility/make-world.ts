import { addDays } from '@specialistvagen/regulations';
import type { SeededRandom } from '../../../apps/simulator/src/random.js';
import type { Habits } from './habits.js';
import type { Employment, Signer, Unit, World } from './records.js';

const UNITS_PER_PROVIDER = 8;
const STAFF_PER_UNIT = 5;
type Setting = { readonly random: SeededRandom; readonly habits: Habits; readonly today: string };

/** Care providers with their units and who works there; as many as the portfolios need. */
export function makeWorld({ random, habits, today }: Setting, portfolios: number): World {
  const providers = Array.from({ length: Math.max(3, Math.ceil(portfolios / 40)) }, () => random.uuid());
  const units = providers.flatMap((providerId) => unitsOf({ random, habits, today }, providerId));
  const open = units.filter(({ to }) => to === null);
  const setting = { random, habits, today };
  const staffed = open.flatMap((unit) => [...staffOf(setting, unit, open), ...locumOf(setting, unit, open)]);
  return {
    habits,
    providers,
    units,
    signers: staffed.map(({ signer }) => signer),
    employments: staffed.map(({ employment }) => employment),
  };
}

function unitsOf({ random, habits, today }: Setting, providerId: string): Unit[] {
  return Array.from({ length: UNITS_PER_PROVIDER }, () => {
    const id = random.uuid();
    if (!random.happens(habits.reorganised))
      return [{ id, providerId, from: '2005-01-01', to: null, successor: null }];
    const last = addDays(today, -random.integer(60, 600));
    const old = { id: random.uuid(), providerId, from: '2005-01-01', to: last, successor: id };
    return [old, { id, providerId, from: addDays(last, 1), to: null, successor: null }];
  }).flat();
}

type Staffed = { readonly signer: Signer; readonly employment: Employment };

function staffOf({ random, habits, today }: Setting, unit: Unit, all: readonly Unit[]): Staffed[] {
  return Array.from({ length: STAFF_PER_UNIT }, () => {
    const id = random.uuid();
    const others = all.filter((one) => one.providerId === unit.providerId && one.id !== unit.id);
    const other = others[random.integer(0, others.length - 1)];
    const known = random.happens(habits.registerHasNoUnit)
      ? null
      : random.happens(habits.registerHasOtherUnit) && other
        ? other.id
        : unit.id;
    const isOnLeave = random.happens(habits.trainsFurther) && random.happens(habits.onLeaveMeanwhile);
    const from = addDays(today, -random.integer(60, 600));
    const leave = isOnLeave ? { from, to: addDays(from, random.integer(60, 300)) } : null;
    return {
      signer: {
        id,
        unitId: unit.id,
        signsInBatches: random.happens(habits.signsInBatches),
        leave,
        months: null,
      },
      employment: { personId: id, providerId: unit.providerId, unitId: known },
    };
  });
}

/** Some months at the unit; who is not in its register stands at another care provider. */
function locumOf({ random, habits, today }: Setting, unit: Unit, all: readonly Unit[]): Staffed[] {
  if (!random.happens(habits.hasLocum)) return [];
  const id = random.uuid();
  const elsewhere = all.filter(({ providerId }) => providerId !== unit.providerId);
  const other = elsewhere[random.integer(0, elsewhere.length - 1)];
  const isUnregistered = random.happens(habits.locumIsUnregistered);
  const from = addDays(today, -random.integer(60, 600));
  return [
    {
      signer: {
        id,
        unitId: unit.id,
        signsInBatches: random.happens(habits.signsInBatches),
        leave: null,
        months: { from, to: addDays(from, random.integer(90, 240)) },
      },
      employment: {
        personId: id,
        providerId: isUnregistered && other ? other.providerId : unit.providerId,
        unitId: isUnregistered && other ? other.id : null,
      },
    },
  ];
}
