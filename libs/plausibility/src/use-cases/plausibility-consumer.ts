import { defineConsumer } from '@specialistvagen/platform';
import type { Consumer } from '@specialistvagen/platform';
import { z } from 'zod';
import type { CheckSigned } from './check-signed.js';

/** Published with each personal signature, whatever was signed. */
const documentSignedV1 = z.strictObject({ documentId: z.uuid() });

/** After each signature the checks run over its document; the same event twice finds the same. */
export function plausibilityConsumer(checking: CheckSigned): Consumer {
  return defineConsumer({
    name: 'plausibility',
    types: ['document-signed'],
    handle: async ({ payload }) => {
      await checking.documents([documentSignedV1.parse(payload).documentId]);
    },
  });
}
