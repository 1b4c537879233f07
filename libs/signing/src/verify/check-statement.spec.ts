import { signDetached } from '../cms/sign-detached.js';
import { HeldKeys } from '../pool/held-keys.js';
import { signingInstance } from '../testing/signing-instance.js';
import { loadTrust } from '../trust/load-trust.js';
import { rotateKey } from '../trust/rotate-key.js';
import { statementSealedAt } from './check-statement.js';

const { dataDir, trustDir, operations } = signingInstance();
const content = Buffer.from('{"version":1}');
let signature: Uint8Array;
beforeAll(async () => (signature = await operations.signStatement(content)));
const check = (said: Uint8Array, by: Uint8Array, folder = trustDir) =>
  statementSealedAt(said, by, loadTrust(folder));

/** The keys as somebody has them who took them. */
const heldIn = (folder: string) =>
  new HeldKeys({
    dataDir: folder,
    serviceId: 'https://specialistvagen.example',
    now: () => new Date(),
    replayGuard: { accept: () => true },
    signingService: undefined,
    timestampAuthority: undefined,
  }).current();

describe('a statement beside its signature', () => {
  it('is the platform’s when its seal signed these bytes, and tells when', () => {
    const at = check(content, signature);
    expect(Math.abs(Date.now() - (at?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('is nobody’s when a byte of it is another, or its signature is no signature', () => {
    expect(check(Buffer.from('{"version":2}'), signature)).toBeNull();
    expect(check(content, new Uint8Array())).toBeNull();
    expect(check(content, signature.subarray(0, -1))).toBeNull();
    expect(check(content, Buffer.concat([signature, Buffer.alloc(1)]))).toBeNull();
  });

  it('is not the platform’s when another instance sealed it, or the authority', async () => {
    const other = signingInstance();
    expect(check(content, await other.operations.signStatement(content))).toBeNull();
    expect(check(content, await signDetached(content, 'authority', heldIn(dataDir)))).toBeNull();
  });

  it('is refused whichever byte of the signature is turned', () => {
    const accepted = Array.from(signature.keys())
      .filter((at) => at % 5 === 0)
      .filter((at) => {
        const turned = Buffer.from(signature);
        turned[at] = (turned[at] ?? 0) ^ 0x01;
        return check(content, turned) !== null;
      });
    expect(accepted).toEqual([]);
  });

  it('stands when its key is changed later, and is refused when it was sealed after the key’s time', async () => {
    const former = heldIn(dataDir);
    rotateKey(dataDir, 'platform-seal', { now: new Date(Date.now() - 5_000), isCompromised: true });
    expect(check(content, await signDetached(content, 'platform', former))).toBeNull();
    const fresh = signingInstance();
    const made = await fresh.operations.signStatement(content);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    rotateKey(fresh.dataDir, 'platform-seal', { now: new Date(), isCompromised: true });
    expect(check(content, made, fresh.trustDir)).not.toBeNull();
  });
});
