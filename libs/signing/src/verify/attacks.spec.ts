import { sha256Hex } from '../canonical/sha256.js';
import { buildSignedData, readSignedData } from '../cms/signed-data.js';
import { children, childAt, readDer, readDerPrefix } from '../der/der-reader.js';
import { integer, sequence } from '../der/der-writer.js';
import { ATTACKS } from '../testing/attack-cases.js';
import { GENUINE } from '../testing/genuine-cases.js';
import { archived, ours, whole } from '../testing/attack-tools.js';

describe('the strict verifier', () => {
  it.each([...ATTACKS])('refuses %s', async (_name, verdict, code, file) => {
    const report = await ours.operations.verify(await file());
    expect(report.reasons.map((reason) => reason.code)).toContain(code);
    expect(report.verdict).toBe(verdict);
  });

  it.each([...GENUINE])('accepts %s', async (_name, file) => {
    expect(await ours.operations.verify(await file())).toMatchObject({ verdict: 'in-force', reasons: [] });
  });

  it('takes the other of the two signatures that ECDSA has for one, unless it knows which file was issued', async () => {
    const genuine = (await archived()).bytes;
    const start = genuine.lastIndexOf('/Contents <', undefined, 'latin1') + '/Contents <'.length;
    const end = genuine.indexOf('>', start);
    const token = readDerPrefix(Buffer.from(genuine.subarray(start, end).toString('latin1'), 'hex')).raw;
    const parts = readSignedData(token);
    const turned = buildSignedData({ ...parts, signature: otherSignature(parts.signature) });
    const file = Buffer.from(genuine);
    file.write(
      turned
        .toString('hex')
        .toUpperCase()
        .padEnd(end - start, '0'),
      start,
      'latin1',
    );
    expect(file.equals(genuine)).toBe(false);
    expect((await ours.operations.verify(file)).verdict).toBe('in-force');
    const listed = { status: 'in-force' as const, revisions: [sha256Hex(genuine)] };
    expect((await ours.operations.verify(genuine, listed)).verdict).toBe('in-force');
    expect((await ours.operations.verify(file, listed)).reasons.map(({ code }) => code)).toEqual([
      'revision-unknown',
    ]);
  });

  it('refuses a genuine copy that the issuer never stored', async () => {
    const { bytes } = await whole();
    const report = await ours.operations.verify(bytes, { status: 'in-force', revisions: ['a'.repeat(64)] });
    expect(report).toMatchObject({ verdict: 'altered', reasons: [{ code: 'revision-unknown' }] });
  });

  it('says replaced, revoked and void as the issuer says', async () => {
    const { bytes } = await whole();
    const verdicts = await Promise.all(
      (['replaced', 'revoked', 'void'] as const).map((status) => ours.operations.verify(bytes, { status })),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['replaced', 'revoked', 'revoked']);
  });
});

/** The order of P-256 (FIPS 186-5): where (r, s) verifies, (r, n − s) does too. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function otherSignature(signature: Uint8Array): Buffer {
  const [r, s] = [0, 1].map((index) => childAt(children(readDer(signature)), index, 0x02));
  const turned = (ORDER - BigInt(`0x${s?.content.toString('hex') ?? '0'}`)).toString(16).padStart(64, '0');
  return sequence(r?.raw ?? Buffer.alloc(0), integer(Buffer.from(turned, 'hex')));
}
