import type { FederatedAnswer, FederatedSignature } from '../federated-request.js';
import { authenticationFaults, signatureFaults, SKEW, type Judging } from '../judge-signature.js';
import { refusal, type RefusalCode } from '../refusals.js';
import { verifyMessage } from './message-signature.js';
import { ATTRIBUTE, PROFILE, RESULT, VERSION } from './names.js';
import { readSignResponse, type ReadSignResponse, type SignedPart } from './read-sign-response.js';
import { XmlError } from './xml-document.js';

export interface JudgingMessage extends Judging {
  /** PEM: the certificates with whose keys the service signs its answers. Those in the message are not looked at. */
  readonly responseCertificates: readonly string[];
}

/** A batch of forty with a long chain and the assertions takes some hundred kilobytes. */
export const MAX_MESSAGE = 2_000_000;

/** Whether an answer may be used, and what is in it. Nothing is believed before the service's signature holds. */
export function judgeSignResponse(xml: string, judging: JudgingMessage): FederatedAnswer {
  if (xml.length > MAX_MESSAGE) return refused(['answer-unreadable']);
  try {
    const message = verifyMessage(xml, judging.responseCertificates, 'OptionalOutputs');
    if (!message.ok) return refused([message.fault]);
    return judgeRead(readSignResponse(message.root, RESULT.success), judging);
  } catch (error) {
    if (error instanceof XmlError) return refused(['answer-unreadable']);
    throw error;
  }
}

function judgeRead(response: ReadSignResponse, judging: Judging): FederatedAnswer {
  const { request, now } = judging;
  if (response.requestId !== request.requestId) return refused(['wrong-request']);
  if (response.profile !== PROFILE) return refused(['wrong-profile']);
  if (response.signed === null) return refused([notSigned(response)]);
  const { signed } = response;
  const signatures = pairTasks(signed, judging);
  const faults: RefusalCode[] = [
    ...(signed.version === VERSION ? [] : (['wrong-profile'] as const)),
    ...(now >= request.conditions.notOnOrAfter ? (['answer-late'] as const) : []),
    ...timeFaults(signed, judging),
    ...authenticationFaults(signed.authentication, judging),
    ...(isAskedPerson(signed, judging) ? [] : (['wrong-signer'] as const)),
    ...(signatures === null ? (['tasks-differ'] as const) : []),
    ...[...(signatures ?? [])].flatMap(([id, given]) => {
      const task = request.signTasks.find(({ signTaskId }) => signTaskId === id);
      return task ? signatureFaults(task, given, signed.authentication, judging) : [];
    }),
  ];
  if (faults.length > 0 || signatures === null) return refused(faults);
  return { ok: true, authentication: signed.authentication, signatures };
}

function timeFaults({ responseTime }: SignedPart, { request, now }: Judging): RefusalCode[] {
  const isWithin =
    responseTime.getTime() >= request.requestTime.getTime() - SKEW &&
    responseTime.getTime() <= now.getTime() + SKEW;
  return isWithin ? [] : ['answer-time'];
}

function isAskedPerson({ attributes }: SignedPart, { request }: Judging): boolean {
  const numbers = attributes.get(ATTRIBUTE.personalIdentityNumber) ?? [];
  return numbers.length === 1 && numbers[0] === request.personalIdentityNumber;
}

/** Each task that was asked exactly once, and no other; null when that is not so. */
function pairTasks(signed: SignedPart, { request }: Judging): Map<string, FederatedSignature> | null {
  const signatures = new Map<string, FederatedSignature>();
  for (const { signTaskId, sigType, toBeSignedBytes, signature, algorithm } of signed.tasks) {
    const isAsked = request.signTasks.some((task) => task.signTaskId === signTaskId);
    const isKind =
      sigType === 'PDF' &&
      (algorithm ?? request.requestedSignatureAlgorithm) === request.requestedSignatureAlgorithm;
    if (!isAsked || !isKind || signatures.has(signTaskId)) return null;
    // Signer and issuer: the root is the verifier's own, and the file carries nothing spare.
    const certificateChain = signed.certificateChain.slice(0, 2);
    signatures.set(signTaskId, { toBeSignedBytes, signature, certificateChain });
  }
  return signatures.size === request.signTasks.length ? signatures : null;
}

const MINOR: Readonly<Record<string, RefusalCode>> = {
  [RESULT.userCancel]: 'cancelled',
  [RESULT.requestExpired]: 'answer-late',
  [RESULT.userMismatch]: 'wrong-signer',
  [RESULT.unsupportedAssurance]: 'assurance-too-low',
  [RESULT.messageNotShown]: 'message-not-shown',
};

function notSigned({ resultMajor, resultMinor }: ReadSignResponse): RefusalCode {
  const named = resultMinor === null ? undefined : MINOR[resultMinor];
  return named ?? (resultMajor === RESULT.requesterError ? 'service-refused' : 'service-failed');
}

const refused = (codes: readonly RefusalCode[]): FederatedAnswer => ({
  ok: false,
  reasons: [...new Set(codes)].map(refusal),
});
