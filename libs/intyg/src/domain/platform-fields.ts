import { formFields } from '@specialistvagen/regulations';
import type { FormContent, Template } from '@specialistvagen/regulations';

/** What the platform knows when it freezes a form. */
export type PlatformSources = {
  readonly trainee: {
    readonly surname: string;
    readonly givenName: string;
    readonly personalIdentityNumber: string;
  };
  readonly specialtyName: string | null;
  readonly service: () => { readonly servicePeriods: readonly unknown[]; readonly totalMonths: string };
  /** Printed instead of a place for a protected person (R27). */
  readonly placeInstead: string | null;
};

/**
 * How each field of the standard names is filled in by the platform. A field that is not here is left to people, or, like
 * the number of the attachment, to the application that encloses the intyg.
 */
const FILLED: Readonly<Record<string, (from: PlatformSources) => unknown>> = {
  lastName: ({ trainee }) => trainee.surname,
  firstName: ({ trainee }) => trainee.givenName,
  personalIdentityNumber: ({ trainee }) => trainee.personalIdentityNumber,
  specialtyApplied: ({ specialtyName }) => specialtyName ?? undefined,
  servicePeriods: ({ service }) => service().servicePeriods,
  totalMonths: ({ service }) => service().totalMonths,
  careUnit: instead,
  studyDirectorWorkplace: instead,
};

function instead({ placeInstead }: Pick<PlatformSources, 'placeInstead'>): string | undefined {
  return placeInstead ?? undefined;
}

/** What covers the places that people wrote on the form of a protected person. */
export function coveredPlaces({ form }: Template, placeInstead: string | null): FormContent {
  const places = formFields(form).filter(({ id }) => FILLED[id] === instead);
  return placeInstead === null ? {} : Object.fromEntries(places.map(({ id }) => [id, placeInstead]));
}

export function platformFields({ form }: Template, from: PlatformSources): FormContent {
  const filled = formFields(form).map(({ id }) => [id, FILLED[id]?.(from)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
