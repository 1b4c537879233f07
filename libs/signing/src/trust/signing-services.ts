import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { OID } from '../der/oids.js';
import { SigningError } from '../signing-error.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { fromPem } from '../x509/pem.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';

const signingServiceSchema = z.strictObject({
  /** SAML entityID of a service for the DSS extension; issuer of an OpenID provider that signs. */
  id: z.string().min(1).max(500),
  name: z.string().min(1).max(200),
  /** The time in which personal signatures by this service count. */
  from: z.iso.datetime(),
  to: z.iso.datetime().nullable(),
  /** PEM: the CAs that issue the signing certificates, each trusted as it stands. */
  authorities: z.array(z.string().min(1)).min(1),
});
const signingServicesSchema = z.strictObject({
  version: z.literal(1),
  services: z.array(signingServiceSchema),
});
export type SigningServiceEntry = z.infer<typeof signingServiceSchema>;

/** A signing service outside the instance whose certificates the strict verifier accepts for personal signatures. */
export interface TrustedSigningService {
  readonly id: string;
  readonly name: string;
  readonly from: Date;
  readonly to: Date | null;
  readonly authorities: readonly Certificate[];
}

export const SIGNING_SERVICES = 'signing-services.json';

/** `trust/signing-services.json`; nobody when the folder has none. Throws `trust-missing` when it cannot be read. */
export function loadSigningServices(trustDir: string): TrustedSigningService[] {
  const path = join(trustDir, SIGNING_SERVICES);
  if (!existsSync(path)) return [];
  try {
    const { services } = signingServicesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return services.map(({ id, name, from, to, authorities }) => ({
      id,
      name,
      from: new Date(from),
      to: to === null ? null : new Date(to),
      authorities: authorities.flatMap(authoritiesIn),
    }));
  } catch {
    throw new SigningError('trust-missing', [{ text: `${path} kan inte läsas.` }]);
  }
}

function authoritiesIn(pem: string): Certificate[] {
  const found = fromPem(pem).map((der) => readCertificate(der));
  if (found.length === 0) throw new Error('No certificate');
  return found;
}

/** True for the double that tests and demonstrations use: its CA says so in its name. */
export const isMarkedTest = ({ authorities }: TrustedSigningService): boolean =>
  authorities.some(({ name }) => nameAttribute(name, OID.commonName)?.includes('TEST') ?? false);

/** Whether the service counts at the instant. */
export const isTrustedAt = ({ from, to }: TrustedSigningService, at: Date): boolean =>
  from <= at && (to === null || at < to);

/** The services that may have had this CA issue a signing certificate at the instant: two names of one service share its CA. */
export function servicesOfAuthority(
  services: readonly TrustedSigningService[],
  authoritySha256: string,
  at: Date,
): TrustedSigningService[] {
  return services.filter(
    (service) =>
      isTrustedAt(service, at) && service.authorities.some(({ sha256 }) => sha256 === authoritySha256),
  );
}
