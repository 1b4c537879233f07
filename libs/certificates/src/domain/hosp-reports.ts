import { z } from 'zod';

/** What the register is told of a certificate. The number lies sealed until the moment it is told. */
export const HospReport = z.strictObject({
  what: z.enum(['granted', 'withdrawn-by-change']),
  personalIdentityNumber: z.string(),
  specialty: z.string(),
  decidedOn: z.iso.date(),
  caseNumber: z.string(),
});
export type HospReport = z.infer<typeof HospReport>;

export type HospReceipt = { accepted: true; receipt: string } | { accepted: false; reason: string };

/**
 * HOSP as a receiver (förordning 2006:196, 6 §: specialty and dates). `key` is the same for the same report, so that one
 * that is told again is not written twice there. It may be slow, wrong or gone: `report` rejects when no answer came.
 */
export abstract class HospReports {
  abstract report(key: string, report: HospReport): Promise<HospReceipt>;
}
