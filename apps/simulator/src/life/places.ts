import type { ServiceArea } from '@specialistvagen/regulations';
import { SeededRandom } from '../random.js';

export type SimulatedRegion = { readonly code: string; readonly weight: number };
export type Unit = {
  readonly id: string;
  readonly area: ServiceArea;
  readonly supervisors: readonly string[];
};

const AREAS: readonly ServiceArea[] = ['primary-care', 'emergency-care', 'other', 'psychiatry'];
const PLACES_STREAM = 0x0f_ff_ff_ff;

/** Regions with their employers, units and supervisors: as many as the nation is big, four kinds of unit in each region at least. */
export class Places {
  private readonly byRegion = new Map<string, { employers: string[]; units: Map<ServiceArea, Unit[]> }>();
  private readonly weighted: { value: string; weight: number }[];

  constructor(
    regions: readonly SimulatedRegion[],
    {
      doctors,
      doctorsPerUnit,
      supervisorsPerUnit,
      seed,
    }: {
      doctors: number;
      doctorsPerUnit: number;
      supervisorsPerUnit: number;
      seed: number;
    },
  ) {
    this.weighted = regions.map(({ code, weight }) => ({ value: code, weight }));
    const total = regions.reduce((sum, { weight }) => sum + weight, 0);
    const random = new SeededRandom(seed, PLACES_STREAM);
    for (const { code, weight } of regions) {
      const n = Math.max(AREAS.length, Math.round((doctors * weight) / total / doctorsPerUnit));
      const units = Array.from({ length: n }, (_, i) => ({
        id: random.uuid(),
        area: AREAS[i % AREAS.length] ?? 'other',
        supervisors: Array.from({ length: supervisorsPerUnit }, () => random.pseudonym()),
      }));
      this.byRegion.set(code, {
        units: new Map(AREAS.map((area) => [area, units.filter((unit) => unit.area === area)])),
        employers: [random.uuid(), random.uuid()],
      });
    }
  }

  region(random: SeededRandom): string {
    return random.pick(this.weighted);
  }

  otherRegion(random: SeededRandom, not: string): string {
    return random.pick(this.weighted.filter(({ value }) => value !== not));
  }

  /** The region itself as employer, or the other one. */
  employer(region: string, random: SeededRandom): string {
    return this.of(region).employers[random.happens(0.9) ? 0 : 1] ?? '';
  }

  otherEmployer(region: string, not: string): string {
    return this.of(region).employers.find((one) => one !== not) ?? not;
  }

  unit(region: string, area: ServiceArea, random: SeededRandom): Unit {
    const fit = this.of(region).units.get(area) ?? [];
    const unit = fit[random.integer(0, fit.length - 1)];
    if (!unit) throw new Error(`No unit for ${area} in ${region}`);
    return unit;
  }

  private of(region: string) {
    const found = this.byRegion.get(region);
    if (!found) throw new Error(`Unknown region ${region}`);
    return found;
  }
}
