import { z } from 'zod';

/** Words for people, Swedish first. */
const words = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof words>;

const code = z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/);

/** One value of a dimension. Totals and groups of regions are values of their own, with their own protected figures. */
const cubeValue = z.strictObject({
  code,
  label: words,
  /** Of a group: the values that it is made of. Never an instruction to add them up. */
  members: z.array(code).min(1).optional(),
});
export type CubeValue = z.infer<typeof cubeValue>;

/** A named choice among a dimension's values (`vs_…`); never an instruction to add values up. */
const cubeValueSet = z.strictObject({
  id: z.string().regex(/^vs_[A-Za-z0-9_]{1,60}$/),
  label: words,
  codes: z.array(code).min(1),
});
export type CubeValueSet = z.infer<typeof cubeValueSet>;

const cubeDimension = z.strictObject({
  code,
  label: words,
  role: z.enum(['geo', 'time', 'other']),
  values: z.array(cubeValue).min(1),
  /** The value that stands for all: what is answered when the dimension is left out. `null` = it must be chosen. */
  total: code.nullable(),
  valueSets: z.array(cubeValueSet),
});
export type CubeDimension = z.infer<typeof cubeDimension>;

/** What is counted. `definition` is the id of its definition (GET /statistics/definitions). */
const cubeMeasure = z.strictObject({
  code,
  label: words,
  unit: words,
  decimals: z.number().int().min(0).max(6),
  kind: z.enum(['stock', 'flow', 'average']),
  /** What the time value means for it, such as the last day of the half-year. */
  reference: words,
  definition: z.string(),
});
export type CubeMeasure = z.infer<typeof cubeMeasure>;

export const PERIOD_KINDS = ['preliminary', 'revised', 'final'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** `..` not shown (small, or a rate on too few) · `-` does not apply · `er` not reported by the region (never zero). */
export const FIGURE_MARKS = ['..', '-', 'er'] as const;
export type FigureMark = (typeof FIGURE_MARKS)[number];

/** A published table without its figures: what PxWeb, the pages and the catalogue entry are made from. */
export const statisticsCube = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]{4,12}$/),
  title: words,
  /** What the table answers, one or two sentences. */
  description: words,
  /** Known weaknesses and how to read it; also the notes of the px file. */
  notes: z.array(words),
  subject: z.strictObject({ code, label: words }),
  measures: z.array(cubeMeasure).min(1),
  /** In storage order, the time dimension last. The measure comes before them all: [measure, ...dimensions]. */
  dimensions: z.array(cubeDimension).min(1),
  /** For each time value, in order. */
  periodKinds: z.array(z.enum(PERIOD_KINDS)),
  version: z.number().int().positive(),
  /** The day and time from which the figures have been public, ISO 8601 UTC. */
  updated: z.string(),
  /** What was known when the figures were computed, ISO 8601 UTC. */
  knownAt: z.string(),
  nextUpdate: z.string().nullable(),
});
export type StatisticsCube = z.infer<typeof statisticsCube>;

/**
 * Figures in row-major order over [measures, ...dimensions] (the order of JSON-stat 2.0): `values.length` is the product of their
 * sizes. `null` has a mark in `marks` under its index; nothing else has one.
 */
export type CubeFigures = {
  readonly values: readonly (number | null)[];
  readonly marks: Readonly<Record<number, FigureMark>>;
};

/** A published table, whole. */
export type PublishedCube = { readonly cube: StatisticsCube; readonly figures: CubeFigures };
