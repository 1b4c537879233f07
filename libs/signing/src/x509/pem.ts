type Label = 'CERTIFICATE' | 'X509 CRL';

/** PEM with 64-character lines. */
export function toPem(der: Uint8Array, label: Label = 'CERTIFICATE'): string {
  const base64 = Buffer.from(der).toString('base64');
  return `-----BEGIN ${label}-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
}

/** Every value under the label in a PEM file, in order. */
export function fromPem(pem: string, label: Label = 'CERTIFICATE'): Buffer[] {
  const blocks = pem.matchAll(
    new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]+)-----END ${label}-----`, 'g'),
  );
  return [...blocks].map((match) => Buffer.from(match[1] ?? '', 'base64'));
}

/** Every certificate in a PEM text, each as PEM again. Throws when there is none. */
export function certificatesIn(pem: string): string[] {
  const found = fromPem(pem).map((der) => toPem(der));
  if (found.length === 0) throw new Error('Filen innehåller inget certifikat.');
  return found;
}
