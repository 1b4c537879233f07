import type { Finding } from '@specialistvagen/regulations';

/** What one night keeps of a fault: which rule, how it weighs, and which paragraph; never a name or a text. */
export type NightlyKey = {
  readonly rule: string;
  readonly level: 'block' | 'warn';
  readonly citation: string;
  /** How many places in the portfolio the rule found at fault. */
  readonly faults: number;
};

/** A training, or an application that the authority has not decided. */
export type NightlySubject = {
  readonly kind: 'post' | 'application';
  readonly id: string;
  readonly traineeId: string;
};

/** Findings as keys: equal ones are counted together. */
export function nightlyKeys(findings: readonly Finding[]): NightlyKey[] {
  const keys = new Map<string, NightlyKey>();
  for (const { rule, level, reasons } of findings) {
    for (const { citation } of reasons) {
      const name = [rule, level, citation].join('\n');
      const faults = (keys.get(name)?.faults ?? 0) + 1;
      keys.set(name, { rule, level, citation, faults });
    }
  }
  return [...keys.values()];
}

const BEGINS_AT_HOUR = 2;
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * The night that should have been checked by now, as the day it ends in: from two in the morning in Sweden and for the rest
 * of that day, so that a worker that was down makes up for it when it is back. null: the night has not begun.
 */
export function nightDue(now: Date): string | null {
  const parts = new Map(stockholm.formatToParts(now).map(({ type, value }) => [type, value]));
  if (Number(parts.get('hour')) < BEGINS_AT_HOUR) return null;
  return ['year', 'month', 'day'].map((part) => parts.get(part as Intl.DateTimeFormatPartTypes)).join('-');
}
