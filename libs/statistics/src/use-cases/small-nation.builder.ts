import { createHash } from 'node:crypto';
import type { LicenceRoute, RegisterFactV1 } from '@specialistvagen/regulations';
import { LICENCE_ROUTES } from '@specialistvagen/regulations';

export type SmallNation = { readonly facts: RegisterFactV1[]; readonly regions: readonly string[] };
type Settings = { doctors: number; seed: number; regions?: readonly string[]; until?: string };

/** Doctors with whole lives in training, the same for the same seed: enough of everything for every table to have figures. */
export function smallNation({
  doctors,
  seed,
  regions = ['01', '04', '12', '14'],
  until = '2026-10-31',
}: Settings): SmallNation {
  const random = seeded(seed);
  const facts = Array.from({ length: doctors }, (_, index) =>
    lifeOf(`${seed}-${index}`, random, regions, until),
  ).flat();
  return { facts, regions };
}

type Random = ReturnType<typeof seeded>;

function lifeOf(name: string, random: Random, regions: readonly string[], until: string): RegisterFactV1[] {
  const facts: RegisterFactV1[] = [];
  const person = hex(`person ${name}`);
  const route: LicenceRoute = random.pick(LICENCE_ROUTES);
  const born = `${random.between(1985, 1999)}-${String(random.between(1, 12)).padStart(2, '0')}`;
  let region = random.pick(regions);
  const licensed = addDays('2019-01-01', random.between(0, 2_200));
  const say = (fact: RegisterFactV1['fact'], from: string, more: Partial<RegisterFactV1> = {}) => {
    if (from > until) return;
    facts.push({
      fact,
      factId: uuid(`${name} ${facts.length}`),
      person,
      post: hex(`post ${name} ${more.step ?? 'bt-standalone'}`),
      birthMonth: born,
      sex: random.next() < 0.55 ? 'K' : 'M',
      route,
      region,
      step: 'bt-standalone',
      specialty: null,
      validFrom: from,
      validTo: null,
      source: 'register',
      ...more,
    });
  };
  say('licensed', licensed);
  const bt = { step: random.next() < 0.7 ? ('bt-standalone' as const) : ('bt-in-st' as const) };
  const btFrom = addDays(licensed, random.between(20, 500));
  say('post-started', btFrom, bt);
  say('service', btFrom, {
    ...bt,
    percent: random.pick([50, 80, 100]),
    area: 'primary-care',
    unit: unitOf(region, random),
  });
  const supervisor = hex(`supervisor ${region} ${random.between(1, 30)}`);
  say('supervision', btFrom, { ...bt, supervisor });
  if (random.next() < 0.1) {
    say('post-ended', addDays(btFrom, 150), {
      ...bt,
      validTo: addDays(btFrom, 180),
      outcome: 'discontinued',
    });
    return facts;
  }
  const approved = addDays(btFrom, random.between(330, 480));
  say('bt-approved', approved, { ...bt, outcome: 'approved', creditedHundredths: creditOf(name) });
  if (random.next() < 0.25) region = random.pick(regions);
  specialistTraining({ approved, region, say, random });
  return facts;
}

/** A third with two to five months credited, a tenth of whom nothing is told. */
function creditOf(name: string): number | null {
  const drawn = Number.parseInt(hex(`credit ${name}`).slice(0, 4), 16) % 30;
  if (drawn < 3) return null;
  return drawn < 13 ? 200 + (drawn % 4) * 100 : 0;
}

type Say = (fact: RegisterFactV1['fact'], from: string, more?: Partial<RegisterFactV1>) => void;
type AfterBt = { approved: string; region: string; say: Say; random: Random };

function specialistTraining({ approved, region, say, random }: AfterBt): void {
  const st = { step: 'st' as const, specialty: random.pick(['allmanmedicin', 'kirurgi', 'psykiatri']) };
  const stFrom = addDays(approved, random.between(0, 300));
  say('post-started', stFrom, st);
  say('service', stFrom, {
    ...st,
    percent: 100,
    area: random.pick(['psychiatry', 'emergency-care']),
    unit: unitOf(region, random),
  });
  if (random.next() < 0.3) {
    const away = addDays(stFrom, random.between(100, 400));
    const back = addDays(away, random.between(40, 400));
    say('interruption', away, { ...st, validTo: back, leave: random.pick(['parental-leave', 'research']) });
  }
  if (random.next() < 0.5)
    say('st-certified', addDays(stFrom, random.between(900, 1_500)), { ...st, outcome: 'approved' });
  else if (random.next() < 0.05) say('emigrated', addDays(stFrom, 500));
}

function unitOf(region: string, random: Random): string {
  return uuid(`unit ${region} ${random.between(1, 3)}`);
}

/** The units that doctors of the nation serve at, with names. */
export function unitsOf({ regions }: SmallNation): Map<string, string> {
  return new Map(
    regions.flatMap((region) =>
      [1, 2, 3].map((n) => [uuid(`unit ${region} ${n}`), `Enhet ${n} i ${region}`] as const),
    ),
  );
}

function seeded(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[between(0, list.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  return { next, between, pick };
}

function hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function uuid(text: string): string {
  const h = hex(text);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

function addDays(from: string, days: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
