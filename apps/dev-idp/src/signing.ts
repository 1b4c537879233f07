import type { KoaContextWithOIDC } from 'oidc-provider';
import { z } from 'zod';

export const SIGN_SCOPE = 'https://id.oidc.se/scope/sign';
export const SIGN_REQUEST = 'https://id.oidc.se/param/signRequest';
export const USER_SIGNATURE = 'https://id.oidc.se/claim/userSignature';

/** What the provider signs with, when it also signs: given by whoever runs it. */
export type DevIdpSigning = {
  /** The client's registered key, with which it signs its Request Objects: JWK. */
  clientKey: Record<string, unknown>;
  /** Makes the value of the claim `userSignature`. */
  sign(what: {
    toBeSignedBytes: Uint8Array;
    /** What the certificate shall say of the person. */
    subject: { commonName: string; serialNumber: string };
    issuer: string;
    /** Twelve digits: who has just proven that they are this. */
    personalIdentityNumber: string;
    acr: string;
    authTime: number;
  }): Promise<string>;
};

/** By the request's nonce, until the code is exchanged. */
export type MadeSignatures = Map<string, string>;

const signRequestSchema = z.object({
  tbs_data: z.base64(),
  sign_message: z.object({ 'message#sv': z.base64(), mime_type: z.literal('text/plain') }),
  certificate_subject: z.object({ common_name: z.string(), serial_number: z.string() }),
});
export type SignRequestParameter = z.infer<typeof signRequestSchema>;

/**
 * The library keeps only texts of a Request Object; the sign request is an object in it. It has checked the object's signature
 * with the client's key when this runs.
 */
export function keepSignRequest(context: KoaContextWithOIDC): void {
  const { body, params } = context.oidc;
  const [, payload] = typeof body?.request === 'string' ? body.request.split('.') : [];
  if (!params || payload === undefined) return;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
  if (claims[SIGN_REQUEST] !== undefined) params[SIGN_REQUEST] = JSON.stringify(claims[SIGN_REQUEST]);
}

/** Null when the request is no signature; throws for one that lacks what the extension demands (section 5.1). */
export function signRequestIn(params: Record<string, unknown>): SignRequestParameter | null {
  const isSignature = String(params.scope).split(' ').includes(SIGN_SCOPE);
  if (!isSignature) return null;
  const prompts = String(params.prompt).split(' ');
  if (!prompts.includes('login') || !prompts.includes('consent')) throw new Error('prompt');
  return signRequestSchema.parse(JSON.parse(String(params[SIGN_REQUEST])));
}

/** The number that whoever signs must have, when the client asks for somebody (section 4.1.1). */
export function askedNumber(params: Record<string, unknown>): string | null {
  const claims = typeof params.claims === 'string' ? (JSON.parse(params.claims) as unknown) : {};
  const asked = z
    .object({
      id_token: z.object({
        'https://id.oidc.se/claim/personalIdentityNumber': z.object({ value: z.string() }),
      }),
    })
    .safeParse(claims);
  return asked.success ? asked.data.id_token['https://id.oidc.se/claim/personalIdentityNumber'].value : null;
}

export const messageOf = ({ sign_message: message }: SignRequestParameter): string =>
  Buffer.from(message['message#sv'], 'base64').toString('utf8');
