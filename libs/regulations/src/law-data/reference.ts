import { isWithin, type PlainDate } from '../time/index.js';
import type { LicenceRoute } from '../vocabulary/index.js';
import { readData } from './read-data.js';
import {
  feesFileSchema,
  licenceRoutesFileSchema,
  regionsFileSchema,
  universitiesFileSchema,
} from './schemas.js';

const FOLDER = 'reference/2026-11-21';

/** `code` is the länskod. */
export type Region = {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly group: string;
  /** AT posts 2025 (Socialstyrelsen, report of February 2026, table 2); null where the region did not apply for the grant. */
  readonly atPosts2025: number | null;
};

export function regions(): Region[] {
  return readData(`${FOLDER}/regions.json`, regionsFileSchema).regions.map((region) => ({
    code: region.lanskod,
    name: region.name,
    county: region.lan,
    group: region.samverkansregion,
    atPosts2025: region.atPosts2025,
  }));
}

export type University = { readonly code: string; readonly name: string; readonly city: string };

export function universities(): University[] {
  return readData(`${FOLDER}/universities.json`, universitiesFileSchema).universities.map((u) => ({
    code: u.code,
    name: u.name,
    city: u.city,
  }));
}

export type LicenceRouteEntry = { readonly code: LicenceRoute; readonly label: string };

export function licenceRoutes(): LicenceRouteEntry[] {
  return readData(`${FOLDER}/licence-routes.json`, licenceRoutesFileSchema).routes;
}

export type FeeSubject = 'licence' | 'bt-approval' | 'specialist-certificate';

export type Fee = {
  readonly what: FeeSubject;
  readonly label: string;
  readonly feeClass: number;
  readonly amount: number;
  readonly currency: 'SEK';
  readonly citation: string;
  /** false while the day when the amount began to apply has not been read. */
  readonly isStartVerified: boolean;
};

/** The fee on a day, or null when no amount is known for it. An entry whose start was not read applies until another does. */
export function feeOn(what: FeeSubject, on: PlainDate): Fee | null {
  const file = readData(`${FOLDER}/fees.json`, feesFileSchema);
  const valid = file.fees.filter(
    (fee) => fee.what === what && isWithin(on, fee.validFrom ?? '0001-01-01', fee.validTo),
  );
  const fee = valid.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))[0];
  if (!fee) return null;
  return {
    what: fee.what,
    label: fee.label,
    feeClass: fee.class,
    amount: fee.amount,
    currency: fee.currency,
    citation: file.source,
    isStartVerified: fee.validFrom !== null,
  };
}
