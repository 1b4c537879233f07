import type { VerificationMethod } from '../contract/content.js';

/** Methods in use in the regions (rules.md 5.2, secondary): evidence behind an intyg, not intyg themselves. */
export const methodLabels: Readonly<Record<VerificationMethod, string>> = {
  medsittning: 'Medsittning',
  'mini-cex': 'Mini-CEX',
  dops: 'DOPS',
  cbd: 'CBD (fallbaserad diskussion)',
  msf: '360-gradersåterkoppling (MSF)',
  konsultationsmall: 'Konsultationsmall',
  journalgranskning: 'Journalgranskning',
  specialistkollegium: 'Specialistkollegium',
  handledningssamtal: 'Handledningssamtal',
};

/** The form has one free text for how attainment was checked: the chosen methods, then the signer's own line. */
export function verificationText(methods: readonly VerificationMethod[], line: string): string {
  const chosen = methods.map((method) => methodLabels[method]).join(', ');
  return [chosen, line.trim()].filter((part) => part !== '').join('. ');
}
