import type { CareUnitArea } from '../contract/index.js';

/** Invented organisations for demonstration and tests; every name says so. Ids are fixed so that links survive a restart. */
export type DemoCareProvider = { key: string; id: string; name: string; hsaId: string; regionCode: string };
export type DemoCareUnit = {
  key: string;
  id: string;
  name: string;
  hsaId: string;
  careProvider: string;
  area: CareUnitArea;
};

/** A UUIDv7 of 2026-01-01 with a number: recognisable, sorted first, never made by the clock. */
export function demoOrganisationId(number: number): string {
  return `019b7600-0000-7000-8000-0000000d${number.toString(16).padStart(4, '0')}`;
}

export const demoCareProviders: readonly DemoCareProvider[] = [
  {
    key: 'sormland',
    id: demoOrganisationId(1),
    name: 'Demovårdgivaren Sörmland',
    hsaId: 'SE0000000000-DEMO04',
    regionCode: '04',
  },
  {
    key: 'ostergotland',
    id: demoOrganisationId(2),
    name: 'Demovårdgivaren Östergötland',
    hsaId: 'SE0000000000-DEMO05',
    regionCode: '05',
  },
];

export const demoCareUnits: readonly DemoCareUnit[] = [
  unit(11, 'vardcentral', 'Exempelvårdcentralen', 'sormland', 'primary-care'),
  unit(12, 'akut', 'Exempelsjukhuset akutmottagning', 'sormland', 'emergency-care'),
  unit(13, 'psykiatri', 'Exempelsjukhuset psykiatri', 'sormland', 'psychiatry'),
  unit(14, 'medicin', 'Exempelsjukhuset medicin', 'sormland', 'other'),
  unit(21, 'vardcentral-05', 'Exempelvårdcentralen Östergötland', 'ostergotland', 'primary-care'),
  unit(22, 'psykiatri-05', 'Exempelsjukhuset Östergötland psykiatri', 'ostergotland', 'psychiatry'),
];

function unit(
  number: number,
  key: string,
  name: string,
  careProvider: string,
  area: CareUnitArea,
): DemoCareUnit {
  return {
    key,
    id: demoOrganisationId(number),
    name,
    careProvider,
    area,
    hsaId: `SE0000000000-DEMO${number}`,
  };
}
