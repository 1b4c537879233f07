import { archived, forger, ours, whole } from './attack-tools.js';
import { signedByBoth } from './signing-instance.js';

/** What must be accepted, at each level; the forger makes the first ones, the product's own pipeline the others. */
export const GENUINE: readonly (readonly [name: string, file: () => Promise<Uint8Array>])[] = [
  ['00 two signers, B-T', async () => (await whole()).bytes],
  ['00b with validation data, B-LT', async () => forger.store(await whole()).bytes],
  ['00c with an archive stamp, B-LTA', async () => (await archived()).bytes],
  ['00d freshly signed', () => signedByBoth(ours.operations)],
  [
    '00e freshly signed and archived',
    async () => (await ours.operations.archive(await signedByBoth(ours.operations))).pdf,
  ],
  [
    '00f archived twice',
    async () => {
      const once = await ours.operations.archive(await signedByBoth(ours.operations));
      return (await ours.operations.archive(once.pdf)).pdf;
    },
  ],
];
