import type { Verdict } from '@specialistvagen/signing';
import type { DatedReport } from './load-verifier.js';

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

/** For people: one headline, how fresh the answer is, then reasons and signatures. */
export function describeReport(
  file: string,
  { verdict, test, reasons, signers, statusAsOf }: DatedReport,
): string {
  const mark = test && verdict === 'in-force' ? ' – testhandling' : '';
  const lines = [
    `${file}: ${VERDICT[verdict]}${mark}`,
    ...(signers.length > 0 ? [`  ${freshness(statusAsOf)}`] : []),
    ...reasons.map(({ text, field }) => `  – ${text}${field === undefined ? '' : ` (${field})`}`),
    ...signers.map(({ label, name, signedAt }) => `  ✓ ${label}: ${name}, ${signedAt}`),
  ];
  return lines.join('\n');
}

/** Offline nothing is known of what has happened since. */
const freshness = (asOf: string | null): string =>
  asOf === null
    ? 'Status: inte kontrollerad. Ingen undertecknad statuslista fanns att fråga.'
    : `Status enligt den undertecknade listan från ${asOf}. Senare återkallelser syns inte.`;
