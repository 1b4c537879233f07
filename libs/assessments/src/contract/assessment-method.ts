import { z } from 'zod';

/** Ways to assess that several regions use. Formative; no source gives their fields. */
export const ASSESSMENT_METHODS = [
  'medsittning',
  'mini-cex',
  'cbd',
  'dops',
  'konsultationsmall',
  'journalgranskning',
  'specialistkollegium',
  'mitt-i-st',
  'msf',
  'bt-external',
] as const;
export const assessmentMethod = z.enum(ASSESSMENT_METHODS);
export type AssessmentMethod = z.infer<typeof assessmentMethod>;

export const ASSESSMENT_METHOD_LABELS: Readonly<Record<AssessmentMethod, string>> = {
  medsittning: 'Medsittning',
  'mini-cex': 'Mini-CEX',
  cbd: 'CBD (case-based discussion)',
  dops: 'DOPS',
  konsultationsmall: 'Konsultationsmall',
  journalgranskning: 'Journalgranskning',
  specialistkollegium: 'Specialistkollegium',
  'mitt-i-st': 'Mitt-i-ST',
  msf: '360 grader (MSF)',
  'bt-external': 'Extern bedömning i BT',
};
