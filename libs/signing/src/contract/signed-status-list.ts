import { z } from 'zod';

/**
 * A status list as it leaves the issuer: `trust/status.json`, GET /verify/status-list and a proof bundle alike. The
 * signature (CMS, DER) is the platform seal's over the bytes of `statusList` as it stands, in UTF-8.
 */
export const signedStatusListSchema = z.object({
  /** The list's version: a later one takes an earlier one's place. */
  issuedAt: z.iso.datetime(),
  statusList: z.string(),
  signature: z.base64(),
});
export type SignedStatusList = z.infer<typeof signedStatusListSchema>;
