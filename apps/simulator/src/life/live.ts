import type { Arrival } from '../arrivals.js';
import { addMonths, firstOfMonth, months, monthOf, years } from '../days.js';
import type { Day } from '../days.js';
import { SeededRandom } from '../random.js';
import { doAt } from './at-training.js';
import { BT_FROM, doBt } from './bt-training.js';
import { drawDepartures, presentFrom } from './departures.js';
import type { Life } from './life.js';
import { doParallelSt } from './parallel-st.js';
import { StTraining } from './st-training.js';
import type { CertifiedSt } from './st-training.js';
import { yearsToSt } from './time-to-st.js';
import type { World } from './training.js';

/** With its leave and the weeks until the licence; nobody loses a licence that they do not have. */
const LONGEST_AT_YEARS = 3;

/** From the degree to the last certificate, through whatever comes between. */
export function live(arrival: Arrival, world: World): Life {
  const random = new SeededRandom(world.seed, arrival.number);
  const life = aLife(arrival, world, random);
  if (arrival.withAt) {
    const waited = months(random.aroundMean(world.yearly.atWaitingMonths(yearOfAt(arrival.on))));
    life.graduatedOn = arrival.on - waited;
    const licensedBy = arrival.on + years(LONGEST_AT_YEARS);
    drawDepartures(life, { from: life.graduatedOn, licensedBy }, world.assumptions, random);
    doAt(life, world, random, arrival.on);
  } else {
    life.licensedOn = arrival.on;
    if (arrival.route === 'swedish-degree') life.graduatedOn = arrival.on - random.integer(10, 40);
    drawDepartures(life, { from: arrival.on, licensedBy: arrival.on }, world.assumptions, random);
  }
  if (life.licensedOn !== null) afterLicence(life, world, random, life.licensedOn);
  return life;
}

function aLife({ education, route, on }: Arrival, world: World, random: SeededRandom): Life {
  const { sex, ageAtLicence } = world.assumptions;
  const age = 25 + random.aroundMean(ageAtLicence[education] - 25);
  const born = firstOfMonth(monthOf(on - years(age)));
  return {
    person: random.pseudonym(),
    birthMonth: `${String(Math.floor(monthOf(born) / 12))}-${String((monthOf(born) % 12) + 1).padStart(2, '0')}`,
    sex: random.happens(sex[education]) ? 'K' : 'M',
    education,
    route,
    region: world.places.region(random),
    graduatedOn: null,
    licensedOn: null,
    recognisedOn: null,
    recognisedSpecialty: null,
    departures: [],
    returnedOn: null,
    posts: [],
    stays: [],
  };
}

function afterLicence(life: Life, world: World, random: SeededRandom, licensedOn: Day): void {
  const { assumptions, choice } = world;
  if (life.education !== 'swedish' && random.happens(assumptions.specialistOnArrival[life.education])) {
    const mean = assumptions.recognitionYears[life.education];
    life.recognisedOn = presentFrom(life, licensedOn + years(random.aroundMean(mean)));
    life.recognisedSpecialty = choice.first(random);
    return;
  }
  const wait = yearsToSt(life, assumptions, random);
  if (wait === null) return;
  const begins = stBegins(life, world, random, { licensedOn, wait: years(wait) });
  const from = begins && presentFrom(life, begins.on);
  if (!from) return;
  const stays = begins.isSameEmployment || random.happens(assumptions.stMoves.sameRegion);
  const region = stays ? life.region : world.places.otherRegion(random, life.region);
  const training = new StTraining(life, world, random);
  const certified = training.run(from, region, choice.first(random));
  if (certified) further(life, world, random, certified, training);
}

/** With AT, or licensed before BT existed: after the time drawn. Else after BT, when there is a post for it. */
function stBegins(
  life: Life,
  world: World,
  random: SeededRandom,
  { licensedOn, wait }: { licensedOn: Day; wait: number },
): { on: Day; isSameEmployment: boolean } | null {
  const didAt = life.posts.length > 0;
  if (didAt || licensedOn < BT_FROM) return { on: licensedOn + wait, isSameEmployment: false };
  const bt = doBt(life, world, random, licensedOn);
  if (!bt) return null;
  return bt.isInSt
    ? { on: bt.approvedOn, isSameEmployment: true }
    : { on: bt.approvedOn + months(random.aroundMean(4)), isSameEmployment: false };
}

function further(
  life: Life,
  world: World,
  random: SeededRandom,
  certified: CertifiedSt,
  training: StTraining,
): void {
  const { secondSpecialty } = world.assumptions;
  const specialty = world.choice.further(random, certified.specialty);
  if (specialty === null) return;
  if (random.happens(secondSpecialty.parallel))
    return doParallelSt(life, world, random, { certified, specialty });
  if (!random.happens(secondSpecialty.after)) return;
  const gap = random.integer(...secondSpecialty.gapMonths);
  const from = presentFrom(life, addMonths(certified.certifiedOn, gap) + 15);
  if (from !== null) training.runFurther(from, certified.region, specialty);
}

const yearOfAt = (on: Day): number => Math.floor(monthOf(on) / 12);
