export type {
  AskedTask,
  FederatedAnswer,
  FederatedAuthentication,
  FederatedSignature,
  FederatedSignRequest,
} from './federated-request.js';
export { DssExtService, type DssExtOptions, type PostForm } from './dss-ext/dss-ext-service.js';
export { OIDC_SWEDEN } from './oidc-sweden/names.js';
export { judgeUserSignature } from './oidc-sweden/judge-user-signature.js';
export { writeRequestObject, type OidcWay } from './oidc-sweden/write-request-object.js';
export { openRequestKey } from './request-key.js';
