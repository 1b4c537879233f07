import { X509Certificate, createHash, randomBytes, verify } from 'node:crypto';
import {
  clientAuthenticationAnonymous,
  setGlobalConfig,
  type CallbackContext,
  type HashAlgorithm,
  type Jwk,
} from '@openid4vc/oauth2';
import { Openid4vciClient } from '@openid4vc/openid4vci';
import type { CredentialOfferObject, IssuerMetadataResult } from '@openid4vc/openid4vci';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';

/** What a wallet does and we do not: another program reads our offer, asks us over HTTP and shows what it got. */
export type TestWallet = {
  readonly publicJwk: Jwk;
  readOffer(address: string): Promise<ReadOffer>;
  token(offer: ReadOffer, txCode: string): Promise<string>;
  nonce(offer: ReadOffer): Promise<string>;
  proof(offer: ReadOffer, nonce: string, traits?: ProofTraits): Promise<string>;
  credential(offer: ReadOffer, token: string, proof: string): Promise<string>;
  /** The whole of it. */
  take(address: string, txCode: string): Promise<string>;
  /** Shows the named claims, with a proof for the challenge when there is one. */
  show(credential: string, claims: readonly string[], challenge?: ShownFor): Promise<string>;
};

export type ReadOffer = { offer: CredentialOfferObject; metadata: IssuerMetadataResult };
export type ProofTraits = { audience?: string; issuedAt?: Date };
export type ShownFor = { nonce: string; audience: string };

const CONFIGURATION = 'specialistbevis';

export async function testWallet(): Promise<TestWallet> {
  // The product under test listens on this machine, without TLS.
  setGlobalConfig({ allowInsecureUrls: true });
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const publicJwk = { kty, crv, x, y } as Jwk;
  const client = new Openid4vciClient({ callbacks: callbacksOf(privateKey, publicJwk) });
  const wallet: TestWallet = {
    publicJwk,
    readOffer: async (address) => {
      const offer = await client.resolveCredentialOffer(address);
      return { offer, metadata: await client.resolveIssuerMetadata(offer.credential_issuer) };
    },
    token: async ({ offer, metadata }, txCode) => {
      const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
        credentialOffer: offer,
        issuerMetadata: metadata,
        txCode,
      });
      return accessTokenResponse.access_token;
    },
    nonce: async ({ metadata }) => (await client.requestNonce({ issuerMetadata: metadata })).c_nonce,
    proof: async ({ metadata }, nonce, { audience, issuedAt = new Date() } = {}) => {
      const elsewhere = audience
        ? { credentialIssuer: { ...metadata.credentialIssuer, credential_issuer: audience } }
        : {};
      const { jwt } = await client.createCredentialRequestJwtProof({
        issuerMetadata: { ...metadata, ...elsewhere },
        credentialConfigurationId: CONFIGURATION,
        signer: { method: 'jwk', alg: 'ES256', publicJwk },
        nonce,
        issuedAt,
      });
      return jwt;
    },
    credential: async ({ metadata }, accessToken, proof) => {
      const { credentialResponse } = await client.retrieveCredentials({
        issuerMetadata: metadata,
        credentialConfigurationId: CONFIGURATION,
        accessToken,
        proofs: { jwt: [proof] },
      });
      const [first] = (credentialResponse.credentials ?? []) as { credential: string }[];
      if (!first) throw new Error('no credential came');
      return first.credential;
    },
    take: async (address, txCode) => {
      const offer = await wallet.readOffer(address);
      const token = await wallet.token(offer, txCode);
      return wallet.credential(offer, token, await wallet.proof(offer, await wallet.nonce(offer)));
    },
    show: (credential, claims, challenge) => show(privateKey, credential, claims, challenge),
  };
  return wallet;
}

/** Another's verifier, without our code: the key in the header, and the status list fetched over HTTP. */
export async function holdsElsewhere(presentation: string, at: Date): Promise<boolean> {
  const headerOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { x5c: [string] };
  const verifier = (text: string, signature: string) =>
    verify(
      'sha256',
      Buffer.from(text),
      {
        key: new X509Certificate(Buffer.from(headerOf(text).x5c[0], 'base64')).publicKey,
        dsaEncoding: 'ieee-p1363',
      },
      Buffer.from(signature, 'base64url'),
    );
  const reader = new SDJwtVcInstance({ hasher: digest, verifier, statusVerifier: verifier });
  try {
    await reader.verify(presentation, { currentDate: Math.floor(at.getTime() / 1000) });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === 'Status is not valid') return false;
    throw error;
  }
}

function digest(data: string | ArrayBuffer, algorithm: string): Uint8Array {
  return createHash(algorithm.replace('-', ''))
    .update(typeof data === 'string' ? data : Buffer.from(data))
    .digest();
}

let wallets = 0;
const headersOf = (headers: ConstructorParameters<typeof Headers>[0]) =>
  Object.fromEntries(new Headers(headers).entries());

function callbacksOf(privateKey: CryptoKey, publicJwk: Jwk): ClientCallbacks {
  wallets += 1;
  const own = `10.1.0.${wallets}`;
  return {
    // The product counts calls by address; each wallet has one of its own.
    fetch: (address, init) =>
      fetch(address, { ...init, headers: { ...headersOf(init?.headers), 'x-forwarded-for': own } }),
    hash: (data: Uint8Array, algorithm: HashAlgorithm) =>
      createHash(algorithm.replace('-', '')).update(data).digest(),
    generateRandom: (length: number) => randomBytes(length),
    signJwt: async (_signer, { header, payload }) => ({
      jwt: await new SignJWT(payload as JWTPayload)
        .setProtectedHeader({ ...header, alg: 'ES256' })
        .sign(privateKey),
      signerJwk: publicJwk,
    }),
    clientAuthentication: clientAuthenticationAnonymous(),
  };
}
type ClientCallbacks = Omit<CallbackContext, 'verifyJwt' | 'decryptJwe' | 'encryptJwe'>;

async function show(
  privateKey: CryptoKey,
  credential: string,
  claims: readonly string[],
  challenge: ShownFor | undefined,
): Promise<string> {
  const holder = new SDJwtVcInstance({
    hasher: digest,
    kbSignAlg: 'ES256',
    kbSigner: async (text) => {
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        privateKey,
        Buffer.from(text),
      );
      return Buffer.from(signature).toString('base64url');
    },
  });
  const frame = Object.fromEntries(claims.map((name) => [name, true]));
  if (!challenge) return holder.present(credential, frame);
  const payload = {
    iat: Math.floor(Date.now() / 1000),
    aud: challenge.audience,
    nonce: challenge.nonce,
  };
  return holder.present(credential, frame, { kb: { payload } });
}
