import { regions, specialties } from '@specialistvagen/regulations';
import { arrivals } from './arrivals.js';
import type { Arrival } from './arrivals.js';
import { BtQueue } from './bt-queue.js';
import { readAssumptions } from './calibration/assumptions.js';
import type { Assumptions } from './calibration/assumptions.js';
import { readPublished } from './calibration/published.js';
import { Yearly } from './calibration/yearly.js';
import { dayOf } from './days.js';
import { live } from './life/live.js';
import { Places } from './life/places.js';
import { SpecialtyChoice } from './life/specialty-choice.js';
import type { World } from './life/training.js';
import { SeededRandom } from './random.js';
import { FactsOfLife } from './register/facts-of-life.js';
import { Registration } from './register/registration.js';
import type { ToldFact } from './register/told-fact.js';
import { TruthCounter } from './truth/truth-counter.js';
import type { Truth } from './truth/truth.js';

export type Settings = { scale: number; seed: number; today: string };

/** Above the streams of the doctors' lives, so that how a life is told never changes the life. */
const TELLING_STREAM = 0x40_00_00_00;
const NATION_DOCTORS = 60_000;

/**
 * A nation of doctors who do not exist, one life after another: nothing of a life is kept once it is told and counted, so memory
 * does not grow with the scale. The same seed, scale and day give the same nation.
 */
export class Nation {
  readonly doctors: number;
  private readonly assumptions = readAssumptions();
  private readonly yearly = new Yearly(readPublished(), this.assumptions);
  private readonly today: number;
  private readonly counter: TruthCounter;
  private facts = 0;

  constructor(private readonly settings: Settings) {
    this.today = dayOf(settings.today);
    this.counter = new TruthCounter(this.today);
    this.doctors = [...this.arrivals()].length;
  }

  /** Each life's facts, in the order the doctors came. May be walked once: the counts are made on the way. */
  *lives(): Generator<ToldFact[]> {
    const world = this.world();
    for (const arrival of this.arrivals()) yield this.life(arrival, world);
  }

  /** What was made, once all lives have been walked. */
  truth(): Truth {
    const { scale, seed } = this.settings;
    return this.counter.truth({ scale, seed, facts: this.facts });
  }

  private life(arrival: Arrival, world: World): ToldFact[] {
    const life = live(arrival, world);
    const random = new SeededRandom(world.seed, TELLING_STREAM + arrival.number);
    const happened = new FactsOfLife(life, this.today, random).all();
    if (happened.length === 0) return [];
    this.counter.add(life);
    const told = new Registration(this.today, random, this.assumptions).tell(happened);
    this.facts += told.length;
    this.counter.told(told);
    return told;
  }

  private arrivals(): Generator<Arrival> {
    const { scale, seed } = this.settings;
    return arrivals(this.yearly, this.assumptions, { scale, seed, today: this.today });
  }

  private world(): World {
    const { assumptions, yearly } = this;
    const { scale, seed } = this.settings;
    return {
      assumptions,
      yearly,
      seed,
      today: this.today,
      choice: new SpecialtyChoice(specialties(), assumptions),
      btQueue: new BtQueue(yearly, scale),
      places: new Places(regionWeights(assumptions), {
        doctors: Math.max(NATION_DOCTORS * scale, 1),
        doctorsPerUnit: assumptions.doctorsPerUnit,
        supervisorsPerUnit: Math.ceil(assumptions.doctorsPerUnit / 4 / assumptions.traineesPerSupervisor),
        seed,
      }),
    };
  }
}

/** By AT posts 2025 (Socialstyrelsen, February 2026, table 2): the one published figure for how big a region's training is. */
function regionWeights(assumptions: Assumptions) {
  return regions().map(({ code, atPosts2025 }) => ({
    code,
    weight: atPosts2025 ?? assumptions.unprintedRegionAtPosts,
  }));
}
