import type { CheckId } from '@specialistvagen/plausibility';
import { addDays, earlier } from '@specialistvagen/regulations';
import type { SeededRandom } from '../../../apps/simulator/src/random.js';
import { anIntyg, staffOn } from './honest-portfolio.js';
import { momentOn } from './signing-times.js';
import type { Days, Employment, Portfolio, SignedIntyg, Unit, World } from './records.js';

/** An honest portfolio with something false in it, and what the world must hold for it. */
export type Forgery = {
  readonly portfolio: Portfolio;
  readonly more?: readonly Portfolio[];
  readonly employments?: readonly Employment[];
  readonly units?: readonly Unit[];
  readonly leaves?: readonly { readonly personId: string; readonly days: Days }[];
};
type Forger = (portfolio: Portfolio, life: Life) => Forgery;
type Life = { readonly random: SeededRandom; readonly world: World; readonly today: string };

const one = <T>(random: SeededRandom, of: readonly T[]): T => {
  const picked = of[random.integer(0, of.length - 1)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
};
const openUnits = ({ units }: World) => units.filter(({ to }) => to === null);
const adding = (portfolio: Portfolio, ...intyg: SignedIntyg[]): Portfolio => ({
  ...portfolio,
  intyg: [...portfolio.intyg, ...intyg],
});

/** A stranger unit of another care provider than any the doctor has served at. */
function strangeUnit({ random, world }: Life, { service }: Portfolio): Unit {
  const served = new Set(
    service.map(({ unitId }) => world.units.find(({ id }) => id === unitId)?.providerId),
  );
  return one(
    random,
    openUnits(world).filter(({ providerId }) => !served.has(providerId)),
  );
}

/** The case of 2022: a placement that never was, signed by a friend who works there. Some are short enough to slip through. */
const placementThatNeverWas: Forger = (portfolio, life) => {
  const { random, today } = life;
  const unit = strangeUnit(life, portfolio);
  const from = addDays(portfolio.from, random.integer(10, 60));
  const to = earlier(today, addDays(from, random.integer(21, 180)));
  const day = earlier(today, addDays(to, 5));
  const signerId = staffOn(life, unit.id, day).id;
  const intyg = anIntyg(random, { from, to, unitId: unit.id, signerId, role: 'supervisor', day });
  // Registered full time at home.
  const service = portfolio.service.map((row) => ({ ...row, percent: 100 }));
  return { portfolio: adding({ ...portfolio, service, leave: [] }, intyg) };
};

/** A friend signs as supervisor at a unit they have never worked at; one in four is in the register without a unit. */
const friendFromElsewhere: Forger = (portfolio, life) => {
  const { random, today } = life;
  const [row] = portfolio.service;
  const unit = life.world.units.find(({ id }) => id === row?.unitId);
  if (!row || !unit) throw new Error('a portfolio without service');
  const signerId = random.uuid();
  const isVague = random.happens(0.25);
  const elsewhere = one(
    random,
    openUnits(life.world).filter(({ id }) => id !== unit.id),
  );
  const employment = isVague
    ? { personId: signerId, providerId: unit.providerId, unitId: null }
    : { personId: signerId, providerId: elsewhere.providerId, unitId: elsewhere.id };
  const day = earlier(today, row.to);
  const intyg = anIntyg(random, { ...row, signerId, role: 'supervisor', day });
  return { portfolio: adding(portfolio, intyg), employments: [employment] };
};

/** Someone else's e-ID, or nobody who reads: one after the other, faster than anybody reads. Some keep below the line. */
const burst: Forger = (portfolio, life) => {
  const { random, today } = life;
  const [row] = portfolio.service;
  if (!row) throw new Error('a portfolio without service');
  const day = earlier(today, addDays(portfolio.from, 120));
  const signerId = staffOn(life, openUnitOf(row.unitId, life), day).id;
  const intyg = Array.from({ length: random.integer(34, 70) }, (_, n) => ({
    ...anIntyg(random, { ...row, signerId, role: 'supervisor' as const, day }),
    at: momentOn(day, n * 8),
    actId: random.uuid(),
  }));
  return { portfolio: adding(portfolio, ...intyg) };
};

const openUnitOf = (unitId: string, { world }: Life): string => {
  const unit = world.units.find(({ id }) => id === unitId);
  return unit?.successor ?? unitId;
};

/** Two friends in training who sign for each other. */
const favourForFavour: Forger = (portfolio, life) => {
  const { random, today } = life;
  const [row] = portfolio.service;
  if (!row) throw new Error('a portfolio without service');
  const friend: Portfolio = { ...portfolio, traineeId: random.uuid(), postId: random.uuid(), intyg: [] };
  const day = earlier(today, row.to);
  const written = { ...row, role: 'supervisor' as const, day };
  const providerId = life.world.units.find(({ id }) => id === row.unitId)?.providerId ?? portfolio.providerId;
  const worksAt = (personId: string) => ({ personId, providerId, unitId: row.unitId });
  return {
    portfolio: adding(portfolio, anIntyg(random, { ...written, signerId: friend.traineeId })),
    more: [
      adding({ ...friend, forged: 'RK4' }, anIntyg(random, { ...written, signerId: portfolio.traineeId })),
    ],
    employments: [worksAt(portfolio.traineeId), worksAt(friend.traineeId)],
  };
};

/** Nothing for a year, then all of it one by one on the last day. Some are few enough. */
const allOnTheLastDay: Forger = (portfolio, life) => {
  const { random, today } = life;
  const [row] = portfolio.service;
  if (!row) throw new Error('a portfolio without service');
  const to = earlier(today, portfolio.to);
  const signerId = staffOn(life, openUnitOf(row.unitId, life), to).id;
  const intyg = Array.from({ length: random.integer(6, 20) }, (_, n) => ({
    ...anIntyg(random, { ...row, signerId, role: 'principal-supervisor' as const, day: to }),
    at: momentOn(to, n * 60),
    actId: random.uuid(),
  }));
  const courses = portfolio.intyg.filter(({ role }) => role === 'course-leader');
  const service = portfolio.service.filter(({ from }) => from <= to);
  return { portfolio: { ...portfolio, to, service, intyg: [...courses, ...intyg] } };
};

/** A signer who is at home with a child; every fifth leave is not registered. */
const signedFromHome: Forger = (portfolio, life) => {
  const { random, today } = life;
  const [row] = portfolio.service;
  if (!row) throw new Error('a portfolio without service');
  const signerId = random.uuid();
  const day = earlier(today, row.to);
  const providerId = life.world.units.find(({ id }) => id === row.unitId)?.providerId ?? portfolio.providerId;
  const days = { from: addDays(day, -random.integer(5, 60)), to: addDays(day, random.integer(5, 120)) };
  return {
    portfolio: adding(portfolio, anIntyg(random, { ...row, signerId, role: 'supervisor', day })),
    employments: [{ personId: signerId, providerId, unitId: row.unitId }],
    leaves: random.happens(0.2) ? [] : [{ personId: signerId, days }],
  };
};

/** A unit that had been closed, or not opened yet. Some are wrong by a few weeks only. */
const unitOfAnotherTime: Forger = (portfolio, life) => {
  const { random, today } = life;
  const opensLate = random.happens(0.5);
  const edge = addDays(portfolio.from, 120);
  const wrong = random.integer(15, 110);
  const providerId = portfolio.providerId;
  const unit: Unit = opensLate
    ? { id: random.uuid(), providerId, from: edge, to: null, successor: null }
    : { id: random.uuid(), providerId, from: '2005-01-01', to: edge, successor: null };
  const [from, to] = opensLate
    ? [addDays(edge, -wrong), addDays(edge, 20)]
    : [addDays(edge, -19), addDays(edge, wrong)];
  const day = earlier(today, addDays(to, 3));
  const signerId = one(random, life.world.signers).id;
  const intyg = anIntyg(random, { from, to, unitId: unit.id, signerId, role: 'principal-supervisor', day });
  return { portfolio: adding(portfolio, intyg), units: [unit] };
};

export const FORGERS: Readonly<Record<CheckId, Forger>> = {
  RK1: placementThatNeverWas,
  RK2: friendFromElsewhere,
  RK3: burst,
  RK4: favourForFavour,
  RK5: allOnTheLastDay,
  RK6: signedFromHome,
  RK7: unitOfAnotherTime,
};
