import type { SeededRandom } from '../../../apps/simulator/src/random.js';
import { COURSE } from './honest-portfolio.js';
import type { Portfolio, SignedIntyg, World } from './records.js';

export type TimedIntyg = SignedIntyg & { readonly at: string; readonly actId: string };
export type TimedPortfolio = Omit<Portfolio, 'intyg'> & { readonly intyg: readonly TimedIntyg[] };
const AT_ONCE = 40;

/** Who signs several on a day signs them in one sitting: one act for all that is shown together, or one after the other. */
export function withTimes(
  random: SeededRandom,
  portfolios: readonly Portfolio[],
  world: World,
): TimedPortfolio[] {
  const batches = new Set(world.signers.filter((one) => one.signsInBatches).map(({ id }) => id));
  const sittings = new Map<string, SignedIntyg[]>();
  for (const intyg of portfolios.flatMap((one) => one.intyg).filter((one) => one.at === undefined)) {
    const key = `${intyg.signerId} ${intyg.day} ${intyg.type === COURSE ? 'course' : ''}`;
    sittings.set(key, [...(sittings.get(key) ?? []), intyg]);
  }
  const timed = new Map<string, { at: string; actId: string }>();
  for (const sitting of sittings.values()) {
    const [first] = sitting;
    if (!first) continue;
    const isBatch = first.type === COURSE || batches.has(first.signerId);
    for (const [id, time] of timesOf(random, sitting, isBatch)) timed.set(id, time);
  }
  return portfolios.map((portfolio) => ({
    ...portfolio,
    intyg: portfolio.intyg.map((intyg) => timedOf(intyg, timed)),
  }));
}

function timedOf(intyg: SignedIntyg, timed: ReadonlyMap<string, { at: string; actId: string }>): TimedIntyg {
  const time = timed.get(intyg.id);
  if (time) return { ...intyg, ...time };
  const { at, actId } = intyg;
  if (!at || !actId) throw new Error('an intyg without its moment');
  return { ...intyg, at, actId };
}

function timesOf(random: SeededRandom, sitting: readonly SignedIntyg[], isBatch: boolean) {
  let moment = Date.parse(`${sitting[0]?.day}T07:00:00Z`) + random.integer(0, 9 * 3600) * 1000;
  let actId = random.uuid();
  return sitting.map((intyg, index): [string, { at: string; actId: string }] => {
    if (!isBatch || index % AT_ONCE === 0) actId = random.uuid();
    // One by one: it is opened, read, and a sign-in made.
    moment += isBatch ? 1_500 : random.integer(25, 240) * 1000;
    return [intyg.id, { at: new Date(moment).toISOString(), actId }];
  });
}

/** For a forgery that needs moments of its own. */
export const momentOn = (day: string, seconds: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + seconds * 1000).toISOString();
