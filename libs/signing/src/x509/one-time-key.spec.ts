import { createPublicKey } from 'node:crypto';
import { oneTimeKey } from './one-time-key.js';

it('a one-time key is encoded as OpenSSL would, also when a coordinate begins with a zero', () => {
  let leadingZeros = 0;
  for (let made = 0; made < 1500; made += 1) {
    const { privateKey, publicKey } = oneTimeKey();
    const expected = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    if (!publicKey.equals(expected)) expect(publicKey.toString('hex')).toBe(expected.toString('hex'));
    if (publicKey[27] === 0 || publicKey[59] === 0) leadingZeros += 1;
  }
  // One key in 128; without any the case above was not tried (chance 1 in 100 000).
  expect(leadingZeros).toBeGreaterThan(0);
});
