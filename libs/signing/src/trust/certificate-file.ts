import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Der } from '../der/der-writer.js';
import { fromPem, toPem } from '../x509/pem.js';

/** The one certificate in a file. */
export function readPem(path: string): Buffer {
  const [der] = fromPem(readFileSync(path, 'utf8'));
  if (der === undefined) throw new Error(`${path} holds no certificate`);
  return der;
}

export function writePublic(path: string, ...certificates: readonly Der[]): void {
  writeFileSync(`${path}.new`, certificates.map((der) => toPem(der)).join(''));
  renameSync(`${path}.new`, path);
}
