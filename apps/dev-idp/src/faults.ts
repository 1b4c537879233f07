import { z } from 'zod';

/** The ways in which an e-ID provider can fail its client. */
export const FAULTS = [
  'none',
  'slow',
  'gone',
  'wrong-acr',
  'wrong-nonce',
  'old-sign-in',
  'other-person',
] as const;
export type Fault = (typeof FAULTS)[number];

export const faultSchema = z.strictObject({
  fault: z.enum(FAULTS),
  milliseconds: z.number().int().min(0).max(60_000).default(3_000),
});

/** One switch for the whole provider; `milliseconds` is how slow it is. */
export class FaultSwitch {
  fault: Fault = 'none';
  milliseconds = 3_000;

  set(change: z.infer<typeof faultSchema>): void {
    this.fault = change.fault;
    this.milliseconds = change.milliseconds;
  }

  is(fault: Fault): boolean {
    return this.fault === fault;
  }
}
