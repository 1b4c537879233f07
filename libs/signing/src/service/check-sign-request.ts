import {
  authenticationContextSchema,
  LOA3,
  LOA4,
  signerIdentitySchema,
} from '../contract/signing-request.js';
import type { SigningReason } from '../signing-error.js';
import { ECDSA_SHA256_URI, type SignRequest } from './signing-service.js';

/** Clocks of api, identity provider and service may differ by this much. */
const SKEW = 60_000;
/** A sign-in older than this was for something else: the ticket lives five minutes, the rest is the way back. */
const LONGEST_SINCE_AUTHENTICATION = 10 * 60_000;
const LONGEST_CONDITIONS = 10 * 60_000;

/** Everything that is wrong with a request, at once; an empty list lets it pass. Replay is the caller's check. */
export function checkSignRequest(request: SignRequest, serviceId: string, now: Date): SigningReason[] {
  return [
    ...identityFaults(request),
    ...conditionFaults(request, serviceId, now),
    ...authenticationFaults(request, now),
  ];
}

function identityFaults(request: SignRequest): SigningReason[] {
  const reasons: SigningReason[] = [];
  if (!signerIdentitySchema.safeParse(request.signer).success) {
    reasons.push({ code: 'signer-invalid', text: 'Undertecknarens namn eller id har fel form.' });
  }
  if (request.requestedSignatureAlgorithm !== ECDSA_SHA256_URI) {
    reasons.push({ code: 'algorithm-refused', text: 'Den begärda signaturalgoritmen stöds inte.' });
  }
  if (request.authentication.subject !== request.signer.identifier) {
    reasons.push({
      code: 'wrong-signer',
      text: 'Den som legitimerade sig är inte den som ska skriva under.',
    });
  }
  return reasons;
}

function conditionFaults(request: SignRequest, serviceId: string, now: Date): SigningReason[] {
  const { notBefore, notOnOrAfter, audience } = request.conditions;
  const reasons: SigningReason[] = [];
  if (now.getTime() < notBefore.getTime() - SKEW || now >= notOnOrAfter) {
    reasons.push({ code: 'conditions-expired', text: 'Begäran om underskrift gäller inte längre.' });
  }
  if (notOnOrAfter.getTime() - notBefore.getTime() > LONGEST_CONDITIONS) {
    reasons.push({ code: 'conditions-too-long', text: 'Begäran om underskrift gäller för lång tid.' });
  }
  if (audience !== serviceId || request.signService !== serviceId) {
    reasons.push({ code: 'wrong-service', text: 'Begäran är ställd till en annan underskriftstjänst.' });
  }
  return reasons;
}

function authenticationFaults(request: SignRequest, now: Date): SigningReason[] {
  const { authentication } = request;
  if (!authenticationContextSchema.safeParse(authentication).success) {
    return [{ code: 'authentication-invalid', text: 'Uppgifterna om legitimeringen har fel form.' }];
  }
  const reasons: SigningReason[] = [];
  const level = authentication.authnContextClassRef;
  if (
    (level !== LOA3 && level !== LOA4) ||
    !request.certRequestProperties.authnContextClassRefs.includes(level)
  ) {
    reasons.push({ code: 'assurance-too-low', text: 'Legitimeringen når inte tillitsnivå 3.' });
  }
  if (authentication.identityProvider !== request.identityProvider) {
    reasons.push({
      code: 'wrong-identity-provider',
      text: 'Legitimeringen kommer från en annan utfärdare än begärt.',
    });
  }
  const at = Date.parse(authentication.authenticationInstant);
  // Whole seconds: `auth_time` has no fractions.
  if (at < Math.floor(request.requestedAt.getTime() / 1000) * 1000) {
    reasons.push({
      code: 'authentication-too-early',
      text: 'Legitimeringen gjordes före begäran om underskrift.',
    });
  }
  if (at > now.getTime() + SKEW || at < now.getTime() - LONGEST_SINCE_AUTHENTICATION) {
    reasons.push({
      code: 'authentication-too-old',
      text: 'Legitimeringen är för gammal. Legitimera dig på nytt.',
    });
  }
  return reasons;
}
