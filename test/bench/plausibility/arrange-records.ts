import { CHECKS } from '@specialistvagen/plausibility';
import { SeededRandom } from '../../../apps/simulator/src/random.js';
import { FORGERS } from './forgeries.js';
import type { Habits } from './habits.js';
import { honestPortfolio } from './honest-portfolio.js';
import type { Records } from './insert-records.js';
import { makeWorld } from './make-world.js';
import type { Employment, Portfolio } from './records.js';
import { withTimes } from './signing-times.js';

export type Arranged = {
  readonly seed: number;
  readonly honest: number;
  readonly forged: number;
  readonly today: string;
  readonly habits: Habits;
};

/** Honest portfolios, and as many forged ones of each kind; the same seed gives the same. */
export function arrangeRecords({ seed, honest, forged, today, habits }: Arranged): Records {
  const random = new SeededRandom(seed);
  const world = makeWorld({ random, habits, today }, honest);
  // A stream for each doctor: one life never moves another.
  const lives = Array.from({ length: honest }, (_, n) =>
    honestPortfolio({ random: new SeededRandom(seed, n + 1), world, today }),
  );
  const friends = pairsAmong(random, lives, habits);
  const forgeries = CHECKS.flatMap(({ id }, kind) =>
    Array.from({ length: forged }, (_, n) => {
      const life = { random: new SeededRandom(seed, 1_000_000 * (kind + 1) + n), world, today };
      return FORGERS[id]({ ...honestPortfolio(life), forged: id }, life);
    }),
  );
  const portfolios = [
    ...friends.portfolios,
    ...forgeries.flatMap(({ portfolio, more = [] }) => [portfolio, ...more]),
  ];
  return {
    world: {
      ...world,
      units: [...world.units, ...forgeries.flatMap(({ units = [] }) => units)],
      employments: [
        ...world.employments,
        ...friends.employments,
        ...forgeries.flatMap(({ employments = [] }) => employments),
      ],
    },
    portfolios: withTimes(random, portfolios, world),
    leaves: [
      ...world.signers.flatMap(({ id, leave }) => (leave ? [{ personId: id, days: leave }] : [])),
      ...forgeries.flatMap(({ leaves = [] }) => leaves),
    ],
  };
}

/** Specialists who train further, and honestly sign for each other. */
function pairsAmong(random: SeededRandom, lives: readonly Portfolio[], habits: Habits) {
  const portfolios = [...lives];
  const employments: Employment[] = [];
  for (let n = 0; n + 1 < portfolios.length; n += 2) {
    const [one, other] = [portfolios[n], portfolios[n + 1]];
    if (!one || !other || !random.happens(habits.pairOfSpecialists)) continue;
    portfolios[n] = signedBy(one, other.traineeId);
    portfolios[n + 1] = signedBy(other, one.traineeId);
    for (const [portfolio, signer] of [
      [one, other],
      [other, one],
    ] as const)
      employments.push({ personId: signer.traineeId, providerId: portfolio.providerId, unitId: null });
  }
  return { portfolios, employments };
}

function signedBy(portfolio: Portfolio, signerId: string): Portfolio {
  const at = portfolio.intyg.findIndex(({ role }) => role !== 'course-leader');
  return {
    ...portfolio,
    intyg: portfolio.intyg.map((one, n) => (n === at ? { ...one, signerId } : one)),
  };
}
