import type { TrustedSigningService } from '../../trust/signing-services.js';
import type { FederatedAnswer, FederatedSignRequest } from '../federated-request.js';
import { judgeSignResponse, MAX_MESSAGE } from './judge-sign-response.js';
import { signMessage, type MessageKey } from './message-signature.js';
import { BINDING } from './names.js';
import { writeSignRequest } from './write-sign-request.js';

export interface DssExtOptions {
  /** Where the service takes requests. */
  readonly address: string;
  readonly requestKey: MessageKey;
  readonly responseCertificates: readonly string[];
  /** Read at each answer: what is trusted may change while the process runs. */
  readonly services: () => readonly TrustedSigningService[];
}

/** A form that the person's browser posts to the service (07, section 3.1.1). */
export interface PostForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A signing service that speaks Sweden Connect's DSS extension over HTTP POST. */
export class DssExtService {
  constructor(private readonly options: DssExtOptions) {}

  form(request: FederatedSignRequest): PostForm {
    const xml = signMessage(writeSignRequest(request), this.options.requestKey, 'OptionalInputs');
    return {
      action: this.options.address,
      fields: {
        Binding: BINDING,
        RelayState: request.requestId,
        EidSignRequest: Buffer.from(xml, 'utf8').toString('base64'),
      },
    };
  }

  /** `answer` is what came in `EidSignResponse`. */
  judge(answer: string, request: FederatedSignRequest, now: Date): FederatedAnswer {
    const { responseCertificates, services } = this.options;
    const xml = answer.length > 2 * MAX_MESSAGE ? '' : Buffer.from(answer, 'base64').toString('utf8');
    return judgeSignResponse(xml, { request, responseCertificates, services: services(), now });
  }
}
