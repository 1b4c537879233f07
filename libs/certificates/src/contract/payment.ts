import { z } from 'zod';
import { Day } from './reason.js';

/** A bank's file as text: `referens;belopp;datum`, one payment a row. */
export const PaymentFile = z.strictObject({
  fileName: z.string().trim().min(1).max(200),
  content: z.string().min(1).max(1_000_000),
});
export type PaymentFile = z.infer<typeof PaymentFile>;

export const PAYMENT_RESULTS = [
  'matched',
  'already-imported',
  'unknown-reference',
  'wrong-amount',
  'already-paid',
  'unreadable',
] as const;
export const PaymentRow = z.object({
  row: z.number().int(),
  reference: z.string(),
  amountKronor: z.number().nullable(),
  paidOn: Day.nullable(),
  result: z.enum(PAYMENT_RESULTS),
  text: z.string(),
});
export type PaymentRow = z.infer<typeof PaymentRow>;
export const PaymentReport = z.object({ matched: z.number().int(), rows: z.array(PaymentRow) });
export type PaymentReport = z.infer<typeof PaymentReport>;
