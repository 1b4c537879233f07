import { z } from 'zod';
import { LEVELS_OF_ASSURANCE, ROLE_NAMES, activeMandateSchema } from './actor.js';
import { instant, uuid } from './shapes.js';

/** GET /session. Everything about a person is null when nobody is signed in. */
export const sessionAnswerSchema = z.object({
  signedIn: z.boolean(),
  person: z
    .object({
      personId: uuid,
      displayName: z.string(),
      loa: z.enum(LEVELS_OF_ASSURANCE),
      authTime: instant,
      roles: z.array(z.object({ role: z.enum(ROLE_NAMES), label: z.string() })),
      /** `where` in words: the unit, the care provider, the region, or the nation. */
      mandates: z.array(activeMandateSchema.extend({ label: z.string(), where: z.string() })),
    })
    .nullable(),
  /** To be sent as `x-csrf-token` with every change. */
  csrfToken: z.string().nullable(),
  endsAt: instant.nullable(),
  /** The instance is a demonstration: documents are marked TEST and mail is captured. */
  demo: z.boolean(),
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

/** Only paths within the product: anything else becomes the start page. */
export const loginQuerySchema = z.object({ returnTo: z.string().max(500).optional() });
export const signQuerySchema = z.object({ ticket: uuid });
export const callbackQuerySchema = z.looseObject({ state: z.string().max(500).optional() });
/** What a signing service posts back (Sweden Connect 07, section 3.1.2); its form may carry more. */
export const signResponseSchema = z.looseObject({
  Binding: z.literal('POST/XML/1.0'),
  RelayState: z.string().min(20).max(200),
  EidSignResponse: z.string().min(1).max(4_000_000),
});
export type SignResponseBody = z.infer<typeof signResponseSchema>;
export const logoutAnswerSchema = z.object({ signedOut: z.literal(true) });

/** GET /me/access-log: who has read or changed what in my portfolio. */
export const accessLogAnswerSchema = z.object({
  items: z.array(
    z.object({
      id: uuid,
      at: instant,
      personName: z.string(),
      purpose: z.string(),
      purposeLabel: z.string(),
      what: z.string(),
    }),
  ),
});
export type AccessLogAnswer = z.infer<typeof accessLogAnswerSchema>;
