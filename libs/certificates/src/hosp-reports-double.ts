import { HospReports } from './domain/hosp-reports.js';
import type { HospReceipt, HospReport } from './domain/hosp-reports.js';

export type HospReportFault = 'none' | 'slow' | 'wrong' | 'gone';

/** Stands in for HOSP as a receiver in demo and tests; can be made slow, wrong or gone, and remembers what it was told. */
export class HospReportsDouble extends HospReports {
  private fault: HospReportFault = 'none';
  private readonly told = new Map<string, HospReport>();

  constructor(private readonly slowness = 3_000) {
    super();
  }

  fail(fault: HospReportFault): void {
    this.fault = fault;
  }

  get entries(): ReadonlyMap<string, HospReport> {
    return this.told;
  }

  override async report(key: string, report: HospReport): Promise<HospReceipt> {
    if (this.fault === 'gone') throw new Error('HOSP does not answer');
    if (this.fault === 'slow') await new Promise((resolve) => setTimeout(resolve, this.slowness));
    if (this.fault === 'wrong') return { accepted: false, reason: 'Personen finns inte i registret.' };
    this.told.set(key, report);
    return { accepted: true, receipt: `HOSP-${key.slice(-8)}` };
  }
}
