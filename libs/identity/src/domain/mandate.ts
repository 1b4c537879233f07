import type { MandateRole } from '../contract/index.js';

/** The days a mandate covers; both ends included. */
export type MandatePeriod = { validFrom: string; validTo: string | null };

export function holdsOnDay(period: MandatePeriod, day: string): boolean {
  return period.validFrom <= day && (period.validTo === null || period.validTo >= day);
}

/** Whether the period covers every day from `from` to `to`; without `to`, the one day. */
export function covers(period: MandatePeriod, from: string, to: string = from): boolean {
  return period.validFrom <= from && (period.validTo === null || period.validTo >= to);
}

export function stateOf(period: MandatePeriod, today: string): 'future' | 'active' | 'ended' {
  if (holdsOnDay(period, today)) return 'active';
  return period.validFrom > today && (period.validTo === null || period.validTo >= period.validFrom)
    ? 'future'
    : 'ended';
}

/** What a mandate is for. Nothing in it: the nation. */
export type MandateScope = {
  careProviderId: string | null;
  careUnitId: string | null;
  regionCode: string | null;
};

/** Where somebody asks whether a mandate holds; what is left out is not asked. */
export type AskedScope = { careUnitId?: string; careProviderId?: string; regionCode?: string };

/** A mandate for a whole care provider holds at each of its units; one for a unit holds there only. */
export function reaches(mandate: MandateScope, asked: AskedScope, providerOfUnit: string | null): boolean {
  if (
    asked.regionCode !== undefined &&
    mandate.regionCode !== null &&
    mandate.regionCode !== asked.regionCode
  ) {
    return false;
  }
  if (asked.careUnitId !== undefined) {
    if (mandate.careUnitId !== null) return mandate.careUnitId === asked.careUnitId;
    return mandate.careProviderId === null || mandate.careProviderId === providerOfUnit;
  }
  if (asked.careProviderId !== undefined) {
    return mandate.careProviderId === null || mandate.careProviderId === asked.careProviderId;
  }
  return true;
}

/** A head of department signs for the unit (HSLF-FS 2021:8): a mandate without a unit would sign for all of them. */
export function needsUnit(role: MandateRole): boolean {
  return role === 'head_of_department';
}
