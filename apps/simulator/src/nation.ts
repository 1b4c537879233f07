import type { LicenceRoute, RegisterFactV1 } from '@specialistvagen/regulations';
import { SeededRandom } from './random.js';

export type SimulatedRegion = { code: string; weight: number };
export type Nation = { facts: RegisterFactV1[]; truth: Truth };
/** What the simulator knows it made, counted as it made it: 'starts HT2025 04' → persons. */
export type Truth = Record<string, number>;
export type Settings = {
  scale: number;
  seed: number;
  today: string;
  regions: readonly SimulatedRegion[];
  routes: readonly LicenceRoute[];
};

/**
 * BT posts begun a year. 2021 and 2022 as counted in Läkartidningen (data/bt-history.json; the autumn of 2021 only, since BT
 * began on 1 July), 2023–2025 between that and the capacity of 318.5 for 2026 (seed 002): our assumption.
 */
const POSTS_A_YEAR: Record<number, number> = {
  2021: 142,
  2022: 259,
  2023: 280,
  2024: 295,
  2025: 310,
  2026: 318,
};

/** Assumptions for the demo, not published figures: 4 % leave BT unfinished, 35 % do it inside an ST post. */
const DISCONTINUED = 0.04;
const IN_ST = 0.35;

type Doctor = {
  person: string;
  post: string;
  region: string;
  step: 'bt-standalone' | 'bt-in-st';
  startedOn: string;
};

/** A synthetic nation of doctors in BT: nobody in it exists, and each fact says `simulated`. */
export function simulateNation(settings: Settings): Nation {
  const random = new SeededRandom(settings.seed);
  const nation: Nation = { facts: [], truth: {} };
  for (const [year, posts] of Object.entries(POSTS_A_YEAR)) {
    for (let i = 0; i < Math.round(posts * settings.scale); i += 1) {
      const doctor = begin(random, Number(year), settings);
      if (doctor.startedOn <= settings.today) live(doctor, random, settings, nation);
    }
  }
  return nation;
}

function begin(random: SeededRandom, year: number, { regions }: Settings): Doctor {
  const firstMonth = year === 2021 ? 7 : 1;
  return {
    person: random.hex(32),
    post: random.hex(32),
    region: random.pick(regions.map((region) => ({ value: region.code, weight: region.weight }))),
    step: random.next() < IN_ST ? 'bt-in-st' : 'bt-standalone',
    startedOn: day(year, random.integer(firstMonth, 12), random.integer(1, 28)),
  };
}

function live(
  doctor: Doctor,
  random: SeededRandom,
  { today, routes }: Settings,
  { facts, truth }: Nation,
): void {
  const traits = {
    person: doctor.person,
    post: doctor.post,
    region: doctor.region,
    step: doctor.step,
    birthMonth: `${random.integer(1980, 2000)}-${String(random.integer(1, 12)).padStart(2, '0')}`,
    sex: random.next() < 0.57 ? ('K' as const) : ('M' as const),
    route: random.pick(routes.map((value) => ({ value, weight: 1 }))),
    specialty: null,
    source: 'simulated' as const,
  };
  const fact = (kind: RegisterFactV1['fact'], validFrom: string, outcome: string | null) =>
    facts.push({ ...traits, fact: kind, factId: random.uuid(), validFrom, validTo: null, outcome });

  fact('post-started', doctor.startedOn, null);
  count(truth, 'starts', doctor.startedOn, doctor.region);
  // Most take twelve months (prop. 2017/18:274 through seed 002) and some weeks for the authority's decision.
  const monthsInPost = random.integer(9, 15);
  const leaves = addDays(doctor.startedOn, Math.round(monthsInPost * 30.4));
  if (random.next() < DISCONTINUED) {
    const stopped = addDays(doctor.startedOn, random.integer(30, 240));
    if (stopped <= today) {
      fact('post-ended', stopped, 'discontinued');
      count(truth, 'discontinuations', stopped, doctor.region);
    }
    return;
  }
  const approved = addDays(leaves, random.integer(14, 60));
  if (approved > today) return;
  fact('bt-approved', approved, 'approved');
  count(truth, 'completions', approved, doctor.region);
}

function count(truth: Truth, indicator: string, on: string, region: string): void {
  const term = `${Number(on.slice(5, 7)) <= 6 ? 'VT' : 'HT'}${on.slice(0, 4)}`;
  const key = `${indicator} ${term} ${region}`;
  truth[key] = (truth[key] ?? 0) + 1;
}

function day(year: number, month: number, date: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function addDays(from: string, days: number): string {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
