import type { ServiceArea, Specialty } from '@specialistvagen/regulations';
import type { Assumptions } from '../calibration/assumptions.js';
import type { SeededRandom } from '../random.js';

const EMERGENCY = new Set([
  'akutsjukvard',
  'anestesi-och-intensivvard',
  'kirurgi',
  'ortopedi',
  'internmedicin',
]);

/** Which specialties doctors choose: a bas specialty first, then for some a gren or tillägg that it opens. */
export class SpecialtyChoice {
  private readonly base: { value: string; weight: number }[];

  constructor(
    private readonly all: readonly Specialty[],
    { specialtyGroups, specialtyShares }: Pick<Assumptions, 'specialtyGroups' | 'specialtyShares'>,
  ) {
    const base = all.filter(({ type }) => type === 'bas');
    const groupOf = (one: Specialty) => (one.id in specialtyGroups ? one.id : (one.group ?? ''));
    const share = (one: Specialty) => specialtyShares[one.id] ?? 1;
    const sums = new Map<string, number>();
    for (const one of base) sums.set(groupOf(one), (sums.get(groupOf(one)) ?? 0) + share(one));
    this.base = base.map((one) => ({
      value: one.id,
      weight: ((specialtyGroups[groupOf(one)] ?? 0) * share(one)) / (sums.get(groupOf(one)) ?? 1),
    }));
  }

  first(random: SeededRandom): string {
    return random.pick(this.base);
  }

  other(random: SeededRandom, not: string): string {
    return random.pick(this.base.filter(({ value }) => value !== not));
  }

  /** A gren or tillägg that `base` opens; null when there is none. */
  further(random: SeededRandom, base: string): string | null {
    const open = this.all.filter(
      ({ type, requiresBaseSpecialty: needs }) =>
        type !== 'bas' && (needs === null || needs === 'any-clinical-base' || needs.includes(base)),
    );
    return open[random.integer(0, open.length - 1)]?.id ?? null;
  }

  areaOf(specialty: string): ServiceArea {
    if (specialty === 'allmanmedicin') return 'primary-care';
    if (specialty.includes('psykiatri') || specialty === 'beroendemedicin') return 'psychiatry';
    return EMERGENCY.has(specialty) ? 'emergency-care' : 'other';
  }
}
