import { ATTACKS } from '../testing/attack-cases.js';
import { ours, whole } from '../testing/attack-tools.js';

describe('the strict verifier', () => {
  it.each([...ATTACKS])('refuses %s', async (_name, verdict, code, file) => {
    const report = await ours.operations.verify(await file());
    expect(report.reasons.map((reason) => reason.code)).toContain(code);
    expect(report.verdict).toBe(verdict);
  });

  it('accepts what the same forger makes when nothing is forged', async () => {
    expect(await ours.operations.verify((await whole()).bytes)).toMatchObject({
      verdict: 'in-force',
      reasons: [],
    });
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
