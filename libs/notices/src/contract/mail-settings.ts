import { z } from 'zod';

/** What a person chooses about, in groups of notices; what must always be told is in none of them. */
export const mailGroups = ['asked', 'told', 'reminders', 'files'] as const;
export type MailGroup = (typeof mailGroups)[number];

/** `daily`: gathered, at most one such mail a day. `never`: in the product only. */
export const mailTimes = ['at-once', 'daily', 'never'] as const;
export type MailTime = (typeof mailTimes)[number];

/** Whole hours of Swedish time, from one to the next; past midnight when `to` is before `from`. */
export const quietHours = z
  .strictObject({ from: z.int().min(0).max(23), to: z.int().min(0).max(23) })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'Välj två olika klockslag, eller inga tysta timmar alls.',
  });
export type QuietHours = z.infer<typeof quietHours>;

export const mailChoices = z.strictObject({
  asked: z.enum(mailTimes),
  told: z.enum(mailTimes),
  // Reminders are gathered by their nature: several things that wait are one mail.
  reminders: z.enum(['daily', 'never']),
  files: z.enum(mailTimes),
});
export type MailChoices = z.infer<typeof mailChoices>;

/** PUT /notices/settings */
export const mailSettings = z.strictObject({ quiet: quietHours.nullable(), choices: mailChoices });
export type MailSettings = z.infer<typeof mailSettings>;

/** GET /notices/settings: what holds, and whether the person has chosen it. */
export const mailSettingsView = z.strictObject({
  quiet: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  choices: mailChoices,
  isOwnChoice: z.boolean(),
});
export type MailSettingsView = z.infer<typeof mailSettingsView>;
