export type {
  AskedTask,
  FederatedAnswer,
  FederatedAuthentication,
  FederatedSignature,
  FederatedSignRequest,
} from './federated-request.js';
export { DssExtService, type DssExtOptions, type PostForm } from './dss-ext/dss-ext-service.js';
export { openRequestKey } from './request-key.js';
