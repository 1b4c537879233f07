import { withSigningCertificate } from '../cms/signed-attributes.js';
import type { AuthenticationContext, SignerIdentity } from '../contract/signing-request.js';
import { nothing, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { SigningError } from '../signing-error.js';
import { fileSigner } from '../trust/file-key-store.js';
import type { SigningKeys } from '../trust/signing-keys.js';
import { authContextValue } from '../x509/auth-context.js';
import { distinguishedName } from '../x509/distinguished-name.js';
import {
  authorityKeyIdentifier,
  extension,
  issueCertificate,
  keyUsage,
  notAnAuthority,
} from '../x509/issue-certificate.js';
import { oneTimeKey } from '../x509/one-time-key.js';
import { readCertificate } from '../x509/read-certificate.js';
import { checkSignRequest } from './check-sign-request.js';
import type { ReplayGuard, SealName, SignRequest, SignResponse, SigningService } from './signing-service.js';

export const CERTIFICATE_LIFETIME = 60 * 60_000;

export interface EmbeddedSigningServiceOptions {
  readonly keys: SigningKeys;
  readonly serviceId: string;
  readonly replayGuard: ReplayGuard;
  readonly now: () => Date;
}

/**
 * The signing service inside the product. Each personal signature gets a key of its own that exists for one call, and
 * a certificate for 60 minutes; nothing remains that could sign again.
 */
export class EmbeddedSigningService implements SigningService {
  constructor(private readonly options: EmbeddedSigningServiceOptions) {}

  async signPersonal(request: SignRequest): Promise<SignResponse> {
    const { keys, serviceId, replayGuard } = this.options;
    const now = this.options.now();
    const reasons = checkSignRequest(request, serviceId, now);
    if (reasons.length > 0) throw new SigningError('request-refused', reasons);
    if (!replayGuard.accept(request.requestId, request.conditions.notOnOrAfter)) {
      throw new SigningError('request-refused', [{ code: 'replayed', text: 'Begäran har redan använts.' }]);
    }
    const { privateKey, publicKey } = oneTimeKey();
    const certificate = issuePersonalCertificate(
      keys,
      request.signer,
      request.authentication,
      publicKey,
      now,
    );
    const toBeSignedBytes = bind(request.signTask.toBeSignedBytes, certificate);
    return {
      requestId: request.requestId,
      responseTime: now,
      toBeSignedBytes,
      signature: fileSigner(privateKey)(toBeSignedBytes),
      certificateChain: [certificate, keys.signingAuthority.certificate.der],
    };
  }

  seal(seal: SealName, attributes: Uint8Array): Promise<Omit<SignResponse, 'requestId'>> {
    const { platformSeal, authoritySeal } = this.options.keys;
    const { certificate, sign } = seal === 'platform' ? platformSeal : authoritySeal;
    const toBeSignedBytes = bind(attributes, certificate.der);
    return Promise.resolve({
      responseTime: this.options.now(),
      toBeSignedBytes,
      signature: sign(toBeSignedBytes),
      certificateChain: [certificate.der],
    });
  }
}

function bind(attributes: Uint8Array, certificate: Uint8Array): Der {
  return withSigningCertificate(attributes, Buffer.from(readCertificate(certificate).sha256, 'hex'));
}

/** Sweden Connect certificate profile, with a pairwise id or HSA-id instead of a personal identity number. */
export function issuePersonalCertificate(
  keys: Pick<SigningKeys, 'signingAuthority'>,
  signer: SignerIdentity,
  authentication: AuthenticationContext,
  publicKey: Der,
  now: Date,
): Der {
  const { certificate, sign } = keys.signingAuthority;
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const subject = distinguishedName([
    [OID.countryName, 'SE'],
    [OID.givenName, signer.givenName],
    [OID.surname, signer.surname],
    [OID.serialNumber, signer.identifier],
    [OID.commonName, signer.displayName],
  ]);
  const extensions = [
    notAnAuthority(),
    keyUsage('personal'),
    authorityKeyIdentifier(certificate.publicKey),
    extension(OID.authContext, authContextValue(authentication, signer)),
    // Too short-lived to revoke: RFC 9608 and ETSI EN 319 412-1 say so to the reader.
    extension(OID.noRevAvail, nothing()),
    extension(OID.validityAssuredShortTerm, nothing()),
  ];
  const notAfter = new Date(notBefore.getTime() + CERTIFICATE_LIFETIME);
  return issueCertificate(
    { issuer: certificate.subject, subject, publicKey, notBefore, notAfter, extensions },
    sign,
  );
}
