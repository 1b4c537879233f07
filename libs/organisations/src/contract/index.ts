import { z } from 'zod';

const uuid = z.uuid('Värdet ska vara ett id.');
const day = z.iso.date('Skriv datumet som ÅÅÅÅ-MM-DD.');
const code = z.string().regex(/^\d{2}$/, 'Länskoden har två siffror.');

/** What a region can switch on, each with its own legal ground (issue: portfölj · ansökan · statistik). */
export const REGION_SWITCHES = ['portfolio', 'application', 'statistics'] as const;
export type RegionSwitchName = (typeof REGION_SWITCHES)[number];
export const REGION_SWITCH_LABELS: Readonly<Record<RegionSwitchName, string>> = {
  portfolio: 'Portfölj',
  application: 'Ansökan',
  statistics: 'Statistik',
};

export const CARE_UNIT_AREAS = ['primary-care', 'emergency-care', 'psychiatry', 'other'] as const;
export type CareUnitArea = (typeof CARE_UNIT_AREAS)[number];

export const regionSwitchSchema = z.object({
  name: z.enum(REGION_SWITCHES),
  label: z.string(),
  isOn: z.boolean(),
  /** Who is responsible for the personal data (personuppgiftsansvarig). Null until set. */
  controller: z.string().nullable(),
  legalGround: z.string().nullable(),
  retention: z.string().nullable(),
  onFrom: day.nullable(),
});
export type RegionSwitch = z.infer<typeof regionSwitchSchema>;

export const regionSchema = z.object({
  code,
  name: z.string(),
  county: z.string(),
  collaborativeRegion: z.string(),
  switches: z.array(regionSwitchSchema),
});
export type Region = z.infer<typeof regionSchema>;
export const regionListSchema = z.object({ items: z.array(regionSchema) });

export const careUnitSchema = z.object({
  id: uuid,
  name: z.string(),
  careProviderId: uuid,
  careProviderName: z.string(),
  regionCode: code,
  hsaId: z.string(),
  area: z.enum(CARE_UNIT_AREAS),
  validFrom: day,
  validTo: day.nullable(),
});
export type CareUnit = z.infer<typeof careUnitSchema>;
export const careUnitListSchema = z.object({ items: z.array(careUnitSchema) });
export const careUnitQuerySchema = z.object({ careProvider: uuid.optional() });

export const careProviderSchema = z.object({
  id: uuid,
  name: z.string(),
  hsaId: z.string(),
  /** Private care providers and state authorities employ trainees too: not every provider is a region. */
  regionCode: code.nullable(),
});
export type CareProvider = z.infer<typeof careProviderSchema>;
export const careProviderListSchema = z.object({ items: z.array(careProviderSchema) });

export const regionParamsSchema = z.object({ code });
export const switchesAnswerSchema = z.object({ regionCode: code, items: z.array(regionSwitchSchema) });

/** Sets one switch. Off is the state until all four are told. */
export const setSwitchSchema = z
  .object({
    name: z.enum(REGION_SWITCHES),
    controller: z.string().trim().max(200).nullable(),
    legalGround: z.string().trim().max(500).nullable(),
    retention: z.string().trim().max(300).nullable(),
    onFrom: day.nullable(),
  })
  .refine((s) => s.onFrom === null || Boolean(s.controller && s.legalGround && s.retention), {
    message: 'Ange personuppgiftsansvarig, rättslig grund och bevarandetid innan den slås på.',
    path: ['onFrom'],
  });
export type SetSwitch = z.infer<typeof setSwitchSchema>;

/** The columns of a region's file of ongoing posts. None is for a person's number, name or day of birth. */
export const OPENING_STOCK_COLUMNS = [
  { key: 'reference', header: 'Referens', isRequired: true },
  { key: 'birthMonth', header: 'Födelsemånad' },
  { key: 'sex', header: 'Kön' },
  { key: 'route', header: 'Väg till legitimation', isRequired: true },
  { key: 'step', header: 'Steg', isRequired: true },
  { key: 'specialty', header: 'Specialitet' },
  { key: 'careProvider', header: 'Vårdgivarens HSA-id' },
  { key: 'unit', header: 'Enhetens HSA-id' },
  { key: 'startsOn', header: 'Början', isRequired: true },
  { key: 'expectedEnd', header: 'Beräknat slut' },
  { key: 'percent', header: 'Omfattning' },
] as const;
export type OpeningStockColumn = (typeof OPENING_STOCK_COLUMNS)[number]['key'];

export const openingStockSchema = z.object({
  region: z.object({ code, name: z.string() }),
  /** How many ongoing posts the region has loaded, and when it last loaded any. */
  posts: z.number().int(),
  toldAt: z.iso.datetime().nullable(),
  actions: z.array(
    z.object({
      name: z.string(),
      enabled: z.boolean(),
      reasons: z.array(
        z.object({ text: z.string(), rule: z.string().optional(), mendedBy: z.string().optional() }),
      ),
    }),
  ),
});
export type OpeningStockOfRegion = z.infer<typeof openingStockSchema>;
export const openingStockListSchema = z.object({ items: z.array(openingStockSchema) });
