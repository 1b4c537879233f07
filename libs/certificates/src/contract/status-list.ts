import { z } from 'zod';

/** GET /status-list. The signature (CMS, DER) is over the bytes of `statusList` as it stands, in UTF-8. */
export const SignedStatusList = z.object({
  /** The list's version: a later one takes an earlier one's place. */
  issuedAt: z.iso.datetime(),
  statusList: z.string(),
  signature: z.base64(),
});
export type SignedStatusList = z.infer<typeof SignedStatusList>;
