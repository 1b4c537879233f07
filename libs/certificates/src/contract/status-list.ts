import { signedStatusListSchema } from '@specialistvagen/signing/contract';
import type { z } from 'zod';

/** GET /verify/status-list. */
export const SignedStatusList = signedStatusListSchema;
export type SignedStatusList = z.infer<typeof SignedStatusList>;
