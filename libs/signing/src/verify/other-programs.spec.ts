import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractParts } from '../pades/extract-parts.js';
import { describeWith, nssDatabase, run } from '../testing/external-programs.js';
import { opensslVerdict } from '../testing/openssl.js';
import { templates } from '../testing/sample-registry.js';
import { signedByBoth, signingInstance } from '../testing/signing-instance.js';

async function signedFile() {
  const { operations, dataDir, trustDir } = signingInstance();
  const pdf = await signedByBoth(operations);
  const path = join(dataDir, 'signed.pdf');
  writeFileSync(path, pdf);
  const { signers } = await operations.verify(pdf);
  const at =
    signers
      .map(({ signedAt }) => signedAt)
      .sort()
      .at(-1) ?? '';
  return { operations, pdf, path, dataDir, at, rootPem: join(trustDir, 'root.pem') };
}

describeWith(['pdfsig', 'certutil', 'faketime'], 'pdfsig agrees at the time stamp’s instant', () => {
  it('finds every signature valid and every certificate trusted', async () => {
    const { path, dataDir, at, rootPem } = await signedFile();
    mkdirSync(join(dataDir, 'nss'));
    const nss = nssDatabase(join(dataDir, 'nss'), rootPem);
    const output = run('faketime', [
      at.replace('T', ' ').slice(0, 19),
      'env',
      'TZ=UTC',
      'pdfsig',
      '-nssdir',
      nss,
      path,
    ]);
    expect(output.match(/Signature is Valid\./g)).toHaveLength(3);
    expect(output.match(/Certificate is Trusted\./g)).toHaveLength(3);
    expect(output.match(/Total document signed/g)).toHaveLength(1);
  });

  it('still does when archive material and a document time stamp are added', async () => {
    const { operations, pdf, dataDir, at, rootPem } = await signedFile();
    const path = join(dataDir, 'archived.pdf');
    writeFileSync(path, (await operations.archive(pdf)).pdf);
    mkdirSync(join(dataDir, 'nss'));
    const nss = nssDatabase(join(dataDir, 'nss'), rootPem);
    const instant = at.replace('T', ' ').slice(0, 19);
    const output = run('faketime', [instant, 'env', 'TZ=UTC', 'pdfsig', '-nssdir', nss, path]);
    expect(output.match(/Signature is Valid\./g)?.length).toBeGreaterThanOrEqual(3);
    expect(output).not.toMatch(/Signature is Invalid|Digest Mismatch/);
  });
});

describeWith(['openssl'], 'openssl agrees on each part', () => {
  it('verifies the CMS as CAdES and the time stamp, and refuses other bytes', async () => {
    const { pdf, dataDir, at, rootPem } = await signedFile();
    const parts = await extractParts(pdf, templates);
    expect(parts.map(({ field }) => field)).toEqual(['plattform', 'handledare', 'extern']);
    for (const part of parts) {
      const found = opensslVerdict(part, { folder: dataDir, rootPem, at: new Date(at) });
      expect(found).toEqual({ signature: true, otherBytes: false, stamp: true });
    }
  });
});

describeWith(
  ['qpdf', 'pdfinfo', 'pdffonts', 'pdftotext', 'pdfdetach'],
  'other readers find a sound file',
  () => {
    it('passes qpdf, is tagged, embeds its fonts and gives its text back', async () => {
      const { operations, pdf, path, dataDir } = await signedFile();
      expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors');
      expect(run('pdfinfo', [path])).toMatch(/Tagged: +yes/);
      expect(run('pdfinfo', ['-struct-text', path])).toContain('"Öberg-Åström"');
      const fonts = run('pdffonts', [path])
        .split('\n')
        .filter((line) => line.includes('Liberation'));
      expect(fonts).toHaveLength(2);
      for (const font of fonts) expect(font).toMatch(/yes yes yes/);
      expect(run('pdftotext', [path, '-'])).toContain('TEST – inte ett giltigt intyg');
      run('pdfdetach', ['-save', '1', '-o', join(dataDir, 'out.json'), path]);
      writeFileSync(join(dataDir, 'archived.pdf'), (await operations.archive(pdf)).pdf);
      expect(run('qpdf', ['--check', join(dataDir, 'archived.pdf')])).toContain(
        'No syntax or stream encoding errors',
      );
    });
  },
);
