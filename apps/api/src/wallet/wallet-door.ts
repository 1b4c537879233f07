import express from 'express';
import type { RequestHandler } from 'express';
import type { Problem } from '../http/problem.js';

const DOOR = /^\/api\/wallet\//;
const FORM = /^\/api\/wallet\/token$/;

export const isWallet = (path: string): boolean => DOOR.test(path);

/** A token is asked for with a form, as OAuth says; nothing else here is. */
export function walletForms(): RequestHandler {
  const readForm = express.urlencoded({ extended: false, limit: '10kb', parameterLimit: 20 });
  return (request, response, next) => (FORM.test(request.path) ? readForm(request, response, next) : next());
}

const ERRORS: Readonly<Record<string, string>> = {
  'wallet-invalid-grant': 'invalid_grant',
  'wallet-invalid-token': 'invalid_token',
  'wallet-unknown-configuration': 'unknown_credential_configuration',
  'wallet-invalid-proof': 'invalid_proof',
  'wallet-invalid-nonce': 'invalid_nonce',
  'wallet-certificate-withdrawn': 'credential_request_denied',
};

export type WalletError = { status: number; body: { error: string; error_description: string } };

/**
 * RFC 6749 §5.2 and OpenID4VCI 1.0 §8.3.1: 400 whatever was wrong, 401 for the token. The description may hold ASCII only, so it
 * is our own code; the Swedish words are on the doctor's page.
 */
export function walletError(path: string, { code, status }: Pick<Problem, 'code' | 'status'>): WalletError {
  const known = ERRORS[code];
  const error = known ?? otherError(path, code, status);
  const isOurs = status >= 500 || status === 429 || status === 404;
  return {
    status: isOurs || known === 'invalid_token' ? status : 400,
    body: { error, error_description: code },
  };
}

function otherError(path: string, code: string, status: number): string {
  if (status >= 500 || status === 429) return 'temporarily_unavailable';
  return code === 'invalid-request' && path.endsWith('/credential')
    ? 'invalid_credential_request'
    : 'invalid_request';
}
