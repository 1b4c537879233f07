import type { Verdict, VerificationReport } from '@specialistvagen/signing';

const VERDICT: Readonly<Record<Verdict, string>> = {
  'in-force': 'äkta och gällande',
  replaced: 'äkta men ersatt av ett nytt dokument',
  revoked: 'äkta men återkallat',
  'superseded-revision': 'en tidigare version: en underskrift saknas',
  altered: 'ändrat',
  'not-issued-here': 'inte utfärdat här',
  'test-document': 'testhandling, inte ett giltigt intyg',
  unreadable: 'går inte att läsa',
};

/** For people: one headline, then reasons and signatures. */
export function describeReport(
  file: string,
  { verdict, test, reasons, signers }: Pick<VerificationReport, 'verdict' | 'test' | 'reasons' | 'signers'>,
): string {
  const mark = test && verdict === 'in-force' ? ' – testhandling' : '';
  const lines = [
    `${file}: ${VERDICT[verdict]}${mark}`,
    ...reasons.map(({ text, field }) => `  – ${text}${field === undefined ? '' : ` (${field})`}`),
    ...signers.map(({ label, name, signedAt }) => `  ✓ ${label}: ${name}, ${signedAt}`),
  ];
  return lines.join('\n');
}
