import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { loadTrust } from './load-trust.js';

/** Throws `SigningError` `test-marking-wrong` when the instance's root was made for tests: production never runs on it. */
export function requireGenuineTrust(dataDir: string): void {
  if (!loadTrust(join(dataDir, 'trust')).isTest) return;
  throw new SigningError('test-marking-wrong', [
    {
      text: `Tilliten i ${join(dataDir, 'trust')} är gjord för test (rotens namn säger TEST). Produktion behöver en egen instans.`,
    },
  ]);
}
