import { sampleJson } from '../testing/sample-registry.js';
import { signatureRequest, signedByBoth, signingInstance } from '../testing/signing-instance.js';

describe('a document from data to the last signature', () => {
  const { operations } = signingInstance();

  it('is in force when everybody named has signed', async () => {
    const pdf = await signedByBoth(operations);
    const report = await operations.verify(pdf);
    expect(report).toMatchObject({ verdict: 'in-force', test: true, reasons: [] });
    expect(report.signers.map(({ field, name }) => [field, name])).toEqual([
      ['plattform', 'Specialistvägen Plattformssigill TEST'],
      ['handledare', 'Testperson A'],
      ['extern', 'Testperson B'],
    ]);
  });

  it('keeps every earlier revision as a prefix', async () => {
    const rendered = await operations.render(sampleJson(await operations.pins()));
    const prepared = await operations.prepare(sampleJson(await operations.pins()));
    const signed = await operations.signPersonal(prepared.pdf, signatureRequest('handledare'));
    expect(Buffer.from(prepared.pdf).subarray(0, rendered.pdf.length).equals(rendered.pdf)).toBe(true);
    expect(Buffer.from(signed.pdf).subarray(0, prepared.pdf.length).equals(prepared.pdf)).toBe(true);
    expect((await operations.verify(signed.pdf)).verdict).toBe('superseded-revision');
  });

  it('stays in force with archive material added, and can be renewed', async () => {
    const pdf = await signedByBoth(operations);
    const once = await operations.archive(pdf);
    const twice = await operations.archive(once.pdf);
    const report = await operations.verify(twice.pdf);
    expect(report).toMatchObject({ verdict: 'in-force', reasons: [] });
    expect(report.signers.map(({ kind }) => kind)).toEqual([
      'platform-seal',
      'person',
      'person',
      'archive',
      'archive',
    ]);
  });
});
